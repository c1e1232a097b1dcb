"use client";

import type { ReactNode } from "react";
import { fieldId, useFormSurroundings } from "./form-context";

export type FieldProps = {
  /** The name in the form and in the schema. */
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Fields are required unless they say otherwise. */
  optional?: boolean;
};

/** Everything that ties a control to its label, hint and problem. */
export function useField({ name, hint, optional }: FieldProps) {
  const { prefix, values, problems, strings } = useFormSurroundings();
  const id = fieldId(prefix, name);
  const ours = problems[name] ?? [];
  const described = [hint ? `${id}-hint` : null, ours.length > 0 ? `${id}-problem` : null].filter(Boolean).join(" ");
  const given = values[name];
  return {
    id,
    problems: ours,
    strings,
    /** What was typed or what is stored; the last of a repeated name. */
    value: Array.isArray(given) ? given.at(-1) : given,
    all: given === undefined ? [] : Array.isArray(given) ? given : [given],
    control: {
      id,
      name,
      required: !optional,
      "aria-invalid": ours.length > 0 || undefined,
      "aria-describedby": described || undefined,
    },
    group: {
      "aria-invalid": ours.length > 0 || undefined,
      "aria-describedby": described || undefined,
    },
  };
}
