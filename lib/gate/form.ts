import type { FormValues } from "./action-state";
import { idempotencyField } from "./action-state";

export interface Fields {
  /** What was typed, to be shown again. */
  values: FormValues;
  /** The same with files, nested by the dots of the names (`people.0.name`), for a schema. */
  input: Record<string, unknown>;
  /** The id that a row made from this form will have: the same form sent twice makes one row. */
  submissionId: string;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Reads a form: repeated names stay lists, the framework's own fields are dropped. */
export function fieldsOf(form: FormData): Fields {
  const values: FormValues = {};
  const input: Record<string, unknown> = {};
  let submissionId: string = crypto.randomUUID();

  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION")) continue;
    const given = form.getAll(name);
    if (name === idempotencyField) {
      if (typeof given[0] === "string" && UUID.test(given[0])) submissionId = given[0];
      continue;
    }
    const files = given.filter((value) => value instanceof File);
    if (files.length > 0) {
      place(input, name, files.length > 1 ? files : files[0]);
      continue;
    }
    const texts = given.filter((value) => typeof value === "string");
    const value = texts.length > 1 ? texts : (texts[0] ?? "");
    values[name] = value;
    place(input, name, value);
  }
  return { values, input, submissionId };
}

const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);

/** `people.0.name` → input.people[0].name; gaps that removed rows leave in a list are closed. */
function place(input: Record<string, unknown>, name: string, value: unknown): void {
  const path = name.split(".");
  if (path.length > 4 || path.some((part) => FORBIDDEN.has(part))) return;
  let room = input;
  for (const part of path.slice(0, -1)) {
    const next = (room[part] ??= {});
    if (typeof next !== "object" || next === null) return;
    room = next as Record<string, unknown>;
  }
  const last = path.at(-1);
  if (last !== undefined) room[last] = value;
}
