import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/link-button";
import { Link } from "@/components/ui/link";
import { Disclosure } from "./disclosure";
import type { Viewer } from "./viewer";

const line = "flex min-h-11 items-center justify-between gap-6 px-3 text-ink hover:bg-sunk";

/** Sign in, or the places of one's own. Signing out is a POST, so that no image or prefetch can do it. */
export async function AccountMenu({ viewer, signOut }: { viewer: Viewer; signOut?: () => Promise<void> }) {
  const t = await getTranslations("layout.account");
  if (viewer.kind === "visitor") {
    return (
      <LinkButton href="/sign-in" kind="secondary">
        {t("signIn")}
      </LinkButton>
    );
  }
  return (
    <Disclosure
      summary={
        <>
          <span className="max-w-40 truncate">{viewer.name}</span>
          {viewer.unread > 0 && (
            <span className="lettering bg-action px-1.5 py-0.5 text-on-action">
              {viewer.unread}
              <span className="sr-only"> – {t("unread", { count: viewer.unread })}</span>
            </span>
          )}
          <span aria-hidden="true">▾</span>
        </>
      }
    >
      <nav aria-label={t("label")}>
        <ul>
          {viewer.desk && (
            <li>
              <Link href="/desk" className={line}>
                {t("desk")}
              </Link>
            </li>
          )}
          {viewer.office && (
            <li>
              <Link href="/office" className={line}>
                {t("office")}
              </Link>
            </li>
          )}
          <li>
            <Link href="/desk/notifications" className={line}>
              {t("notifications")}
              <span className="text-soft">{t("unread", { count: viewer.unread })}</span>
            </Link>
          </li>
        </ul>
      </nav>
      {signOut && (
        <form action={signOut} className="mt-2 border-t border-line pt-2">
          <button type="submit" className={`${line} w-full cursor-pointer text-left`}>
            {t("signOut")}
          </button>
        </form>
      )}
    </Disclosure>
  );
}
