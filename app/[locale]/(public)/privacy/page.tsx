import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Page } from "@/components/ui/page";
import { Prose } from "@/components/ui/prose";
import { Table } from "@/components/ui/table";
import { enter } from "@/lib/gate/enter";
import { operator } from "@/lib/platform/operator";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("legal.privacy");
  return { title: t("title"), description: t("lead") };
}

const KINDS = ["account", "application", "cooperation", "history", "technical"] as const;
const SOURCES = ["krs", "vat", "vies", "regon", "ceidg", "colleague"] as const;

/** The notices of articles 13 and 14, in one place that every form can point to. */
export default async function PrivacyPage() {
  await enter("/privacy");
  const t = await getTranslations("legal.privacy");
  const legal = await getTranslations("legal");
  const missing = legal("contactMissing");
  return (
    <Page title={t("title")} lead={t("lead")} width="reading">
      <Prose>
        <h2>{t("controller.title")}</h2>
        <p>{t("controller.text", { operator: operator.name ?? legal("accessibility.operatorDemo") })}</p>
        <ul>
          <li>
            {t("controller.address")} {operator.address ?? missing}
          </li>
          <li>
            {t("controller.email")} <Mail address={operator.email} missing={missing} />
          </li>
          <li>
            {t("controller.officer")} <Mail address={operator.dataProtectionEmail} missing={missing} />
          </li>
        </ul>

        <h2>{t("what.title")}</h2>
        <Table
          caption={t("what.caption")}
          captionHidden
          columns={[
            { head: t("what.data"), cell: (kind) => t(`what.${kind}.data`) },
            { head: t("what.purpose"), cell: (kind) => t(`what.${kind}.purpose`) },
            { head: t("what.basis"), cell: (kind) => t(`what.${kind}.basis`) },
          ]}
          rows={KINDS}
          keyOf={(kind) => kind}
        />

        <h2 id="sources">{t("sources.title")}</h2>
        <p>{t("sources.text")}</p>
        <ul>
          {SOURCES.map((source) => (
            <li key={source}>{t(`sources.${source}`)}</li>
          ))}
        </ul>

        <h2>{t("recipients.title")}</h2>
        <p>{t("recipients.text")}</p>

        <h2>{t("retention.title")}</h2>
        <ul>
          <li>{t("retention.account")}</li>
          <li>{t("retention.application")}</li>
          <li>{t("retention.session")}</li>
        </ul>

        <h2>{t("rights.title")}</h2>
        <p>{t("rights.text")}</p>
        <p>{t("rights.voluntary")}</p>
        <p>{t("rights.automated")}</p>

        <h2 id="cookies">{t("cookies.title")}</h2>
        <p>{t("cookies.text")}</p>
      </Prose>
    </Page>
  );
}

function Mail({ address, missing }: { address: string | null; missing: string }) {
  return address ? <a href={`mailto:${address}`}>{address}</a> : <span>{missing}</span>;
}
