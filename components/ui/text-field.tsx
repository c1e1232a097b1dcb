"use client";

import type { ComponentProps } from "react";
import { Field } from "./field";
import type { FieldProps } from "./use-field";

/** How wide the box is tells how much is expected: `characters` is that number. */
type Width = "short" | "medium" | "full";

const widths: Record<Width, string> = { short: "max-w-48", medium: "max-w-80", full: "max-w-xl" };

type Props = FieldProps &
  Pick<ComponentProps<"input">, "autoComplete" | "inputMode" | "maxLength" | "minLength" | "spellCheck" | "placeholder" | "lang" | "list"> & {
    type?: "text" | "email" | "password" | "tel" | "url" | "search";
    width?: Width;
    /** For NIP, references and other figures read one by one. */
    mono?: boolean;
  };

export function TextField({ name, label, hint, optional, type = "text", width = "full", mono, ...rest }: Props) {
  return (
    <Field name={name} label={label} hint={hint} optional={optional}>
      {({ defaultValue, ...wiring }) => (
        <input
          {...wiring}
          {...rest}
          type={type}
          // A password is never sent back to be shown again.
          defaultValue={type === "password" ? undefined : defaultValue}
          className={`control ${widths[width]} ${mono ? "font-mono" : ""}`}
        />
      )}
    </Field>
  );
}
