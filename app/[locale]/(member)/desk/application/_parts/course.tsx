import { getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time";
import { Timeline } from "@/components/ui/timeline";
import type { Entry, OwnApplication } from "@/lib/membership/queries";

/** What happened, where it stands, who acts next and until when, and what is to come. */
export async function Course({ application }: { application: OwnApplication }) {
  const t = await getTranslations("membership.course");
  return (
    <Section title={t("title")}>
      <Timeline
        label={t("title")}
        steps={application.timeline.map((entry) => ({
          id: entry.id,
          place: entry.place,
          title: <EntryTitle entry={entry} />,
          when: entry.at && <Time at={entry.at} style="short" />,
          who: <EntryWho entry={entry} />,
          children: entry.message && <p className="whitespace-pre-line">{entry.message}</p>,
        }))}
      />
    </Section>
  );
}

async function EntryTitle({ entry }: { entry: Entry }) {
  const t = await getTranslations("membership");
  if (entry.place === "next") return <>{t(`coming.${entry.state}`)}</>;
  return <>{entry.from === "COMPLETION_REQUESTED" && entry.state === "FORMAL_CHECK" ? t("course.resubmitted") : t(`happened.${entry.state}`)}</>;
}

/** The applicant reads the names of their own people and the part of everybody else. */
async function EntryWho({ entry }: { entry: Entry }) {
  const t = await getTranslations("membership");
  if (entry.place === "next") return null;
  const who = entry.part === "applicant" ? entry.by : entry.part && t(`party.${entry.part}`);
  return (
    <>
      {who}
      {entry.actsNext && (
        <span className="mt-1 block font-semibold text-ink">
          {t("course.next", { who: t(`you.${entry.actsNext}`) })}
          {entry.dueAt && (
            <>
              {" "}
              {t("course.until")} <Time at={entry.dueAt} only="day" />
            </>
          )}
        </span>
      )}
    </>
  );
}
