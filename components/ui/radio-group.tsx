"use client";

import { Choice } from "./choice";
import { FieldGroup } from "./field-group";
import type { Option } from "./select-field";
import { useField, type FieldProps } from "./use-field";

/** Exactly one answer; nothing is chosen beforehand unless it is stored. */
export function RadioGroup({ options, ...props }: FieldProps & { options: readonly Option[] }) {
  const { id, value, problems } = useField(props);
  return (
    <FieldGroup {...props}>
      {options.map((option, position) => (
        <Choice
          key={option.value}
          type="radio"
          id={position === 0 ? id : `${id}-${option.value}`}
          name={props.name}
          value={option.value}
          label={option.label}
          hint={option.hint}
          chosen={value === option.value}
          invalid={problems.length > 0}
        />
      ))}
    </FieldGroup>
  );
}
