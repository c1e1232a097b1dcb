import type { ReactNode } from "react";

/** draft: begun; waiting: someone else acts; attention: you act; good, bad: decided; over: no longer counts. */
export type StateTone = "draft" | "waiting" | "attention" | "good" | "bad" | "over";

const tones: Record<StateTone, { ink: string; sign: ReactNode }> = {
  draft: { ink: "text-soft", sign: <path d="M8 2a6 6 0 1 1 0 12A6 6 0 1 1 8 2" strokeDasharray="2.4 2.3" /> },
  waiting: { ink: "text-action", sign: <path d="M8 2a6 6 0 1 1 0 12A6 6 0 1 1 8 2M8 4.8V8l2.2 1.6" /> },
  attention: { ink: "text-warning", sign: <path d="M8 1.8 15 14H1zM8 6v4M8 11.2v1.2" /> },
  good: { ink: "text-success", sign: <path d="M2 2h12v12H2zM4.8 8.2l2.2 2.2 4.2-4.8" /> },
  bad: { ink: "text-danger", sign: <path d="M2 2h12v12H2zM5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6" /> },
  over: { ink: "text-soft", sign: <path d="M2 2h12v12H2zM5 8h6" /> },
};

/** The state of a thing in a word, with a shape of its own for each tone. */
export function StateMark({ tone, children }: { tone: StateTone; children: ReactNode }) {
  const { ink, sign } = tones[tone];
  return (
    <span className={`inline-flex items-start gap-1.5 font-semibold ${ink}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true" className="mt-[0.28em] size-[0.95em] flex-none fill-none stroke-current stroke-[1.6]">
        {sign}
      </svg>
      <span>{children}</span>
    </span>
  );
}
