import type { ReactNode } from "react";
import { inkOf, SpecialisationSign } from "./specialisation-sign";

/** A specialisation wherever it is named: its sign, its colour and its name. */
export function SpecialisationMark({ slug, children }: { slug: string; children: ReactNode }) {
  return (
    <span className={`inline-flex items-start gap-1.5 font-medium ${inkOf(slug).text}`}>
      <SpecialisationSign slug={slug} size="mt-[0.2em] size-[1.15em]" />
      <span>{children}</span>
    </span>
  );
}
