import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import type { Judgements } from "./judgements";

/** A file that cannot be used: one sentence that names it and the line. */
export class BadFile extends Error {}

const id = z.string().min(1);
const slugs = z.array(z.string()).default([]);
const civil = z.iso.date();
const coordinate = { lat: z.number().min(-90).max(90).optional(), lng: z.number().min(-180).max(180).optional() };

export const documentLine = z.object({ id, text: z.string(), lang: z.string().optional() });
export const queryLine = z.object({ id, text: z.string() });
export const firmLine = z.object({
  id, name: z.string(), description: z.string().optional(), town: z.string().optional(), ...coordinate, capabilities: slugs, materials: slugs,
  certificates: z.array(z.object({ slug: z.string(), validUntil: civil.optional() })).default([]), employees: z.number().min(0).optional(),
});
export const needLine = z.object({
  id, title: z.string(), description: z.string().optional(), must: slugs, nice: slugs, materials: slugs, certificates: slugs, ...coordinate,
  radiusKm: z.number().min(0).optional(), deliverOn: civil.optional(),
});

export type FirmLine = z.output<typeof firmLine>;
export type NeedLine = z.output<typeof needLine>;

/** Reads a file of one JSON object a line. `check` says what else is wrong with a line, or null. */
export function readLines<S extends z.ZodType<{ id: string }>>(file: string, shape: S, check: (line: z.output<S>) => string | null = () => null): z.output<S>[] {
  const seen = new Map<string, number>();
  return textLines(file).map(({ text, line }) => {
    const fault = (what: string) => new BadFile(`${file}:${line}: ${what}`);
    const parsed = shape.safeParse(parse(text, fault));
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      throw fault(`${issue?.path.join(".") || "the line"}: ${issue?.message ?? "is not usable"}`);
    }
    const earlier = seen.get(parsed.data.id);
    if (earlier !== undefined) throw fault(`the id "${parsed.data.id}" stands on line ${earlier} already`);
    seen.set(parsed.data.id, line);
    const what = check(parsed.data);
    if (what !== null) throw fault(what);
    return parsed.data;
  });
}

/** Reads judgements in the format of TREC: query, a field that nobody reads, document, grade; parted by tabs or blanks. */
export function readJudgements(file: string): Judgements {
  const judgements = new Map<string, Map<string, number>>();
  for (const { text, line } of textLines(file)) {
    const [query, , document, grade, ...rest] = text.trim().split(/\s+/);
    if (!query || !document || grade === undefined || rest.length > 0 || !/^-?\d+$/.test(grade)) throw new BadFile(`${file}:${line}: not "query 0 document grade"`);
    judgements.set(query, (judgements.get(query) ?? new Map<string, number>()).set(document, Math.max(0, Number(grade))));
  }
  return judgements;
}

function parse(text: string, fault: (what: string) => BadFile): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw fault("not a JSON object");
  }
}

function textLines(file: string): { text: string; line: number }[] {
  if (!existsSync(file)) throw new BadFile(`${file}: there is no such file`);
  return readFileSync(file, "utf8")
    .split(/\r?\n/)
    .map((text, place) => ({ text, line: place + 1 }))
    .filter(({ text }) => text.trim() !== "");
}
