import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { needsExtract } from "@/lib/membership/declared";
import { documentKinds } from "@/lib/membership/schema";
import { DocumentList } from "../../_parts/document-list";
import { UploadForm } from "../../_parts/upload-form";
import { FinishTopic } from "./finish-topic";
import type { TopicProps } from "./topic-props";

export async function DocumentsTopic({ application, standing }: TopicProps) {
  const t = await getTranslations("membership.documents");
  const { documents, door, organisation, id } = application;
  // The declaration is signed after admission, on the text that the board has decided on.
  const kinds = documentKinds.filter((kind) => kind !== "DECLARATION");
  return (
    <>
      <Notice kind="info">{needsExtract(door, organisation.kind) ? t("needed") : t("voluntary")}</Notice>
      {documents.length > 0 && (
        <Section title={t("list")}>
          <DocumentList documents={documents} removable />
        </Section>
      )}
      <Section title={t("add")}>
        <UploadForm applicationId={id} kinds={kinds} />
      </Section>
      <FinishTopic application={application} standing={standing} />
    </>
  );
}
