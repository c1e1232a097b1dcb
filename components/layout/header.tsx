import { getLocale, getTranslations } from "next-intl/server";
import { getPathname } from "@/lib/platform/i18n/navigation";
import { routing } from "@/lib/platform/i18n/routing";
import { AccountLinks } from "./account-links";
import { AccountMenu } from "./account-menu";
import { Disclosure } from "./disclosure";
import { LanguageSwitch } from "./language-switch";
import { NavLink } from "./nav-link";
import { mainNavigation, personalNavigation } from "./navigation";
import { UnreadCount } from "./unread-count";
import type { Viewer } from "./viewer";
import { Wordmark } from "./wordmark";

/** The top edge of every sheet. On a phone both menus share one button. */
export async function Header({ viewer, signOut }: { viewer: Viewer; signOut: () => Promise<void> }) {
  const t = await getTranslations("layout");
  const locale = await getLocale();
  const links = mainNavigation.map(({ href, label }) => ({ href: getPathname({ href, locale }), label: t(`navigation.${label}`) }));
  const own = personalNavigation
    .filter(({ has }) => has(viewer))
    .map(({ href, label }) => ({ href: getPathname({ href, locale }), label: t(`account.${label}`) }));
  return (
    <header className="border-b border-strong">
      <div className="mx-auto flex max-w-[100rem] items-center gap-x-2 px-3 py-2 sm:gap-x-6 sm:px-6 lg:px-8">
        <Wordmark />
        <nav aria-label={t("navigation.label")} className="ml-4 hidden lg:block">
          <ul className="flex gap-6">
            {links.map(({ href, label }) => (
              <li key={href}>
                <NavLink href={href}>{label}</NavLink>
              </li>
            ))}
            {own.map(({ href, label }, position) => (
              <li key={href} className={position === 0 ? "border-l border-line pl-6" : undefined}>
                <NavLink href={href}>{label}</NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className="no-print ml-auto flex items-center gap-1 sm:gap-3">
          <LanguageSwitch
            current={locale}
            label={t("language.label")}
            languages={routing.locales.map((each) => ({ locale: each, name: t(`language.${each}`) }))}
          />
          <div className="hidden lg:block">
            <AccountMenu viewer={viewer} signOut={signOut} />
          </div>
          <Disclosure
            className="lg:hidden"
            summary={
              <>
                {t("menu")}
                {viewer.kind === "person" && <UnreadCount count={viewer.unread} />}
              </>
            }
          >
            <nav aria-label={t("navigation.label")} className="mb-2 border-b border-line pb-2">
              <ul className="grid px-3">
                {links.map(({ href, label }) => (
                  <li key={href}>
                    <NavLink href={href}>{label}</NavLink>
                  </li>
                ))}
              </ul>
            </nav>
            <AccountLinks viewer={viewer} signOut={signOut} />
          </Disclosure>
        </div>
      </div>
    </header>
  );
}
