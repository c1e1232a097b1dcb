import type { ReactNode } from "react";

/** A short remark on a thing: kind of organisation, "example", a certificate's name. For states use `StateMark`. */
export function Badge({ children }: { children: ReactNode }) {
  return <span className="inline-block border border-line bg-tint px-1.5 text-sm leading-6 text-ink">{children}</span>;
}
