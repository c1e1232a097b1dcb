import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { getPathname, type Href } from "@/lib/platform/i18n/navigation";
import { buttonLook } from "./button-look";
import { Link } from "./link";

type Props = {
  /** The list's own address, without its query; also where "clear" leads. */
  href: Href;
  /** Some filter is set, so "clear" makes sense. */
  active: boolean;
  children: ReactNode;
};

/** Filters as a plain GET form, so that every result has an address to share and the back button works. */
export async function FilterForm({ href, active, children }: Props) {
  const t = await getTranslations("ui.filter");
  return (
    <form action={getPathname({ href, locale: await getLocale() })} role="search" className="no-print grid gap-5">
      {children}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <button type="submit" className={buttonLook("secondary")}>
          {t("apply")}
        </button>
        {active && (
          <Link href={href} className="link py-2">
            {t("clear")}
          </Link>
        )}
      </div>
    </form>
  );
}
