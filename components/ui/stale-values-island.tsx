"use client";

import type { FormValues } from "@/lib/gate/action-state";
import { useFormSurroundings } from "./form-context";

export type StaleRow = {
  name: string;
  label: string;
  /** For choices: the words for each value. */
  words?: Record<string, string>;
};

type Props = { stored: FormValues; rows: readonly StaleRow[]; strings: { title: string; stored: string; typed: string; blank: string } };

export function StaleValuesIsland({ stored, rows, strings }: Props) {
  const { refusal, values } = useFormSurroundings();
  if (refusal !== "gate.stale") return null;
  const differing = rows.filter(({ name }) => plain(stored[name]) !== plain(values[name]));
  if (differing.length === 0) return null;
  const inWords = (value: FormValues[string] | undefined, words?: Record<string, string>) =>
    [value ?? []].flat().map((each) => words?.[each] ?? each).join(", ") || strings.blank;
  return (
    <section aria-label={strings.title} className="border border-warning bg-warning-tint p-4">
      <h2 className="text-lg">{strings.title}</h2>
      <dl className="mt-2 grid gap-3">
        {differing.map(({ name, label, words }) => (
          <div key={name}>
            <dt className="font-semibold">{label}</dt>
            <dd className="whitespace-pre-line">
              <span className="text-soft">{strings.stored}: </span>
              {inWords(stored[name], words)}
            </dd>
            <dd className="whitespace-pre-line">
              <span className="text-soft">{strings.typed}: </span>
              {inWords(values[name], words)}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Forms send lines as CR LF, and a blank field is as good as none. */
const plain = (value: FormValues[string] | undefined): string => [value ?? []].flat().join("\n").replace(/\r\n?/g, "\n").trim();
