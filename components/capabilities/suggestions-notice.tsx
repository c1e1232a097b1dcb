import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";

/** Leads to what the description says and nobody confirmed, from wherever somebody works on the profile. */
export async function SuggestionsNotice({ count }: { count: number }) {
  const t = await getTranslations("capabilities.suggestions");
  if (count === 0) return null;
  return (
    <Notice>
      {t("notice", { count })}{" "}
      <Link href="/desk/organisation" hash="suggestions" className="link font-semibold">
        {t("toList")}
      </Link>
    </Notice>
  );
}
