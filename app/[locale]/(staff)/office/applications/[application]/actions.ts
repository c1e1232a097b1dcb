"use server";

import { getLocale, getTranslations } from "next-intl/server";
import { refresh } from "next/cache";
import { headers } from "next/headers";
import { action } from "@/lib/gate/action";
import { findCase } from "@/lib/membership/queries";
import {
  addNote,
  beginFormalCheck,
  confirmSignatureAndFee,
  decide,
  declineToVouch,
  passFormalCheck,
  recommend,
  requestCompletion,
  tickCheck,
  vouch,
} from "@/lib/membership/review";
import type { TransitionName } from "@/lib/membership/rules";
import {
  accessionSchema,
  completionSchema,
  decisionSchema,
  noteSchema,
  recommendationSchema,
  stepSchema,
  vouchingSchema,
} from "@/lib/membership/schema";
import type { SignedIn } from "@/lib/people/actor";
import { formatInstant } from "@/lib/platform/i18n/format";
import { redirect } from "@/lib/platform/i18n/navigation";
import { Refusal } from "@/lib/platform/refusal";
import { toggleSchema } from "./_parts/toggle";

export const beginFormalCheckAction = action("membership.beginFormalCheck", stepSchema, ({ actor, input, now }) =>
  step("beginFormalCheck", actor, input.applicationId, now, () => beginFormalCheck(actor, input, now)),
);

export const requestCompletionAction = action("membership.requestCompletion", completionSchema, ({ actor, input, now }) =>
  step("requestCompletion", actor, input.applicationId, now, () => requestCompletion(actor, input, now)),
);

export const passFormalCheckAction = action("membership.passFormalCheck", stepSchema, ({ actor, input, now }) =>
  step("passFormalCheck", actor, input.applicationId, now, () => passFormalCheck(actor, input, now)),
);

export const recommendAction = action("membership.recommend", recommendationSchema, ({ actor, input, now }) =>
  step("recommend", actor, input.applicationId, now, () => recommend(actor, input, now)),
);

export const decideAction = action("membership.decide", decisionSchema, ({ actor, input, now }) =>
  step(input.admitted ? "admit" : "refuse", actor, input.applicationId, now, () => decide(actor, input, now)),
);

export const confirmSignatureAndFeeAction = action("membership.confirmSignatureAndFee", accessionSchema, ({ actor, input, now }) =>
  step("confirmSignatureAndFee", actor, input.applicationId, now, () => confirmSignatureAndFee(actor, input, now)),
);

export const vouchAction = action("membership.vouch", vouchingSchema, ({ actor, input, now }) =>
  step("vouch", actor, input.applicationId, now, () => vouch(actor, input, now)),
);

export const declineToVouchAction = action("membership.declineToVouch", vouchingSchema, ({ actor, input, now }) =>
  step("declineToVouch", actor, input.applicationId, now, () => declineToVouch(actor, input, now)),
);

export const addNoteAction = action("membership.addNote", noteSchema, async ({ actor, input, now, submissionId }) => {
  await addNote(actor, submissionId, input, now);
  refresh();
  return (await getTranslations("office.notes"))("added");
});

export const tickCheckAction = action("membership.tickCheck", toggleSchema, async ({ actor, input, now }) => {
  const [point, checked] = input.toggle;
  await tickCheck(actor, { applicationId: input.applicationId, point, checked }, now);
  refresh();
  const t = await getTranslations("office.checklist");
  return t(checked ? "ticked" : "unticked");
});

/** Takes a step and shows the case as it stands after it; whoever comes second is told who was first and what it is now. */
async function step(name: TransitionName, actor: SignedIn, id: string, now: Date, take: () => Promise<unknown>): Promise<never> {
  const locale = await getLocale();
  const page = (query: Record<string, string>) =>
    ({ href: { pathname: "/office/applications/[application]", params: { application: id }, query }, locale }) as const;
  try {
    await take();
  } catch (error) {
    if (!(error instanceof Refusal) || (error.code !== "membership.movedOn" && error.code !== "membership.otherStage")) throw error;
    // Without JavaScript the form is gone from the page that comes back, so the page itself says what happened.
    if (!(await headers()).has("next-action")) return redirect(page({ late: "yes" }));
    throw await tooLate(actor, id, now);
  }
  return redirect(page({ done: name }));
}

/** "Somebody else did this first", with who, when and where the case stands now. */
async function tooLate(actor: SignedIn, id: string, now: Date): Promise<Refusal> {
  const application = await findCase(actor, id, now);
  if (!application) return new Refusal("gate.notFound");
  const t = await getTranslations("membership.state");
  const last = application.timeline.findLast(({ at }) => at !== null);
  const when = formatInstant(await getLocale(), application.stateSince, "short");
  return new Refusal("membership.someoneFirst", undefined, { who: last?.by ?? "–", when, state: t(application.state) });
}
