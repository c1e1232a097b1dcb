"use server";

import { getTranslations } from "next-intl/server";
import { refresh } from "next/cache";
import { describeSpecialisation, specialisationSchema } from "@/lib/capabilities/specialisations";
import { action } from "@/lib/gate/action";
import {
  addQuestion,
  changeQuestion,
  moveQuestion,
  newQuestionSchema,
  questionOrderSchema,
  questionRetirementSchema,
  questionSchema,
  retireQuestion,
} from "@/lib/membership/question-sets";

export const describeSpecialisationAction = action("settings.describeSpecialisation", specialisationSchema, async ({ actor, input, now }) => {
  await describeSpecialisation(actor, input, now);
  refresh();
});

export const addQuestionAction = action("settings.addQuestion", newQuestionSchema, async ({ actor, input, now, submissionId }) => {
  await addQuestion(actor, submissionId, input, now);
  refresh();
  return (await getTranslations("settings.questions"))("added");
});

export const changeQuestionAction = action("settings.changeQuestion", questionSchema, async ({ actor, input, now }) => {
  await changeQuestion(actor, input, now);
  refresh();
});

export const moveQuestionAction = action("settings.moveQuestion", questionOrderSchema, async ({ actor, input, now }) => {
  await moveQuestion(actor, input, now);
  refresh();
});

export const retireQuestionAction = action("settings.retireQuestion", questionRetirementSchema, async ({ actor, input, now }) => {
  await retireQuestion(actor, input, now);
  refresh();
});
