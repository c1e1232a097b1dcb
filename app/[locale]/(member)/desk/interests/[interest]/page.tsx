import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { Badge } from "@/components/ui/badge";
import { Form } from "@/components/ui/form";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { RadioGroup } from "@/components/ui/radio-group";
import { Reference } from "@/components/ui/reference";
import { Section } from "@/components/ui/section";
import { TextArea } from "@/components/ui/text-area";
import { Time } from "@/components/ui/time";
import { TitleBlock } from "@/components/ui/title-block";
import { ContactCard } from "@/components/cooperation/contact-card";
import { InterestState } from "@/components/cooperation/interest-state";
import { findTerms } from "@/lib/cooperation/deadlines";
import { findInterest } from "@/lib/cooperation/queries";
import { expiresAt, obstacleToAnswer, stateOf } from "@/lib/cooperation/rules";
import { REASON_MAX } from "@/lib/cooperation/schema";
import { enter } from "@/lib/gate/enter";
import { belongsTo } from "@/lib/people/actor";
import { isIdentifier } from "@/lib/platform/identifier";
import { answerInterestAction } from "../actions";

type Props = { params: Promise<{ interest: string }> };

export async function generateMetadata() {
  const t = await getTranslations("cooperation.list");
  return { title: t("title") };
}

export default async function InterestPage({ params }: Props) {
  const actor = await enter("/desk/interests/[interest]");
  const { interest: id } = await params;
  const interest = isIdentifier(id) ? await findInterest(actor, id) : null;
  if (!interest) notFound();
  const terms = await findTerms();
  const t = await getTranslations("cooperation");
  const refusals = await getTranslations("refusals");

  const { need, organisation, answer, contacts } = interest;
  const state = stateOf(interest);
  const ours = belongsTo(actor, need.organisationId);
  const obstacle = ours && state === "WAITING" ? obstacleToAnswer(actor, interest) : null;
  const party = ({ name, slug, fictional }: typeof organisation) => (
    <>
      <Link href={{ pathname: "/directory/[slug]", params: { slug } }} className="link">
        {name}
      </Link>{" "}
      {fictional && <ExampleMark />}
    </>
  );

  return (
    <Page
      title={ours ? t("page.title", { firm: organisation.name }) : t("page.titleSent", { reference: need.reference })}
      breadcrumbs={[{ label: t("page.back"), href: "/desk/interests" }]}
      block={
        <TitleBlock
          cells={[
            { label: t("page.need"), value: <Reference>{need.reference}</Reference> },
            { label: t("page.state"), value: <InterestState state={state} ours={ours} /> },
            { label: t("page.from"), value: party(organisation) },
            { label: t("page.to"), value: party(need.organisation) },
            { label: t("page.expressed"), value: <Time at={interest.expressedAt} style="short" /> },
            state === "WAITING"
              ? { label: t("page.expires"), value: <Time at={expiresAt(interest.expressedAt, terms)} only="day" style="short" /> }
              : answer
                ? { label: t("page.answered"), value: <Time at={answer.answeredAt} style="short" /> }
                : { label: t("page.expired"), value: interest.expiredAt && <Time at={interest.expiredAt} only="day" style="short" /> },
          ]}
        />
      }
    >
      {contacts && (
        <Section title={t("page.contacts")} lead={t("page.contactsLead")}>
          <div className="grid gap-4 md:grid-cols-2">
            <ContactCard title={t("page.contactOwner")} firm={need.organisation.name} contact={contacts.owner} />
            <ContactCard title={t("page.contactRespondent")} firm={organisation.name} contact={contacts.respondent} />
          </div>
        </Section>
      )}
      {answer && !answer.accepted && (
        <Notice kind="refusal" title={t("state.DECLINED")}>
          {t("page.reason")}: {answer.reason}
        </Notice>
      )}
      {state === "EXPIRED" && (
        <Notice kind="warning" title={t("page.expiredTitle")}>
          {t("page.expiredText")}
        </Notice>
      )}
      {state === "WAITING" && !ours && (
        <Notice title={t("page.waitingTitle")}>
          {t("page.waiting", { reminder: terms.reminderDays, expiry: terms.expiryDays })} {t("page.noContactsYet")}
        </Notice>
      )}

      <Section title={t("page.message")}>
        <p className="text-soft">
          {t("page.need")}:{" "}
          <Link href={{ pathname: ours ? "/desk/needs/[reference]" : "/needs/[reference]", params: { reference: need.reference } }} className="link">
            {need.title}
          </Link>
        </p>
        <blockquote className="mt-3 max-w-prose border-l-2 border-strong pl-4 whitespace-pre-line">{interest.message}</blockquote>
      </Section>

      {ours && state === "WAITING" && (
        <Section title={t("page.decide")} lead={t("page.decideLead")} id="decide">
          {obstacle ? (
            <Notice kind="warning">{refusals(obstacle)}</Notice>
          ) : (
            <Form action={answerInterestAction} submit={t("page.send")}>
              <input type="hidden" name="interestId" value={interest.id} />
              <RadioGroup
                name="answer"
                label={t("page.decision")}
                options={[
                  { value: "accept", label: t("page.accept"), hint: t("page.acceptHint") },
                  { value: "decline", label: t("page.decline"), hint: t("page.declineHint") },
                ]}
              />
              <TextArea name="reason" label={t("page.reasonField")} hint={t("page.reasonHint")} optional rows={3} maxLength={REASON_MAX} />
            </Form>
          )}
        </Section>
      )}
    </Page>
  );
}

async function ExampleMark() {
  const t = await getTranslations("needs");
  return <Badge>{t("example")}</Badge>;
}
