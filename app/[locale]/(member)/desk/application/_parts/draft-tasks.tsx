import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/link-button";
import { Meter } from "@/components/ui/meter";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import type { OwnApplication } from "@/lib/membership/queries";
import type { Seated } from "@/lib/people/actor";
import { CaseBlock } from "./case-block";
import { TopicTasks } from "./topic-tasks";
import { Withdrawal } from "./withdrawal";

/** While it fills in: the list of topics, each saved on its own, and what is left before it can be submitted. */
export async function DraftTasks({ actor, application }: { actor: Seated; application: OwnApplication }) {
  const t = await getTranslations("membership.desk");
  const done = application.topics.filter(({ state }) => state === "done").length;
  const all = application.topics.length;
  return (
    <Page
      title={t(`draft.${application.door}`)}
      lead={t("draftLead")}
      breadcrumbs={[{ label: t("desk"), href: "/desk" }]}
      block={<CaseBlock application={application} />}
    >
      <Section title={t("tasks")} lead={<Meter share={done / all} label={t("progress")} value={t("progressOf", { done, all })} />}>
        <TopicTasks topics={application.topics} />
      </Section>
      <Section title={t("submission")}>
        {done < all ? (
          <p className="max-w-prose text-soft">{t("left", { count: all - done })}</p>
        ) : (
          <div className="grid justify-items-start gap-4">
            <p className="max-w-prose">{t("ready")}</p>
            {actor.seat.role === "REPRESENTATIVE" ? null : <Notice kind="info">{t("representativeSubmits")}</Notice>}
            <LinkButton href="/desk/application/check">{t("check")}</LinkButton>
          </div>
        )}
      </Section>
      <Withdrawal actor={actor} application={application} now={new Date()} />
    </Page>
  );
}
