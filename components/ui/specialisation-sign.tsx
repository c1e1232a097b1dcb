import type { ReactNode } from "react";

/** Drawn on 32 × 32 with a line of 2. A specialisation that an administrator adds later gets the hexagon. */
const signs: Record<string, ReactNode> = {
  // The face of a charging plug (type 2): flat top, seven contacts.
  electromobility: (
    <>
      <path d="M6.2 6h19.6A12.6 12.6 0 1 1 6.2 6z" />
      <path d="M12.4 11.2h.02M19.6 11.2h.02" strokeWidth="3.4" strokeLinecap="round" />
      <path d="M9.2 17h.02M16 17h.02M22.8 17h.02M12.4 22.6h.02M19.6 22.6h.02" strokeWidth="4.2" strokeLinecap="round" />
    </>
  ),
  // A tractor from the side: the rear wheel twice the front one.
  "agricultural-machinery": (
    <>
      <circle cx="10.5" cy="21" r="7.5" />
      <circle cx="10.5" cy="21" r="2" />
      <circle cx="26" cy="24.5" r="4" />
      <path d="M18 22.5h4M9 13.4V4h8.5l2.2 8.5H30v8.2M5.5 4H19M25 12.4V6.5" />
    </>
  ),
  // A wheel hub with its five bolts on the centre lines.
  "automotive-cooperation": (
    <>
      <circle cx="16" cy="16" r="11.5" />
      <circle cx="16" cy="16" r="3.2" />
      <path d="M16 9h.02M22.66 13.84h.02M20.11 21.66h.02M11.89 21.66h.02M9.34 13.84h.02" strokeWidth="3.4" strokeLinecap="round" />
      <path d="M16 0v3M16 29v3M0 16h3M29 16h3" strokeWidth="1.5" />
    </>
  ),
};

export const specialisationInk: Record<string, { text: string; tint: string; edge: string }> = {
  electromobility: { text: "text-electromobility", tint: "bg-electromobility-tint", edge: "border-electromobility" },
  "agricultural-machinery": { text: "text-machinery", tint: "bg-machinery-tint", edge: "border-machinery" },
  "automotive-cooperation": { text: "text-automotive", tint: "bg-automotive-tint", edge: "border-automotive" },
};

export function inkOf(slug: string) {
  return specialisationInk[slug] ?? { text: "text-ink", tint: "bg-tint", edge: "border-strong" };
}

/** The drawn sign alone; whoever uses it writes the name beside it. `size` and `line` are Tailwind classes; a large sign takes a thinner line. */
export function SpecialisationSign({ slug, size = "size-5", line = "stroke-2" }: { slug: string; size?: string; line?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={`flex-none fill-none stroke-current ${line} ${inkOf(slug).text} ${size}`}>
      {signs[slug] ?? <path d="m16 3 11.3 6.5v13L16 29 4.7 22.5V9.5zM16 10.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11" />}
    </svg>
  );
}
