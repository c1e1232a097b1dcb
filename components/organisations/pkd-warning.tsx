import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import type { ChangedCode } from "@/lib/organisations/pkd";
import type pkd from "@/messages/pl/organisations.json";

/** Codes that mean one thing in PKD 2007 and another in PKD 2025 (`changedCodesOf`); nothing where there are none. */
export async function PkdWarning({ codes }: { codes: readonly { code: ChangedCode; successor: string | null }[] }) {
  if (codes.length === 0) return null;
  const t = await getTranslations("organisations.pkd");
  return (
    <Notice kind="warning" title={t("warningTitle")}>
      <p>{t("warning")}</p>
      <ul className="mt-1 list-disc pl-5">
        {codes.map(({ code, successor }) => (
          <li key={code}>
            {t(`changed.${code.replaceAll(".", "") as keyof typeof pkd.pkd.changed}`)} {successor && t("successor", { code: successor })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
