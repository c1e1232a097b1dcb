"use client";

import { createContext, useContext } from "react";
import type { FormValues } from "@/lib/gate/action-state";
import type { RefusalChoice } from "@/lib/platform/refusal";

export type FieldStrings = { optional: string; problem: string };

export type FormSurroundings = {
  /** Prefix of the ids when a page holds two forms with the same names. */
  prefix: string;
  values: FormValues;
  problems: Record<string, string[]>;
  /** What a field offers instead of what was typed. */
  choices: Record<string, readonly RefusalChoice[]>;
  /** The code of the refusal of the form as a whole. */
  refusal: string | null;
  pending: boolean;
  strings: FieldStrings;
};

/** Outside a `Form` (a search by GET, for example) a field stands on its own. */
export const FormContext = createContext<FormSurroundings>({
  prefix: "",
  values: {},
  problems: {},
  choices: {},
  refusal: null,
  pending: false,
  strings: { optional: "", problem: "" },
});

/** The id of a field's control, which the error summary links to. */
export function fieldId(prefix: string, name: string): string {
  return prefix ? `${prefix}-${name}` : name;
}

/** The id of what a field is called, which the error summary says before what is wrong with it. */
export function labelId(field: string): string {
  return `${field}-label`;
}

export function useFormSurroundings(): FormSurroundings {
  return useContext(FormContext);
}
