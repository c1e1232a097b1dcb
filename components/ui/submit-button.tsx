"use client";

import type { ReactNode } from "react";
import { buttonLook, type ButtonKind } from "./button-look";
import { useFormSurroundings } from "./form-context";

type Props = {
  children: ReactNode;
  kind?: ButtonKind;
  /** With `name` and `value` a form tells which of its buttons was pressed ("save as draft"). */
  name?: string;
  value?: string;
  waiting?: string;
};

/** The form's button. While the answer is on its way it says so, keeps the focus and ignores a second press. */
export function SubmitButton({ children, kind = "primary", name, value, waiting }: Props) {
  const { pending } = useFormSurroundings();
  return (
    <button type="submit" name={name} value={value} aria-busy={pending || undefined} className={buttonLook(kind)}>
      {pending && waiting ? waiting : children}
    </button>
  );
}
