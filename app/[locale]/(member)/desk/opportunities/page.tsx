import { getLocale, getTranslations } from "next-intl/server";
import { SuggestionsNotice } from "@/components/capabilities/suggestions-notice";
import { FeedbackLink } from "@/components/matching/feedback-link";
import { Missing } from "@/components/matching/missing";
import { Reasons } from "@/components/matching/reasons";
import { ScoreBar } from "@/components/matching/score-bar";
import { NeedCard } from "@/components/needs/need-card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import { listSuggestions } from "@/lib/capabilities/suggestions";
import { enter } from "@/lib/gate/enter";
import { listOwnReasons } from "@/lib/matching/feedback";
import { listLabels, listNeedsFor } from "@/lib/matching/queries";

export async function generateMetadata() {
  const t = await getTranslations("matching.opportunities");
  return { title: t("title") };
}

export default async function OpportunitiesPage() {
  const actor = await enter("/desk/opportunities");
  const now = new Date();
  const [{ fits, nearMisses }, label, { open }] = await Promise.all([listNeedsFor(actor, now), listLabels(await getLocale()), listSuggestions(actor)]);
  const reasons = await listOwnReasons(actor, [...fits, ...nearMisses].map(({ need }) => need.id));
  const feedback = ({ id, reference, title }: { id: string; reference: string; title: string }) => (
    <FeedbackLink href={{ pathname: "/needs/[reference]", params: { reference } }} reason={reasons.get(`${id} ${actor.seat.organisationId}`) ?? null} about={title} />
  );
  const t = await getTranslations("matching.opportunities");

  return (
    <Page title={t("title")} lead={t("lead")} actions={<LinkButton kind="secondary" href="/needs">{t("toBoard")}</LinkButton>}>
      <SuggestionsNotice count={open.length} />
      {fits.length === 0 ? (
        <EmptyState
          title={t("emptyTitle")}
          actions={
            <>
              <LinkButton href="/desk/organisation">{t("toProfile")}</LinkButton>
              <LinkButton kind="secondary" href="/needs">
                {t("toBoard")}
              </LinkButton>
            </>
          }
        >
          {t("empty")}
        </EmptyState>
      ) : (
        <Section title={t("fits")} id="fits">
          <div className="border-b border-strong">
            {fits.map(({ need, plants, explanation }) => (
              <NeedCard key={need.id} need={need} now={now}>
                <div className="grid gap-x-10 gap-y-4 lg:grid-cols-[1fr_22rem]">
                  <Reasons explanation={explanation} label={label} plants={plants} />
                  <div>
                    <ScoreBar explanation={explanation} />
                    {feedback(need)}
                  </div>
                </div>
              </NeedCard>
            ))}
          </div>
        </Section>
      )}
      {nearMisses.length > 0 && (
        <Section title={t("near")} id="near" lead={t("nearLead")}>
          <div className="border-b border-strong">
            {nearMisses.map(({ need, plants, explanation }) => (
              <NeedCard key={need.id} need={need} now={now}>
                <Missing explanation={explanation} blockingOnly label={label} plants={plants} />
                <div className="mt-2">{feedback(need)}</div>
              </NeedCard>
            ))}
          </div>
        </Section>
      )}
    </Page>
  );
}
