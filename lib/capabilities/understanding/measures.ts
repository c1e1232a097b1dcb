import type { Span } from "./reading";

/** A figure of the thing that is wanted, in the unit as it was written (small letters, "um" for micrometres). */
export interface Measure extends Span {
  kind: "thickness" | "diameter" | "length" | "width" | "height" | "size" | "thread" | "tolerance" | "roughness" | "hardness" | "mass" | "force" | "pressure" | "voltage" | "current" | "power" | "energy" | "temperature" | "strength" | "torque";
  /** One figure; several for a size ("1200 x 800 mm") or for the ends of a range ("1-20 mm"); a thread's diameter and pitch. */
  values: number[];
  unit: string;
  bound: "exact" | "at most" | "at least" | "range";
}

const NUMBER = String.raw`\d{1,3}(?:[ \u00a0]\d{3}){1,2}|\d{1,9}(?:[.,]\d{1,4})?`;
const LENGTHS = "mm|cm|dm|µm|μm|um|m";
const UNITS: Readonly<Record<string, Measure["kind"]>> = {
  kg: "mass", g: "mass", t: "mass", ton: "mass", tony: "mass", tonnes: "mass", kn: "force", mpa: "strength", gpa: "strength", bar: "pressure", hrc: "hardness", hv: "hardness", hb: "hardness",
  v: "voltage", kv: "voltage", a: "current", ah: "energy", mah: "energy", kwh: "energy", kw: "power", mw: "power", "°c": "temperature", nm: "torque",
};

const BEFORE = String.raw`(?<![\p{L}\p{N}.,])`;
const AFTER = String.raw`(?![\p{L}\p{N}/])`;
const SIZE = String.raw`(?<size>(?:${NUMBER})(?:\s?(?:${LENGTHS}))?(?:\s?[x×*]\s?(?:${NUMBER})(?:\s?(?:${LENGTHS}))?){1,2})(?![\p{L}\p{N}])`;
const RANGE = String.raw`(?<low>${NUMBER})(?:\s?(?:${LENGTHS}))?\s?(?:-|–|—|÷|\.\.\.?|do|to)\s?(?<high>${NUMBER})\s?(?<rangeUnit>${LENGTHS}|${Object.keys(UNITS).join("|")})${AFTER}`;
const PLAIN = String.raw`(?<sign>±|\+\/-|\+-)?\s?(?<value>${NUMBER})\s?(?<unit>${LENGTHS}|${Object.keys(UNITS).join("|")})${AFTER}`;
const THREAD = String.raw`(?<thread>M\d{1,3}(?:[.,]\d)?(?:\s?[x×]\s?\d(?:[.,]\d{1,2})?)?)${AFTER}`;
const ROUGHNESS = String.raw`(?<parameter>Ra|Rz)\s?=?\s?(?<rough>\d{1,3}(?:[.,]\d{1,2})?)(?:\s?(?:µm|μm|um))?${AFTER}`;
const GRADE = String.raw`IT\s?(?<grade>\d{1,2})${AFTER}`;
const HARDNESS = String.raw`(?<hardLow>\d{2,3})(?:\s?[-–±]\s?(?<hardHigh>\d{1,3}))?\s?(?<hardUnit>HRC|HV\d{0,2}|HBW?)${AFTER}`;
// Case counts in none of them; every repetition is bounded.
const ANY = new RegExp(`${BEFORE}(?:${SIZE}|${ROUGHNESS}|${GRADE}|${THREAD}|${HARDNESS}|${RANGE})|(?<![\\p{L}\\p{N}.,])${PLAIN}`, "giu");

