import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { FeedbackForm } from "@/components/matching/feedback-form";
import { Missing } from "@/components/matching/missing";
import { Reasons } from "@/components/matching/reasons";
import { ScoreBar } from "@/components/matching/score-bar";
import { NeedBlock, NeedTerms } from "@/components/needs/need-facts";
import { Requirements } from "@/components/needs/requirements";
import { Form } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import { TextArea } from "@/components/ui/text-area";
import { Time } from "@/components/ui/time";
import { findOwnInterest } from "@/lib/cooperation/queries";
import { obstacleToInterest } from "@/lib/cooperation/rules";
import { MESSAGE_MAX } from "@/lib/cooperation/schema";
import { currentActor } from "@/lib/gate/actor";
import { enter } from "@/lib/gate/enter";
import { findOwnFeedback } from "@/lib/matching/feedback";
import { findOwnFit, listLabels } from "@/lib/matching/queries";
import { findNeed } from "@/lib/needs/queries";
import { isOpen, stateOf } from "@/lib/needs/rules";
import { belongsTo, isSeated, takesPart, type Seated } from "@/lib/people/actor";
import type { WholeNeed } from "@/lib/needs/queries";
import { lastDayBefore } from "@/lib/platform/civil";
import { expressInterestAction, giveFeedbackAction, takeFeedbackBackAction } from "./actions";

type Props = { params: Promise<{ reference: string }> };

export async function generateMetadata({ params }: Props) {
  const need = await findNeed(await currentActor(), (await params).reference);
  return { title: need ? `${need.title} (${need.reference})` : undefined, description: need?.description.slice(0, 200) };
}

export default async function NeedPage({ params }: Props) {
  const actor = await enter("/needs/[reference]");
  const { reference } = await params;
  const need = await findNeed(actor, reference);
  if (!need) notFound();
  const now = new Date();
  const state = stateOf(need, now);
  const own = belongsTo(actor, need.organisationId);
  const t = await getTranslations("needs");

  return (
    <Page title={need.title} breadcrumbs={[{ label: t("sheet.back"), href: "/needs" }]} block={<NeedBlock need={need} now={now} />}>
      {own && (
        <Notice title={t("sheet.ownNote")}>
          <LinkButton kind="quiet" href={{ pathname: "/desk/needs/[reference]", params: { reference } }}>
            {t("sheet.ownLink")}
          </LinkButton>
        </Notice>
      )}
      {state === "CLOSED" && <Notice title={t("sheet.closedTitle")}>{t("sheet.closedReason", { reason: need.closingReason ?? "–" })}</Notice>}
      {state === "EXPIRED" && <Notice title={t("sheet.expiredTitle")} />}

      <Section title={t("sheet.requirements")}>
        <Requirements need={need} />
      </Section>
      <Section title={t("sheet.terms")}>
        <NeedTerms need={need} />
        {need.revision > 1 && need.publishedAt && <p className="mt-3 text-soft">{t("sheet.changed", { revision: need.revision })}</p>}
      </Section>
      <Section title={t("sheet.description")}>
        <p className="max-w-prose whitespace-pre-line">{need.description}</p>
      </Section>
      {takesPart(actor) && !own && isOpen(need, now) && <OwnFit actor={actor} need={need} now={now} />}
      {!own && isOpen(need, now) && <Answer need={need} now={now} />}
      {takesPart(actor) && !own && <OwnFeedback actor={actor} need={need} now={now} />}
    </Page>
  );
}

/** How the reader's firm stands to the need: what speaks for it and what it lacks. */
async function OwnFit({ actor, need, now }: { actor: Seated; need: WholeNeed; now: Date }) {
  const [fit, label] = await Promise.all([findOwnFit(actor, need.id, now), listLabels(await getLocale())]);
  if (!fit) return null;
  const t = await getTranslations("matching");
  if (!("explanation" in fit)) {
    return (
      <Section title={t("own.why")} id="fit">
        <p className="text-lg font-semibold">{t(`own.${fit.kind}`)}</p>
        <p className="mt-1 text-soft">{t(`own.${fit.kind}Note`)}</p>
      </Section>
    );
  }
  const names = { label, plants: fit.plants };
  return (
    <Section title={t("own.why")} id="fit">
      <div className="grid gap-x-10 gap-y-5 lg:grid-cols-[1fr_22rem]">
        <div className="grid content-start gap-5">
          <p className="text-lg font-semibold">{t(`own.${fit.kind}`)}</p>
          <Reasons explanation={fit.explanation} {...names} />
          {fit.explanation.missing.length > 0 && (
            <div>
              <h3 className="mb-2 font-semibold">{fit.kind === "near" ? t("missing.titleNear") : t("missing.title")}</h3>
              <Missing explanation={fit.explanation} {...names} />
            </div>
          )}
        </div>
        <ScoreBar explanation={fit.explanation} />
      </div>
    </Section>
  );
}

/** Where the reader's firm says that the need is nothing for it, and why. */
async function OwnFeedback({ actor, need, now }: { actor: Seated; need: WholeNeed; now: Date }) {
  const match = { needId: need.id, organisationId: actor.seat.organisationId };
  const [given, fit] = await Promise.all([findOwnFeedback(actor, match), findOwnFit(actor, need.id, now)]);
  // Nobody took for a match what is far from it.
  if (!given && (fit === null || !("explanation" in fit))) return null;
  const t = await getTranslations("matching.feedback");
  return (
    <Section title={t("title")} lead={t("leadFirm")} id="feedback">
      <FeedbackForm {...match} wishes={need.wishes} given={given} give={giveFeedbackAction} takeBack={takeFeedbackBackAction} />
    </Section>
  );
}

/** The form of an interest, or why there is none. */
async function Answer({ need, now }: { need: WholeNeed; now: Date }) {
  const actor = await currentActor();
  const t = await getTranslations("cooperation.form");
  const refusals = await getTranslations("refusals");
  if (actor.kind === "visitor") {
    return (
      <Section title={t("title")} id="answer">
        <p className="mb-4 max-w-prose">{t("visitor")}</p>
        <div className="flex flex-wrap gap-3">
          <LinkButton href="/sign-in">{t("signIn")}</LinkButton>
          <LinkButton kind="secondary" href="/join">
            {t("join")}
          </LinkButton>
        </div>
      </Section>
    );
  }
  const sent = isSeated(actor) ? await findOwnInterest(actor, need.id) : null;
  if (sent) {
    return (
      <Section title={t("title")} id="answer">
        <Notice kind="success" title={t("sentTitle")}>
          <LinkButton kind="quiet" href={{ pathname: "/desk/interests/[interest]", params: { interest: sent.id } }}>
            {t("sentOpen")}
          </LinkButton>
        </Notice>
      </Section>
    );
  }
  const obstacle = obstacleToInterest(actor, need, now);
  return (
    <Section title={t("title")} id="answer" lead={obstacle ? undefined : t("lead")}>
      {obstacle ? (
        <Notice kind="info" title={t("cannot")}>
          {refusals(obstacle, { slug: "" })}
        </Notice>
      ) : (
        <Form action={expressInterestAction} submit={t("send")}>
          <input type="hidden" name="needId" value={need.id} />
          <p>
            {t("until")} <Time on={lastDayBefore(need.closesAt)} />
          </p>
          <TextArea name="message" label={t("message")} hint={t("messageHint")} rows={6} maxLength={MESSAGE_MAX} />
        </Form>
      )}
    </Section>
  );
}
