import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { UplandSign } from "./upland-sign";

/** The sign and the name, leading home. */
export async function Wordmark() {
  const t = await getTranslations("layout");
  return (
    <Link href="/" aria-label={t("home")} className="inline-flex min-h-11 items-center gap-3 text-ink no-underline">
      <UplandSign />
      <span className="condensed text-2xl font-semibold leading-none tracking-tight">{t("name")}</span>
    </Link>
  );
}
