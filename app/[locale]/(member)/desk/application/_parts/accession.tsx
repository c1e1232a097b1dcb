import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Money } from "@/components/ui/money";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time";
import { listFees, type OwnApplication } from "@/lib/membership/queries";
import { DocumentList } from "./document-list";
import { UploadForm } from "./upload-form";

/** Once admitted: sign, hand in, pay. The amount is never left open. */
export async function Accession({ application, now }: { application: OwnApplication; now: Date }) {
  const t = await getTranslations("membership.accession");
  const { dueAt, decision, signed, organisation, reference } = application;
  const fee = (await listFees(now)).find(({ sizeClass }) => sizeClass === organisation.sizeClass);
  return (
    <Section title={t("title")}>
      <div className="grid gap-6">
        <Notice kind="success" title={t("admitted")}>
          {decision?.resolution && t("resolution", { number: decision.resolution })} {decision && <Time on={decision.decidedOn} />}
        </Notice>
        <ol className="grid max-w-prose list-decimal gap-3 pl-6">
          <li>
            {t("sign")}{" "}
            <Link href="/desk/application/paper" className="link">
              {t("paper")}
            </Link>
          </li>
          <li>
            {fee ? (
              <>
                {t("pay", { reference: reference ?? "" })} <strong><Money grosze={fee.amountGrosz} /></strong>
              </>
            ) : (
              t("payUnknown")
            )}
          </li>
          <li>
            {t("wait")} {dueAt && <Time at={dueAt} only="day" />}.
          </li>
        </ol>
        {signed && <Notice kind="info">{t("handedIn")}</Notice>}
        <DocumentList documents={application.documents.filter(({ kind }) => kind === "DECLARATION")} removable />
        {!signed && <UploadForm applicationId={application.id} kinds={["DECLARATION"]} />}
      </div>
    </Section>
  );
}
