import { getTranslations } from "next-intl/server";
import { FileField } from "@/components/ui/file-field";
import { Form } from "@/components/ui/form";
import { SelectField } from "@/components/ui/select-field";
import type { DocumentKind } from "@/prisma/generated/enums";
import { uploadDocumentAction } from "../[topic]/actions";

/** Handing in one document; where only one kind is awaited it is not asked for. */
export async function UploadForm({ applicationId, kinds }: { applicationId: string; kinds: readonly DocumentKind[] }) {
  const t = await getTranslations("membership.documents");
  const names = await getTranslations("membership.documentKind");
  const [only, ...others] = kinds;
  return (
    <Form id="upload" action={uploadDocumentAction} submit={t("upload")} clearWhenDone>
      <input type="hidden" name="applicationId" value={applicationId} />
      {others.length === 0 ? (
        <input type="hidden" name="kind" value={only} />
      ) : (
        <SelectField name="kind" label={t("kind")} blank={t("chooseKind")} options={kinds.map((kind) => ({ value: kind, label: names(kind) }))} />
      )}
      <FileField name="file" label={others.length === 0 && only ? names(only) : t("file")} hint={t("fileHint")} accept=".pdf,.png,.jpg,.jpeg" />
    </Form>
  );
}
