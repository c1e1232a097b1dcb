"use client";

import { useEffect, useRef } from "react";
import { fieldId } from "./form-context";

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
        {Object.entries(problems).flatMap(([name, sentences]) =>
          sentences.map((sentence) => (
            <li key={`${name} ${sentence}`}>
              {name === "" ? (
                sentence
              ) : (
                <a href={`#${fieldId(prefix, name)}`} className="font-semibold text-danger underline underline-offset-4">
                  {sentence}
                </a>
              )}
            </li>
          )),
        )}
      </ul>
    </div>
  );
}
