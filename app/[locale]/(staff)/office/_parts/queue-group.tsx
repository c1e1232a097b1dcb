import { getLocale, getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { Reference } from "@/components/ui/reference";
import { Section } from "@/components/ui/section";
import { SpecialisationMark } from "@/components/ui/specialisation-mark";
import { Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { QueuedCase } from "@/lib/membership/queue";
import { bind } from "@/lib/platform/i18n/typography";
import type { ApplicationState } from "@/prisma/generated/enums";
import { CaseState } from "./case-state";
import { Due } from "./due";

/** The cases of one state: who, since when, until when, and whose move it is. */
export async function QueueGroup({ state, cases, closed }: { state: ApplicationState; cases: readonly QueuedCase[]; closed: boolean }) {
  const t = await getTranslations("office.queue");
  const locale = await getLocale();
  const membership = await getTranslations("membership");
  const title = membership(`state.${state}`);
  return (
    <Section
      id={state.toLowerCase().replaceAll("_", "-")}
      title={
        <span className="inline-flex items-baseline gap-3">
          <CaseState state={state} />
          <span className="text-base font-normal text-soft">{t("count", { count: cases.length })}</span>
        </span>
      }
    >
      <Table
        dense
        caption={title}
        captionHidden
        rows={cases}
        keyOf={({ id }) => id}
        columns={[
          {
            head: t("organisation"),
            width: "md:w-[26%]",
            cell: ({ id, organisation, reference, isOwn }) => (
              <>
                <Link href={{ pathname: "/office/applications/[application]", params: { application: id } }} data-case="" className="link inline-block py-0.5">
                  {bind(organisation.name)}
                </Link>
                <span className="block font-normal text-soft">
                  <Reference>{reference}</Reference>
                  {isOwn && <span className="ml-2">{t("own")}</span>}
                </span>
              </>
            ),
          },
          {
            head: t("door"),
            width: "md:w-[12%]",
            cell: ({ door, city }) => (
              <>
                <Badge>{membership(`door.${door}`)}</Badge>
                {city && <span className="block text-soft">{city}</span>}
              </>
            ),
          },
          {
            head: t("specialisations"),
            width: "md:w-[20%]",
            cell: ({ specialisations }) =>
              specialisations.length === 0 ? (
                <span className="text-soft">{t("noSpecialisation")}</span>
              ) : (
                <ul>
                  {specialisations.map(({ slug, namePl, nameEn }) => (
                    <li key={slug}>
                      <SpecialisationMark slug={slug}>{locale === "pl" ? namePl : nameEn}</SpecialisationMark>
                    </li>
                  ))}
                </ul>
              ),
          },
          closed
            ? { head: t("closedOn"), cell: ({ stateSince }) => <Time at={stateSince} only="day" style="short" /> }
            : { head: t("waiting"), width: "md:w-[8%]", figures: true, cell: ({ daysWaiting }) => t("days", { days: daysWaiting }) },
          ...(closed
            ? []
            : [
                { head: t("due"), cell: ({ dueAt, daysLeft, isOverdue }: QueuedCase) => <Due at={dueAt} daysLeft={daysLeft} overdue={isOverdue} /> },
                { head: t("next"), cell: ({ actsNext }: QueuedCase) => (actsNext ? membership(`party.${actsNext}`) : "–") },
              ]),
        ]}
      />
    </Section>
  );
}
