"use client";

import type { ReactNode } from "react";
import { FieldProblem } from "./field-problem";
import { labelId } from "./form-context";
import { useField, type FieldProps } from "./use-field";

/** Several controls that answer one question. The error summary leads to the first of them, which bears the id. */
export function FieldGroup({ children, ...props }: FieldProps & { children: ReactNode }) {
  const { id, problems, strings, group } = useField(props);
  return (
    <fieldset aria-describedby={group["aria-describedby"]} className={problems.length > 0 ? "border-l-4 border-danger pl-4" : undefined}>
      <legend className="font-semibold">
        <span id={labelId(id)}>{props.label}</span>
        {props.optional && strings.optional && <span className="font-normal text-soft"> {strings.optional}</span>}
      </legend>
      {props.hint && (
        <p id={`${id}-hint`} className="max-w-prose text-soft">
          {props.hint}
        </p>
      )}
      <FieldProblem id={id} problems={problems} label={strings.problem} />
      <div className="mt-2 grid gap-2">{children}</div>
    </fieldset>
  );
}
