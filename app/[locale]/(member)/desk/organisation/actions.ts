"use server";

import { refresh } from "next/cache";
import { suggestionAnswerSchema, suggestionConfirmationSchema } from "@/lib/capabilities/schema";
import { confirmSuggestion, dismissSuggestion, restoreSuggestion } from "@/lib/capabilities/suggestions";
import { action } from "@/lib/gate/action";

export const confirmSuggestionAction = action("capabilities.confirmSuggestion", suggestionConfirmationSchema, async ({ actor, input, now }) => {
  await confirmSuggestion(actor, input, now);
  refresh();
});

export const dismissSuggestionAction = action("capabilities.dismissSuggestion", suggestionAnswerSchema, async ({ actor, input, now }) => {
  await dismissSuggestion(actor, input, now);
  refresh();
});

export const restoreSuggestionAction = action("capabilities.restoreSuggestion", suggestionAnswerSchema, async ({ actor, input, now }) => {
  await restoreSuggestion(actor, input, now);
  refresh();
});
