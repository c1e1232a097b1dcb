"use client";

import { Field } from "./field";
import type { FieldProps } from "./use-field";

export type Option = { value: string; label: string; hint?: string };

/** `blank` is the first line, chosen while nothing is ("Wybierz…"). */
export function SelectField({ name, label, hint, optional, options, blank }: FieldProps & { options: readonly Option[]; blank?: string }) {
  return (
    <Field name={name} label={label} hint={hint} optional={optional}>
      {(wiring) => (
        <select {...wiring} className="control max-w-xl">
          {blank !== undefined && <option value="">{blank}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
