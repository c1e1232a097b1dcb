import { getLocale, getTranslations } from "next-intl/server";
import { getPathname } from "@/lib/platform/i18n/navigation";
import { routing } from "@/lib/platform/i18n/routing";
import { AccountMenu } from "./account-menu";
import { Disclosure } from "./disclosure";
import { LanguageSwitch } from "./language-switch";
import { NavLink } from "./nav-link";
import { mainNavigation } from "./navigation";
import type { Viewer } from "./viewer";
import { Wordmark } from "./wordmark";

/** The top edge of every sheet. */
export async function Header({ viewer, signOut }: { viewer: Viewer; signOut?: () => Promise<void> }) {
  const t = await getTranslations("layout");
  const locale = await getLocale();
  const links = mainNavigation.map(({ href, label }) => ({ href: getPathname({ href, locale }), label: t(`navigation.${label}`) }));
  return (
    <header className="border-b border-strong">
      <div className="mx-auto flex max-w-[100rem] flex-wrap items-center gap-x-6 gap-y-1 px-4 py-2 sm:px-6 lg:px-8">
        <Wordmark />
        <nav aria-label={t("navigation.label")} className="ml-4 hidden md:block">
          <ul className="flex gap-6">
            {links.map(({ href, label }) => (
              <li key={href}>
                <NavLink href={href}>{label}</NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className="no-print ml-auto flex items-center gap-2 sm:gap-3">
          <LanguageSwitch
            current={locale}
            label={t("language.label")}
            languages={routing.locales.map((each) => ({ locale: each, name: t(`language.${each}`) }))}
          />
          <div className="hidden md:block">
            <AccountMenu viewer={viewer} signOut={signOut} />
          </div>
          <Disclosure summary={t("menu")} className="md:hidden">
            <nav aria-label={t("navigation.label")}>
              <ul className="grid gap-1 px-2">
                {links.map(({ href, label }) => (
                  <li key={href}>
                    <NavLink href={href}>{label}</NavLink>
                  </li>
                ))}
              </ul>
            </nav>
          </Disclosure>
        </div>
      </div>
    </header>
  );
}
