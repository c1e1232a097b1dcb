import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Page } from "@/components/ui/page";
import { Prose } from "@/components/ui/prose";
import { enter } from "@/lib/gate/enter";
import { operator } from "@/lib/platform/operator";
import { origin } from "@/lib/platform/origin";

/** Civil dates that the law wants on the page. Change them with the site, not with every build. */
const PUBLISHED = "2026-11-23";
const UPDATED = "2026-11-23";
const PREPARED = "2026-11-23";
const REVIEWED = "2026-11-23";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("legal.accessibility");
  return { title: t("title"), description: t("lead") };
}

/** The ids are those that validators of Polish accessibility statements look for. */
export default async function AccessibilityPage() {
  await enter("/accessibility");
  const t = await getTranslations("legal.accessibility");
  const missing = (await getTranslations("legal"))("contactMissing");
  return (
    <Page title={t("title")} lead={t("lead")} width="reading">
      <Prose>
        <p id="a11y-wstep">
          {t.rich("intro", {
            operator: operator.name ?? t("operatorDemo"),
            origin: origin.origin,
            podmiot: (text: ReactNode) => <span id="a11y-podmiot">{text}</span>,
            nazwa: (text: ReactNode) => <strong>{text}</strong>,
            adres: (text: ReactNode) => (
              <a id="a11y-url" href={origin.origin}>
                {text}
              </a>
            ),
          })}
        </p>
        <ul>
          <li>
            {t("published")} <Dated id="a11y-data-publikacja" on={PUBLISHED} />
          </li>
          <li>
            {t("updated")} <Dated id="a11y-data-aktualizacja" on={UPDATED} />
          </li>
        </ul>

        <h2>{t("status.title")}</h2>
        <p>{t.rich("status.text", { stan: (text: ReactNode) => <strong id="a11y-status">{text}</strong> })}</p>
        <h3>{t("status.exceptions")}</h3>
        <ul>
          <li>{t("status.documents")}</li>
          <li>{t("status.map")}</li>
          <li>{t("status.script")}</li>
          <li>{t("status.readers")}</li>
          <li>{t("status.audit")}</li>
        </ul>

        <h2>{t("preparation.title")}</h2>
        <ul>
          <li>
            {t("preparation.date")} <Dated id="a11y-data-sporzadzenie" on={PREPARED} />
          </li>
          <li>
            {t("preparation.reviewed")} <Dated id="a11y-data-przeglad" on={REVIEWED} />
          </li>
        </ul>
        <p>{t("preparation.method")}</p>
        <h3>{t("preparation.features")}</h3>
        <ul>
          <li>{t("preparation.skip")}</li>
          <li>{t("preparation.keyboard")}</li>
          <li>{t("preparation.theme")}</li>
          <li>{t("preparation.forms")}</li>
        </ul>

        <h2 id="a11y-kontakt">{t("contact.title")}</h2>
        <p>{t("contact.text")}</p>
        <ul>
          <li>
            {t("contact.unit")} <span id="a11y-osoba">{operator.name ?? missing}</span>
          </li>
          <li>
            {t("contact.email")}{" "}
            {operator.email ? (
              <a id="a11y-email" href={`mailto:${operator.email}`}>
                {operator.email}
              </a>
            ) : (
              <span id="a11y-email">{missing}</span>
            )}
          </li>
          <li>
            {t("contact.phone")} <span id="a11y-telefon">{operator.phone ?? missing}</span>
          </li>
        </ul>

        <h2 id="a11y-procedura">{t("procedure.title")}</h2>
        <p>{t("procedure.demand")}</p>
        <p>{t("procedure.time")}</p>
        <p>{t.rich("procedure.refusal", { rpo: (text: ReactNode) => <a href="https://www.rpo.gov.pl">{text}</a> })}</p>

        <h2 id="a11y-architektura">{t("architecture.title")}</h2>
        <p>{t("architecture.text")}</p>

        <h2 id="a11y-aplikacje">{t("apps.title")}</h2>
        <p>{t("apps.text")}</p>
      </Prose>
    </Page>
  );
}

/** The validators read the date as the law writes it: year, month, day. */
function Dated({ id, on }: { id: string; on: string }) {
  return (
    <time id={id} dateTime={on}>
      {on}
    </time>
  );
}
