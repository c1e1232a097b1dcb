import { getLocale, getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Meter } from "@/components/ui/meter";
import { Notice } from "@/components/ui/notice";
import type { Completeness, ProfileRoom } from "@/lib/capabilities/completeness";
import type { Href } from "@/lib/platform/i18n/navigation";
import { formatPercent } from "@/lib/platform/i18n/format";

/** So many things to do next; more would be a list of sins. */
const AT_ONCE = 3;

type Props = {
  completeness: Completeness;
  /** Where each thing is added. */
  rooms: Record<ProfileRoom, Href>;
  /** How many capabilities its description says that wait to be confirmed, further down the page. */
  suggested: number;
};

/** How whole a profile is, what to add next, why it matters and where. */
export async function CompletenessPanel({ completeness, rooms, suggested }: Props) {
  const t = await getTranslations("capabilities.completeness");
  const locale = await getLocale();
  const percent = formatPercent(locale, completeness.share);
  return (
    <div className="grid gap-5">
      <Meter share={completeness.share} label={t("title")} value={percent} />
      {suggested > 0 && (
        <p>
          <a href="#suggestions" className="link">
            {t("suggested", { count: suggested })}
          </a>
        </p>
      )}
      {completeness.missing.length === 0 ? (
        <Notice kind="success">{t("whole")}</Notice>
      ) : (
        <div>
          <h2 className="text-lg">{t("next")}</h2>
          <ol className="mt-2 border-t border-strong">
            {completeness.missing.slice(0, AT_ONCE).map(({ item, room, gain }) => (
              <li key={item} className="relative flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line py-3 has-[a:hover]:bg-tint">
                <div className="min-w-0 flex-1 basis-64">
                  <Link href={rooms[room]} className="link font-semibold after:absolute after:inset-0">
                    {t(`items.${item}`)}
                  </Link>
                  <p className="text-soft">{t(`why.${item}`)}</p>
                </div>
                <span className="font-semibold">+{formatPercent(locale, gain)}</span>
              </li>
            ))}
          </ol>
        </div>
      )}
    </div>
  );
}
