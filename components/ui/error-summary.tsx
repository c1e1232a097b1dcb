"use client";

import { useEffect, useId, useRef, useSyncExternalStore } from "react";
import { fieldId, labelId } from "./form-context";

type Props = {
  title: string;
  /** Problems by field; those of no field (name "") are shown without a link. */
  problems?: Record<string, string[]>;
  message?: string;
  prefix?: string;
};

/** Everything that stands in the way, first thing in the form; it takes the focus whenever it appears anew. */
export function ErrorSummary({ title, problems = {}, message, prefix = "" }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, [problems, message]);

  return (
    <div ref={box} role="alert" tabIndex={-1} aria-labelledby={fieldId(prefix, "error-summary")} className="border-2 border-danger bg-danger-tint p-5">
      <h2 id={fieldId(prefix, "error-summary")} className="text-lg text-danger">
        {title}
      </h2>
      {message && <p className="mt-2">{message}</p>}
      <ul className="mt-2 grid gap-1 empty:hidden">
        {Object.entries(problems).map(([name, sentences]) => (
          <li key={name}>{name === "" ? sentences.join(" ") : <ProblemLink field={fieldId(prefix, name)} sentence={sentences.join(" ")} />}</li>
        ))}
      </ul>
    </div>
  );
}

const never = () => () => undefined;

/**
 * Leads to the field and says its name: “Fill in this field” four times over tells nobody where to go. The summary comes
 * before the fields, so what they are called is read from the page; where no script can, the name is tied to the link.
 */
function ProblemLink({ field, sentence }: { field: string; sentence: string }) {
  const id = useId();
  const label = useSyncExternalStore(never, () => document.getElementById(labelId(field))?.textContent ?? "", () => null);
  return (
    <a
      id={id}
      href={`#${field}`}
      aria-labelledby={label === null ? `${labelId(field)} ${id}` : undefined}
      className="font-semibold text-danger underline underline-offset-4"
    >
      {label ? `${label}: ${sentence}` : sentence}
    </a>
  );
}
