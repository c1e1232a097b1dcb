import type { ComponentProps } from "react";
import { buttonLook, type ButtonKind } from "./button-look";

type Props = Omit<ComponentProps<"button">, "className"> & { kind?: ButtonKind };

/** A button that is no form's main one; that is `SubmitButton`. Never disabled: it says why not when pressed. */
export function Button({ kind = "secondary", type = "button", ...rest }: Props) {
  return <button type={type} className={buttonLook(kind)} {...rest} />;
}
