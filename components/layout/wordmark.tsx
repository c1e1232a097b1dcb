import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { UplandSign } from "./upland-sign";

/** The sign and the name, leading home. */
export async function Wordmark() {
  const t = await getTranslations("layout");
  return (
    <Link href="/" aria-label={t("home")} className="inline-flex min-h-11 items-center gap-2 text-ink sm:gap-3 no-underline">
      <UplandSign size="size-8 sm:size-9" />
      <span className="condensed text-xl font-semibold sm:text-2xl leading-none tracking-tight">{t("name")}</span>
    </Link>
  );
}