/** What is said before a length of what it measures, folded words at the end of what stands before. */
const CALLED: readonly (readonly [RegExp, Measure["kind"]])[] = [
  [/(?:grubo\S*|\bgr\.?|\bg=|scian\S*|thick\S*|thk\.?|gauge|wall)\W*(?:\p{L}+\W+){0,2}$/u, "thickness"],
  [/(?:sredni\S*|\bfi|[φøØ⌀]|\bdia(?:meter)?\S*|\bdn)\W*(?:\p{L}+\W+){0,2}$/u, "diameter"],
  [/(?:dlugo\S*|\bdl\.?|length\S*|long)\W*(?:\p{L}+\W+){0,2}$/u, "length"],
  [/(?:szeroko\S*|\bszer\.?|width|wide)\W*(?:\p{L}+\W+){0,2}$/u, "width"],
  [/(?:wysoko\S*|\bwys\.?|height|high)\W*(?:\p{L}+\W+){0,2}$/u, "height"],
  [/(?:toleranc\S*|dokladno\S*|accurac\S*)\W*(?:\p{L}+\W+){0,2}$/u, "tolerance"],
  [/(?:blach\S*|arkusz\S*|plyt\S*|sheets?|plates?)\W*(?:\p{L}+\W+){0,2}$/u, "thickness"],
];
const AT_MOST = /(?:\b(?:do|max|maks|maksymalnie|up to|to|ponizej|under|below|nie wiecej niz|no more than)|[≤<])\W{0,2}$/u;
const AT_LEAST = /(?:\b(?:od|min|minimum|co najmniej|powyzej|over|above|at least|from)|[≥>])\W{0,2}$/u;

/** The dimensions and other figures of a text. `folded` is the text folded letter for letter, for what stands around them. */
export function measuresIn(text: string, folded: string): Measure[] {
  return Array.from(text.matchAll(ANY)).flatMap((match): Measure[] => {
    const span = { start: match.index, end: match.index + match[0].length };
    const measure = measureOf(match.groups ?? {}, folded.slice(Math.max(0, span.start - 30), span.start));
    return measure ? [{ ...measure, ...span }] : [];
  });
}

function measureOf(found: Record<string, string | undefined>, before: string): Omit<Measure, keyof Span> | null {
  const { size, low, high, rangeUnit, sign, value, unit, thread, parameter, rough, grade, hardLow, hardHigh, hardUnit } = found;
  if (thread !== undefined) return { kind: "thread", values: numbersIn(thread), unit: "mm", bound: "exact" };
  if (grade !== undefined) return { kind: "tolerance", values: [Number(grade)], unit: "it", bound: "exact" };
  if (parameter !== undefined) return { kind: "roughness", values: numbersIn(rough), unit: parameter.toLowerCase(), bound: "at most" };
  if (hardUnit !== undefined) return { kind: "hardness", values: numbersIn(`${hardLow} ${hardHigh ?? ""}`), unit: hardUnit.toLowerCase(), bound: hardHigh ? "range" : boundOf(before) };
  if (size !== undefined) {
    const values = numbersIn(size);
    const unitOfSize = /(?:mm|cm|dm|m)(?=\W*$)/iu.exec(size)?.[0].toLowerCase();
    // "3x2" without a unit may be anything.
    return unitOfSize || values.every((each) => each >= 10) ? { kind: "size", values, unit: unitOfSize ?? "mm", bound: boundOf(before) } : null;
  }
  if (rangeUnit !== undefined) return { kind: kindOf(rangeUnit, before), values: numbersIn(`${low} ${high}`, true), unit: unitOf(rangeUnit), bound: "range" };
  if (unit === undefined) return null;
  if (sign) return { kind: "tolerance", values: numbersIn(value, true), unit: unitOf(unit), bound: "exact" };
  return { kind: kindOf(unit, before), values: numbersIn(value, true), unit: unitOf(unit), bound: boundOf(before) };
}

const unitOf = (unit: string): string => unit.toLowerCase().replace(/^[µμ]m$/, "um").replace(/^(?:ton|tony|tonnes)$/, "t");

function kindOf(unit: string, before: string): Measure["kind"] {
  const kind = UNITS[unit.toLowerCase()];
  if (kind) return kind;
  return CALLED.find(([pattern]) => pattern.test(before))?.[1] ?? "length";
}

const boundOf = (before: string): Measure["bound"] => (AT_MOST.test(before) ? "at most" : AT_LEAST.test(before) ? "at least" : "exact");

/** The figures of a stretch; blanks part thousands where it is one figure or a range. */
function numbersIn(text = "", grouped = false): number[] {
  const pattern = grouped ? /\d{1,3}(?:[ \u00a0]\d{3}){1,2}(?!\d)|\d+(?:[.,]\d+)?/g : /\d+(?:[.,]\d+)?/g;
  return (text.match(pattern) ?? []).map((figure) => Number(figure.replace(/[ \u00a0]/g, "").replace(",", ".")));
}
