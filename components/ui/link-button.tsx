import type { ComponentProps } from "react";
import { buttonLook, type ButtonKind } from "./button-look";
import { Link } from "./link";

/** A link that looks like a button, for the one thing to do next. */
export function LinkButton({ kind = "primary", ...rest }: Omit<ComponentProps<typeof Link>, "className"> & { kind?: ButtonKind }) {
  return <Link className={buttonLook(kind)} {...rest} />;
}
