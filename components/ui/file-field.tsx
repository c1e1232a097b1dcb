"use client";

import { Field } from "./field";
import type { FieldProps } from "./use-field";

/** `accept` only helps the file dialog; the server judges by content. */
export function FileField({ name, label, hint, optional, accept, multiple }: FieldProps & { accept?: string; multiple?: boolean }) {
  return (
    <Field name={name} label={label} hint={hint} optional={optional}>
      {({ defaultValue: _neverGivenBack, ...wiring }) => (
        <input
          {...wiring}
          type="file"
          accept={accept}
          multiple={multiple}
          className="control max-w-xl py-2 file:mr-3 file:cursor-pointer file:border-0 file:border-r file:border-solid file:border-line file:bg-transparent file:pr-3 file:font-semibold file:text-action"
        />
      )}
    </Field>
  );
}
