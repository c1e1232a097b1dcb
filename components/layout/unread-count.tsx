import { getTranslations } from "next-intl/server";

/** How many notifications wait, where there are any. */
export async function UnreadCount({ count }: { count: number }) {
  if (count === 0) return null;
  const t = await getTranslations("layout.account");
  return (
    <span className="lettering bg-action px-1.5 py-0.5 text-on-action">
      <span aria-hidden="true">{count > 99 ? "99+" : count}</span>
      <span className="sr-only">
        {t("notifications")}: {t("unread", { count })}
      </span>
    </span>
  );
}
