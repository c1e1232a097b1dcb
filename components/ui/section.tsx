import type { ReactNode } from "react";

type Props = {
  title: ReactNode;
  /** Makes the section reachable by `#id`. */
  id?: string;
  lead?: ReactNode;
  actions?: ReactNode;
  /** Marks a cut through a cover sheet: "A" draws the line A–A above. */
  cut?: string;
  children?: ReactNode;
};

/** A part of a page under an h2. On covers a cut line with its letters stands above, as on a drawing. */
export function Section({ title, id, lead, actions, cut, children }: Props) {
  return (
    <section id={id} className="min-w-0">
      {cut && (
        <div aria-hidden="true" className="mb-8 flex items-center gap-3 text-ink">
          <CutMark letter={cut} />
          <span className="chain-line flex-1" />
          <CutMark letter={cut} />
        </div>
      )}
      <div className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <h2 className={`tracking-tight ${cut ? "condensed text-3xl md:text-4xl" : "text-xl md:text-2xl"}`}>{title}</h2>
        {actions && <div className="no-print flex flex-wrap gap-3">{actions}</div>}
      </div>
      {lead && <div className="mb-6 max-w-prose text-soft">{lead}</div>}
      {children}
    </section>
  );
}

/** The arrow tells which way one looks at the cut: down the page. */
function CutMark({ letter }: { letter: string }) {
  return (
    <svg viewBox="0 0 28 34" className="h-9 w-7 flex-none">
      <path d="M2 10h24" className="stroke-current" strokeWidth="2.5" />
      <path d="M14 10v18m-3.5-8L14 30l3.5-10z" className="fill-current stroke-current" strokeWidth="1" />
      <text x="21" y="27" className="fill-current font-mono text-[13px] font-medium">
        {letter}
      </text>
    </svg>
  );
}
