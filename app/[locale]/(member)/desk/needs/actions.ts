"use server";

import { getLocale, getTranslations } from "next-intl/server";
import { figureOf } from "@/components/matching/figure";
import { vocabulary } from "@/lib/capabilities/vocabulary";
import { action } from "@/lib/gate/action";
import { countSuppliersFor } from "@/lib/matching/queries";
import { changeNeed, closeNeed, draftNeed, publishNeed } from "@/lib/needs/commands";
import { needFromText } from "@/lib/needs/from-text";
import { emptyDraft } from "@/lib/needs/rules";
import { needBeginning, needClosing, needForm, needInWords, needPublication } from "@/lib/needs/schema";
import { dayOf } from "@/lib/platform/civil";
import { redirect } from "@/lib/platform/i18n/navigation";

export const draftNeedAction = action("needs.draft", needBeginning, async ({ actor, input, now, submissionId }) => {
  const { reference } = await draftNeed(actor, { ...emptyDraft(now), ...input }, now, submissionId);
  redirect({ href: { pathname: "/desk/needs/[reference]/edit", params: { reference } }, locale: await getLocale() });
});

export const draftFromTextAction = action("needs.draftFromText", needInWords, async ({ actor, input: { kind, words }, now, submissionId }) => {
  const locale = await getLocale();
  const { understand } = await vocabulary();
  const { content } = needFromText(words, understand(words, locale, dayOf(now)), locale, dayOf(now));
  const { reference } = await draftNeed(actor, { ...emptyDraft(now), ...content, kind, description: words }, now, submissionId);
  redirect({ href: { pathname: "/desk/needs/[reference]/edit", params: { reference }, query: { read: "1" } }, locale });
});

export const changeNeedAction = action("needs.change", needForm, async ({ actor, input, now }) => {
  const { reference } = await changeNeed(actor, input, now);
  redirect({ href: { pathname: "/desk/needs/[reference]", params: { reference } }, locale: await getLocale() });
});

export const publishNeedAction = action("needs.publish", needPublication, async ({ actor, input, now }) => {
  const { reference } = await publishNeed(actor, input, now);
  redirect({ href: { pathname: "/desk/needs/[reference]", params: { reference }, query: { published: "1" } }, locale: await getLocale() });
});

export const closeNeedAction = action("needs.close", needClosing, async ({ actor, input, now }) => {
  const t = await getTranslations("needs.owner");
  await closeNeed(actor, input, now);
  return t("closed");
});

/** Keeps nothing: says how many firms would fit what is typed at this moment. */
export const countFitsAction = action("needs.countFits", needForm, async ({ actor, input, now }) => {
  const { fits, nearly } = await countSuppliersFor(actor, input, now);
  return figureOf(fits, nearly);
});
