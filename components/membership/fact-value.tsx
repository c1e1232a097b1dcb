import { getLocale, getTranslations } from "next-intl/server";
import { StateMark } from "@/components/ui/state-mark";
import { Time } from "@/components/ui/time";
import type { FactValue as Value } from "@/lib/membership/facts";
import { formatFileSize, formatNumber } from "@/lib/platform/i18n/format";

/** One thing that was declared, in the language of the page. */
export async function FactValue({ value }: { value: Value }) {
  const locale = await getLocale();
  const t = await getTranslations("membership.value");
  const organisations = await getTranslations("organisations");
  switch (value.is) {
    case "text":
      return <span className="whitespace-pre-line break-words">{value.text}</span>;
    case "words":
      return <>{value.words[locale]}</>;
    case "number":
      return <>{[formatNumber(locale, value.number), value.unit].filter(Boolean).join("\u00a0")}</>;
    case "yesNo":
      return <>{value.yes ? t("yes") : t("no")}</>;
    case "kind":
      return <>{organisations(`kind.${value.value}`)}</>;
    case "legalForm":
      return <>{organisations(`legalForm.${value.value}`)}</>;
    case "sizeClass":
      return <>{organisations(`sizeClass.${value.value}`)}</>;
    case "chainRole":
      return <>{organisations(`chainRole.${value.value}`)}</>;
    case "capability":
      return <>{value.level === "CORE" ? t("core", { name: value.words[locale] }) : value.words[locale]}</>;
    case "plant":
      return (
        <>
          {[value.address, value.place].filter(Boolean).join(", ")}
          {value.zone && <span className="block font-normal text-soft">{value.zone}</span>}
          {value.employees !== null && <span className="block font-normal text-soft">{t("employees", { count: value.employees })}</span>}
        </>
      );
    case "certificate":
      return (
        <>
          {value.words[locale]}, {value.number}
          <span className="block font-normal text-soft">
            {[value.issuer, value.scope, value.plant].filter(Boolean).join(" · ")} · {t("validUntil")} <Time on={value.validUntil} />
          </span>
        </>
      );
    case "document":
      return <DocumentValue {...value} locale={locale} />;
    case "consent":
      return (
        <StateMark tone="good">
          {t("agreed", { by: value.by })} <Time at={new Date(value.at)} style="short" />
        </StateMark>
      );
    case "several":
      return (
        <ul className="grid gap-0.5">
          {value.values.map((one) => (
            <li key={JSON.stringify(one)}>
              <FactValue value={one} />
            </li>
          ))}
        </ul>
      );
  }
}

type Document = Extract<Value, { is: "document" }> & { locale: "pl" | "en" };

async function DocumentValue({ id, kind, fileName, bytes, locale }: Document) {
  const t = await getTranslations("membership.documentKind");
  return (
    <>
      <a href={`/api/documents/${id}`} download className="link break-all">
        {fileName}
      </a>
      <span className="block font-normal text-soft">
        {t(kind)} · {formatFileSize(locale, bytes)}
      </span>
    </>
  );
}
