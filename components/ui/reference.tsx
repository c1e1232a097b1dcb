import type { ReactNode } from "react";

/** A reference, NIP, REGON, a drawing's number: figures to be read one by one and copied. */
export function Reference({ children }: { children: ReactNode }) {
  return <span className="font-mono text-[0.95em] whitespace-nowrap">{children}</span>;
}
