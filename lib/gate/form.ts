import { createHash, randomUUID } from "node:crypto";
import type { FormValues } from "./action-state";
import { idempotencyField } from "./action-state";

export interface Fields {
  /** What was typed, to be shown again. */
  values: FormValues;
  /** The same with files, nested by the dots of the names (`people.0.name`), for a schema. */
  input: Record<string, unknown>;
  /** The key that the form carried: the same for a second submit of one form. */
  key: string | null;
}

/** Reads a form: repeated names stay lists, the framework's own fields are dropped. */
export function fieldsOf(form: FormData): Fields {
  const values: FormValues = {};
  const input: Record<string, unknown> = {};
  let key: string | null = null;

  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION")) continue;
    const given = form.getAll(name);
    if (name === idempotencyField) {
      if (typeof given[0] === "string") key = given[0];
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
  return { values, input, key };
}

/**
 * The id for the row that a form makes: the same form sent twice by one person names one row.
 * Salted by action and person, so that nobody can aim at a row of somebody else's.
 */
export function submissionIdOf(action: string, personId: string, key: string | null): string {
  if (key === null) return randomUUID();
  const bytes = createHash("sha256").update(`${action}\n${personId}\n${key}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6); // version 8: a hash of our own
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
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
