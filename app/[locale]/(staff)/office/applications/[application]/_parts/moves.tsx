import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DateField } from "@/components/ui/date-field";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { FormAction } from "@/lib/gate/action-state";
import type { Case } from "@/lib/membership/queries";
import { isOpen, obstacleToMove, transitions, type TransitionName } from "@/lib/membership/rules";
import { membershipKinds } from "@/lib/membership/schema";
import { topicsOf } from "@/lib/membership/topics";
import type { SignedIn } from "@/lib/people/actor";
import type { RefusalCode } from "@/lib/platform/refusal";
import {
  beginFormalCheckAction,
  confirmSignatureAndFeeAction,
  decideAction,
  declineToVouchAction,
  passFormalCheckAction,
  recommendAction,
  requestCompletionAction,
  vouchAction,
} from "../actions";

/** The office's steps, a form each. The board's yes and no are one form: a resolution says which. */
const officeMoves = [
  "beginFormalCheck", "requestCompletion", "passFormalCheck", "recommend", "admit", "confirmSignatureAndFee", "vouch", "declineToVouch",
] as const satisfies readonly TransitionName[];
type OfficeMove = (typeof officeMoves)[number];

/** What this actor can do in the case now, and of every other step why not. */
export async function Moves({ actor, application, now }: { actor: SignedIn; application: Case; now: Date }) {
  const t = await getTranslations("office.moves");
  const refusals = await getTranslations("refusals");
  const states = await getTranslations("membership.state");
  const ours = officeMoves.filter((name) => (transitions[name].doors as readonly string[]).includes(application.door));
  const possible = ours.filter((name) => obstacleToMove(name, actor, application, now) === null);
  const others = ours.filter((name) => !possible.includes(name));
  const [only] = possible;

  if (!isOpen(application.state)) return <Notice kind="info">{t("closed", { state: states(application.state) })}</Notice>;
  return (
    <div className="grid gap-4">
      {application.isOwn && <Notice kind="warning" title={t("ownTitle")}>{t("own")}</Notice>}
      {possible.length === 0 && !application.isOwn && <p className="max-w-prose text-soft">{t("nothingNow")}</p>}
      {possible.map((name) => (
        <Panel key={name} title={t(`name.${name}`)} open={possible.length === 1 && name === only}>
          <MoveForm name={name} application={application} />
        </Panel>
      ))}
      {others.length > 0 && (
        <details>
          <summary className="link w-fit cursor-pointer py-2">{t("others", { count: others.length })}</summary>
          <ul className="mt-1 grid gap-2 border-l-2 border-line pl-4">
            {others.map((name) => (
              <li key={name} className="max-w-prose">
                <span className="font-semibold">{t(`name.${name}`)}</span>
                <span className="text-soft"> – {whyNot(name)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );

  /** A step of another stage names the stage; any other obstacle is said in the words with which the command would refuse. */
  function whyNot(name: OfficeMove): string {
    const from: readonly Case["state"][] = transitions[name].from;
    const code: RefusalCode = obstacleToMove(name, actor, application, now) ?? "membership.otherStage";
    if (code === "membership.otherStage") return t("otherStage", { states: from.map((state) => states(state)).join(", ") });
    return refusals(code);
  }
}

function Panel({ title, open, children }: { title: string; open: boolean; children: ReactNode }) {
  return (
    <details open={open} className="group border border-strong open:border-2">
      <summary className="flex min-h-11 cursor-pointer list-none items-center justify-between gap-4 px-4 font-semibold hover:bg-tint [&::-webkit-details-marker]:hidden">
        {title}
        <svg viewBox="0 0 12 12" aria-hidden="true" className="size-3 flex-none fill-none stroke-current stroke-2 group-open:rotate-180">
          <path d="m1 3.5 5 5 5-5" />
        </svg>
      </summary>
      <div className="border-t border-line p-4">{children}</div>
    </details>
  );
}

/** The form of one step. It carries the version of the case that is on the screen, so that the second of two people is told. */
async function MoveForm({ name, application }: { name: OfficeMove; application: Case }) {
  const t = await getTranslations("office.moves");
  const { id, revision, door } = application;
  const kinds = await getTranslations("membership.membershipKind");
  const topics = await getTranslations("membership.topic");

  const form = (action: FormAction, fields: ReactNode, danger = false) => (
    <Form action={action} id={name} submit={t(`submit.${name}`)} submitKind={danger ? "danger" : "primary"}>
      <input type="hidden" name="applicationId" value={id} />
      <input type="hidden" name="revision" value={revision} />
      <p className="max-w-prose text-soft">{t(`hint.${name}`)}</p>
      {fields}
    </Form>
  );

  switch (name) {
    case "beginFormalCheck":
      return form(beginFormalCheckAction, null);
    case "passFormalCheck":
      return form(passFormalCheckAction, <UntickedPoints application={application} />);
    case "requestCompletion":
      return form(
        requestCompletionAction,
        topicsOf[door].map((topic) => <TextArea key={topic} name={`messages.${topic}`} label={topics(topic)} rows={2} maxLength={2000} optional />),
      );
    case "recommend":
      return form(
        recommendAction,
        <>
          <RadioGroup name="favourable" label={t("opinion")} options={[{ value: "yes", label: t("favourable") }, { value: "no", label: t("unfavourable") }]} />
          <TextArea name="reasons" label={t("reasons")} hint={t("reasonsToBoard")} rows={4} maxLength={4000} />
        </>,
      );
    case "admit":
      return form(
        decideAction,
        <>
          <RadioGroup name="admitted" label={t("resolutionSays")} options={[{ value: "yes", label: t("admits") }, { value: "no", label: t("refuses") }]} />
          <TextField name="resolution" label={t("resolution")} hint={t("resolutionHint")} width="short" mono maxLength={60} />
          <DateField name="decidedOn" label={t("decidedOn")} />
          <TextArea name="reasons" label={t("reasons")} hint={t("reasonsToApplicant")} rows={4} maxLength={4000} />
        </>,
      );
    case "confirmSignatureAndFee":
      return form(
        confirmSignatureAndFeeAction,
        <>
          <RadioGroup name="kind" label={t("membershipKind")} options={membershipKinds.map((kind) => ({ value: kind, label: kinds(kind) }))} />
          <DateField name="signedOn" label={t("signedOn")} />
          <DateField name="feePaidOn" label={t("feePaidOn")} />
        </>,
      );
    case "vouch":
      return form(vouchAction, <TextArea name="reasons" label={t("reasons")} hint={t("reasonsToApplicant")} rows={4} maxLength={4000} />);
    case "declineToVouch":
      return form(declineToVouchAction, <TextArea name="reasons" label={t("reasons")} hint={t("reasonsToApplicant")} rows={4} maxLength={4000} />, true);
  }
}

/** A reminder, not an obstacle: the coordinator knows what can be left out. */
async function UntickedPoints({ application }: { application: Case }) {
  const t = await getTranslations("office.moves");
  const open = application.checklist.filter(({ checkedAt }) => checkedAt === null).length;
  return open > 0 ? <Notice kind="warning">{t("unticked", { count: open })}</Notice> : null;
}
