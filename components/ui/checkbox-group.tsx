"use client";

import { Choice } from "./choice";
import { FieldGroup } from "./field-group";
import type { Option } from "./select-field";
import { useField, type FieldProps } from "./use-field";

/** Any number of answers, sent as a repeated name. */
export function CheckboxGroup({ options, ...props }: FieldProps & { options: readonly Option[] }) {
  const { id, all, problems } = useField(props);
  return (
    <FieldGroup {...props}>
      {options.map((option, position) => (
        <Choice
          key={option.value}
          type="checkbox"
          id={position === 0 ? id : `${id}-${option.value}`}
          name={props.name}
          value={option.value}
          label={option.label}
          hint={option.hint}
          chosen={all.includes(option.value)}
          invalid={problems.length > 0}
        />
      ))}
    </FieldGroup>
  );
}
