import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/link-button";
import { AccountLinks } from "./account-links";
import { Disclosure } from "./disclosure";
import { UnreadCount } from "./unread-count";
import type { Viewer } from "./viewer";

/** On wide screens: sign in, or one's own name with the account's places behind it. */
export async function AccountMenu({ viewer, signOut }: { viewer: Viewer; signOut: () => Promise<void> }) {
  if (viewer.kind === "visitor") {
    const t = await getTranslations("layout.account");
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
          <span className="max-w-48 truncate">{viewer.name}</span>
          <UnreadCount count={viewer.unread} />
        </>
      }
    >
      <AccountLinks viewer={viewer} signOut={signOut} />
    </Disclosure>
  );
}
