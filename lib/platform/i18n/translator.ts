import { createTranslator } from "next-intl";
import { messages } from "@/messages/load";

// A letter with a hole in it must not leave the house: what cannot be phrased is a bug, and the job is tried again.
const onError = (error: Error) => {
  throw error;
};

/** Phrases for those who work without a request: the worker and its letters. */
export const translators = {
  pl: createTranslator({ locale: "pl", messages: messages.pl, onError }),
  en: createTranslator({ locale: "en", messages: messages.en, onError }),
};
