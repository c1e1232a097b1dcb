"use server";

import { getLocale } from "next-intl/server";
import { action } from "@/lib/gate/action";
import { answerQuestions, chooseSpecialisations, completeTopic, giveConsents, saveSeeksAndOffers, uncompleteTopic } from "@/lib/membership/apply";
import { removeDocument, uploadDocument } from "@/lib/membership/documents";
import { answersFormSchema, consentsSchema, removeDocumentSchema, seeksAndOffersSchema, specialisationsSchema, topicSchema, uploadSchema } from "@/lib/membership/schema";
import type { Topic } from "@/lib/membership/topics";
import { redirect } from "@/lib/platform/i18n/navigation";

export const chooseSpecialisationsAction = action("membership.chooseSpecialisations", specialisationsSchema, async ({ actor, input, now }) => {
  await chooseSpecialisations(actor, input, now);
  await backToTasks();
});

export const answerQuestionsAction = action("membership.answerQuestions", answersFormSchema, async ({ actor, input, now }) => {
  await answerQuestions(actor, input, now);
  await backToTasks();
});

export const saveSeeksAndOffersAction = action("membership.saveSeeksAndOffers", seeksAndOffersSchema, async ({ actor, input, now }) => {
  await saveSeeksAndOffers(actor, input, now);
  await backToTasks();
});

export const giveConsentsAction = action("membership.giveConsents", consentsSchema, async ({ actor, input, now }) => {
  await giveConsents(actor, input, now);
  await backToTasks();
});

export const completeTopicAction = action("membership.completeTopic", topicSchema, async ({ actor, input, now }) => {
  await completeTopic(actor, input, now);
  await backToTasks();
});

export const uncompleteTopicAction = action("membership.uncompleteTopic", topicSchema, async ({ actor, input, now }) => {
  await uncompleteTopic(actor, input, now);
  await backTo(input.topic);
});

export const uploadDocumentAction = action("membership.uploadDocument", uploadSchema, async ({ actor, input, now, submissionId }) => {
  await uploadDocument(actor, submissionId, input, now);
  await backTo("documents");
});

export const removeDocumentAction = action("membership.removeDocument", removeDocumentSchema, async ({ actor, input, now }) => {
  await removeDocument(actor, input, now);
  await backTo("documents");
});

async function backToTasks(): Promise<never> {
  return redirect({ href: "/desk/application", locale: await getLocale() });
}

async function backTo(topic: Topic): Promise<never> {
  return redirect({ href: { pathname: "/desk/application/[topic]", params: { topic } }, locale: await getLocale() });
}
