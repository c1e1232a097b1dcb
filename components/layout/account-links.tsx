import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { personalNavigation } from "./navigation";
import type { Viewer } from "./viewer";

const line = "flex min-h-11 w-full items-center justify-between gap-6 px-3 text-left text-ink hover:bg-sunk";

type Props = { viewer: Viewer; signOut: () => Promise<void> };

/** The places of one's own, and the way out. Signing out is a POST, so that no image or prefetch can do it. */
export async function AccountLinks({ viewer, signOut }: Props) {
  const t = await getTranslations("layout.account");
  if (viewer.kind === "visitor") {
    return (
      <Link href="/sign-in" className={line}>
        {t("signIn")}
      </Link>
    );
  }
  return (
    <>
      <nav aria-label={t("label")}>
        <ul>
          {personalNavigation
            .filter(({ has }) => has(viewer))
            .map(({ href, label }) => (
              <li key={href}>
                <Link href={href} className={line}>
                  {t(label)}
                </Link>
              </li>
            ))}
          <li>
            <Link href="/desk/notifications" className={line}>
              {t("notifications")}
              <span className="text-soft">{t("unread", { count: viewer.unread })}</span>
            </Link>
          </li>
          <li>
            <Link href="/desk/account" className={line}>
              {t("settings")}
            </Link>
          </li>
        </ul>
      </nav>
      <form action={signOut} className="mt-2 border-t border-line pt-2">
        <button type="submit" className={`${line} cursor-pointer`}>
          {t("signOut")}
        </button>
      </form>
    </>
  );
}
