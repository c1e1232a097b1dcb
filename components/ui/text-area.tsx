"use client";

import { Field } from "./field";
import type { FieldProps } from "./use-field";

type Props = FieldProps & { rows?: number; maxLength?: number; lang?: string };

export function TextArea({ name, label, hint, optional, rows = 5, ...rest }: Props) {
  return (
    <Field name={name} label={label} hint={hint} optional={optional}>
      {(wiring) => <textarea {...wiring} {...rest} rows={rows} className="control max-w-2xl resize-y" />}
    </Field>
  );
}
