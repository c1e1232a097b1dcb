"use client";

import type { ReactNode } from "react";
import { FieldProblem } from "./field-problem";
import { labelId } from "./form-context";
import { useField, type FieldProps } from "./use-field";

type Wiring = ReturnType<typeof useField>["control"] & { defaultValue: string | undefined };

/**
 * A label, a hint, a control and its problem, wired together. The text, select, date… fields beside this file are made
 * of it; an island with a control of its own passes a function and spreads what it gets.
 */
export function Field({ children, ...props }: FieldProps & { children: (wiring: Wiring) => ReactNode }) {
  const { id, problems, strings, value, control } = useField(props);
  return (
    <div className={problems.length > 0 ? "border-l-4 border-danger pl-4" : undefined}>
      <label htmlFor={id} className="block font-semibold">
        <span id={labelId(id)}>{props.label}</span>
        {props.optional && strings.optional && <span className="font-normal text-soft"> {strings.optional}</span>}
      </label>
      {props.hint && (
        <p id={`${id}-hint`} className="max-w-prose text-soft">
          {props.hint}
        </p>
      )}
      <FieldProblem id={id} problems={problems} label={strings.problem} />
      <div className="mt-1.5">{children({ ...control, defaultValue: value })}</div>
    </div>
  );
}
