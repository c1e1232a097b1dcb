"use client";

import { Field } from "./field";
import type { FieldProps } from "./use-field";

/** A number with its unit. A text box with a numeric keypad, since `type=number` eats commas and scrolls values away. */
export function NumberField({ name, label, hint, optional, unit, decimal }: FieldProps & { unit?: string; decimal?: boolean }) {
  return (
    <Field name={name} label={label} hint={hint} optional={optional}>
      {(wiring) => (
        <span className="flex max-w-64 items-stretch">
          <input
            {...wiring}
            aria-describedby={[wiring["aria-describedby"], unit ? `${wiring.id}-unit` : null].filter(Boolean).join(" ") || undefined}
            type="text"
            inputMode={decimal ? "decimal" : "numeric"}
            autoComplete="off"
            className="control min-w-0 flex-1"
          />
          {unit && (
            <span id={`${wiring.id}-unit`} className="flex items-center border border-l-0 border-control bg-tint px-3 text-soft">
              {unit}
            </span>
          )}
        </span>
      )}
    </Field>
  );
}
