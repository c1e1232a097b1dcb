"use client";

import { Field } from "./field";
import type { FieldProps } from "./use-field";

/** A civil date, sent and given as "2026-11-23"; the browser shows it in its owner's way. */
export function DateField({ name, label, hint, optional, min, max }: FieldProps & { min?: string; max?: string }) {
  return (
    <Field name={name} label={label} hint={hint} optional={optional}>
      {(wiring) => <input {...wiring} type="date" min={min} max={max} className="control max-w-48" />}
    </Field>
  );
}
