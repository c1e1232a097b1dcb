"use client";

import { Choice } from "./choice";
import { FieldProblem } from "./field-problem";
import { useField, type FieldProps } from "./use-field";

/** A single yes, such as a consent; sends `value` ("yes") when ticked and nothing otherwise. Never ticked beforehand for consents. */
export function Checkbox({ value = "yes", ...props }: FieldProps & { value?: string }) {
  const { id, all, problems, strings } = useField(props);
  return (
    <div className={problems.length > 0 ? "border-l-4 border-danger pl-4" : undefined}>
      <FieldProblem id={id} problems={problems} label={strings.problem} />
      <Choice
        type="checkbox"
        id={id}
        name={props.name}
        value={value}
        label={props.label}
        hint={props.hint}
        chosen={all.includes(value)}
        invalid={problems.length > 0}
        describedBy={problems.length > 0 ? `${id}-problem` : undefined}
      />
    </div>
  );
}
