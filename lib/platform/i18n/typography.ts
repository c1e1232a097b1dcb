/** Polish leaves no one-letter word at the end of a line, and no number apart from what it counts. */
export function bind(sentence: string): string {
  return sentence
    .replace(/(?<=^|[\s(„])([aiouwzAIOUWZ]) (?=\S)/g, "$1\u00a0")
    .replace(/(\d|#) (?=\p{L})/gu, "$1\u00a0");
}

/** The same messages with hard spaces where Polish wants them. */
export function typeset<T>(messages: T): T {
  if (typeof messages === "string") return bind(messages) as T;
  if (typeof messages !== "object" || messages === null) return messages;
  return Object.fromEntries(Object.entries(messages).map(([key, value]: [string, unknown]) => [key, typeset(value)])) as T;
}
