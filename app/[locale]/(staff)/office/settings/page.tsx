import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time";
import { listSettingsChanges } from "@/lib/audit/queries";
import { listAllSpecialisations } from "@/lib/capabilities/specialisations";
import { enter } from "@/lib/gate/enter";
import { listDeadlines } from "@/lib/membership/change-deadline";
import { listTariffs, tariffPlace } from "@/lib/membership/fees";
import { listBodies } from "@/lib/organisations/bodies";
import { listAllCities } from "@/lib/organisations/cities";
import { listOffices } from "@/lib/people/offices";
import { listNames } from "@/lib/people/queries";
import { dayOf, midnightOf } from "@/lib/platform/civil";
import { OfficeTabs } from "../../_parts/office-tabs";

export async function generateMetadata() {
  return { title: (await getTranslations("settings"))("title") };
}

export default async function SettingsPage() {
  const actor = await enter("/office/settings");
  const t = await getTranslations("settings");
  const today = midnightOf(dayOf(new Date()));
  const specialisations = await listAllSpecialisations();
  const cities = await listAllCities();
  const bodies = await listBodies();
  const deadlines = await listDeadlines();
  const tariffs = await listTariffs();
  const offices = await listOffices();
  const inUse = <T extends { retiredAt: Date | null }>(rows: readonly T[]) => rows.filter(({ retiredAt }) => retiredAt === null);
  const fees = tariffs.filter((tariff) => tariffPlace(tariff, today) === "present").length;
  const rooms = [
    { href: "/office/settings/specialisations", key: "specialisations", count: inUse(specialisations).length },
    { href: "/office/settings/cities", key: "cities", count: inUse(cities).length },
    { href: "/office/settings/bodies", key: "bodies", count: inUse(bodies).length },
    { href: "/office/settings/deadlines", key: "deadlines", count: deadlines.length },
    { href: "/office/settings/fees", key: "fees", count: fees },
    { href: "/office/settings/offices", key: "offices", count: offices.length },
  ] as const;

  return (
    <Page width="office" title={t("title")} lead={t("lead")}>
      <OfficeTabs actor={actor} current="/office/settings" />
      <ul className="grid border-t border-strong md:grid-cols-2 md:gap-x-12">
        {rooms.map(({ href, key, count }) => (
          <li key={key} className="relative flex items-baseline justify-between gap-6 border-b border-line py-4 has-[a:hover]:bg-tint">
            <div className="min-w-0">
              <Link href={href} className="link text-lg font-semibold after:absolute after:inset-0">
                {t(`${key}.title`)}
              </Link>
              <p className="max-w-prose text-soft">{t(`${key}.lead`)}</p>
            </div>
            <span className="condensed flex-none text-3xl">{count}</span>
          </li>
        ))}
      </ul>
      <Changes />
    </Page>
  );
}

/** Who changed which setting lately. */
async function Changes() {
  const t = await getTranslations("settings.changes");
  const changes = await listSettingsChanges(12);
  const names = await listNames(changes.map(({ actorId }) => actorId));
  return (
    <Section title={t("title")}>
      {changes.length === 0 ? (
        <p className="text-soft">{t("none")}</p>
      ) : (
        <ol className="border-t border-line">
          {changes.map(({ id, at, actorId, detail }) => (
            <li key={id.toString()} className="flex flex-wrap items-baseline gap-x-4 border-b border-line py-2">
              <span className="w-36 flex-none text-soft">
                <Time at={at} style="short" />
              </span>
              <span className="min-w-0 flex-1">
                {t(`what.${detail.what}`)}: {t(`how.${detail.how}`)} <span className="font-mono text-sm">{detail.key}</span>
                {detail.is && <span className="text-soft"> {detail.was ? `${detail.was} → ${detail.is}` : detail.is}</span>}
              </span>
              <span className="text-soft">{(actorId && names.get(actorId)) ?? t("somebody")}</span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
