import type { ReactNode } from "react";

export type TimelineStep = {
  /** Tells steps apart: the same state may come twice. */
  id: string;
  title: ReactNode;
  /** done: behind us; now: where it stands; next: to come; stopped: it ended here. */
  place: "done" | "now" | "next" | "stopped";
  /** When it happened or by when it should: a `Time`. */
  when?: ReactNode;
  /** Who did it or who acts next. */
  who?: ReactNode;
  children?: ReactNode;
};

const points: Record<TimelineStep["place"], string> = {
  done: "border-strong bg-[var(--line-strong)]",
  now: "border-action bg-paper ring-4 ring-action/25 border-4",
  next: "border-control bg-paper",
  stopped: "border-danger bg-danger-tint",
};

/** The course of a case, top to bottom, on one dimension line: what happened, where it stands, who acts next and by when. */
export function Timeline({ steps, label }: { steps: readonly TimelineStep[]; label: string }) {
  return (
    <ol aria-label={label}>
      {steps.map((step, position) => (
        <li
          key={step.id}
          aria-current={step.place === "now" ? "step" : undefined}
          className="relative flex gap-4 pb-6 last:pb-0"
        >
          <span aria-hidden="true" className="flex w-5 flex-none flex-col items-center">
            <span className={`mt-1 size-4 flex-none rotate-45 border-2 ${points[step.place]}`} />
            {position < steps.length - 1 && (
              <span className={`-mb-7 mt-1 flex-1 border-l ${step.place === "done" ? "border-strong" : "border-dashed border-control"}`} />
            )}
          </span>
          <div className="min-w-0 flex-1">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <p className={step.place === "next" ? "text-soft" : "font-semibold"}>{step.title}</p>
              {step.when && <p className="text-soft">{step.when}</p>}
            </div>
            {step.who && <p className="text-soft">{step.who}</p>}
            {step.children && <div className="mt-1.5 max-w-prose">{step.children}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
