import type { RefusalChoice } from "@/lib/platform/refusal";

/** What was typed, as strings; a repeated name (checkboxes) is a list. */
export type FormValues = Record<string, string | string[]>;

/**
 * What a form's action answers. Sentences arrive finished, in the language of the page:
 * the browser holds no translations.
 */
export type ActionState =
  | { status: "idle" }
  | { status: "done"; message?: string }
  | {
      status: "invalid";
      values: FormValues;
      problems: Record<string, string[]>;
      /** What a field offers instead of what was typed, by its name. */
      choices?: Record<string, readonly RefusalChoice[]>;
    }
  | { status: "refused"; values: FormValues; code: string; message: string };

export type FormAction = (previous: ActionState, form: FormData) => Promise<ActionState>;

export const idle: ActionState = { status: "idle" };

/** The hidden field that makes a second submit of one form the same submit. */
export const idempotencyField = "idempotencyKey";
