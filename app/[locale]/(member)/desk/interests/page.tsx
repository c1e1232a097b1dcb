import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import { Page } from "@/components/ui/page";
import { Reference } from "@/components/ui/reference";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { InterestState } from "@/components/cooperation/interest-state";
import { findTerms } from "@/lib/cooperation/deadlines";
import { listReceived, listSent, type ShownInterest } from "@/lib/cooperation/queries";
import { expiresAt, stateOf, type Terms } from "@/lib/cooperation/rules";
import { enter } from "@/lib/gate/enter";
import { daysBetween } from "@/lib/platform/civil";

export async function generateMetadata() {
  const t = await getTranslations("cooperation.list");
  return { title: t("title") };
}

export default async function InterestsPage() {
  const actor = await enter("/desk/interests");
  const now = new Date();
  const [received, sent, terms] = await Promise.all([listReceived(actor), listSent(actor), findTerms()]);
  const t = await getTranslations("cooperation.list");
  const member = actor.seat.standing === "MEMBER";

  return (
    <Page title={t("title")} lead={t("lead")}>
      {(member || received.length > 0) && (
        <Section title={t("received")} id="received">
          {received.length === 0 ? (
            <EmptyState title={t("receivedEmptyTitle")} actions={<LinkButton href="/desk/needs">{t("toNeeds")}</LinkButton>}>
              {t("receivedEmpty", { days: terms.expiryDays })}
            </EmptyState>
          ) : (
            <Interests caption={t("receivedCaption")} interests={waitingFirst(received)} ours terms={terms} now={now} />
          )}
        </Section>
      )}
      <Section title={t("sent")} id="sent">
        {sent.length === 0 ? (
          <EmptyState title={t("sentEmptyTitle")} actions={<LinkButton href="/desk/opportunities">{t("toOpportunities")}</LinkButton>}>
            {t("sentEmpty")}
          </EmptyState>
        ) : (
          <Interests caption={t("sentCaption")} interests={waitingFirst(sent)} ours={false} terms={terms} now={now} />
        )}
      </Section>
    </Page>
  );
}

type ListProps = { caption: string; interests: readonly ShownInterest[]; /** Whether the reader is who answers. */ ours: boolean; terms: Terms; now: Date };

async function Interests({ caption, interests, ours, terms, now }: ListProps) {
  const t = await getTranslations("cooperation.list");
  return (
    <Table
      caption={caption}
      captionHidden
      rows={interests}
      keyOf={({ id }) => id}
      columns={[
        {
          head: t("firm"),
          cell: (interest) => (
            <Link href={{ pathname: "/desk/interests/[interest]", params: { interest: interest.id } }} className="link">
              {(ours ? interest.organisation : interest.need.organisation).name}
            </Link>
          ),
        },
        {
          head: t("need"),
          cell: ({ need }) => (
            <>
              <Reference>{need.reference}</Reference> {need.title}
            </>
          ),
        },
        { head: t("state"), cell: (interest) => <InterestState state={stateOf(interest)} ours={ours} /> },
        { head: t("expressed"), cell: ({ expressedAt }) => <Time at={expressedAt} only="day" style="short" /> },
        {
          head: t("left"),
          cell: (interest) => (stateOf(interest) === "WAITING" ? t("daysLeft", { days: Math.max(0, daysBetween(now, expiresAt(interest.expressedAt, terms))) }) : "–"),
        },
      ]}
    />
  );
}

/** What waits for an answer comes first, the longest waiting on top; the rest by date, the latest first. */
function waitingFirst(interests: readonly ShownInterest[]): ShownInterest[] {
  const waits = (interest: ShownInterest) => stateOf(interest) === "WAITING";
  const age = (a: ShownInterest, b: ShownInterest) => a.expressedAt.getTime() - b.expressedAt.getTime();
  return [...interests.filter(waits).sort(age), ...interests.filter((interest) => !waits(interest)).sort((a, b) => age(b, a))];
}
