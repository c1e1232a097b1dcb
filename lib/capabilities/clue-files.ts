import { type Faults, readTable, type TableFile } from "@/lib/platform/table";
import type { CapabilityRow } from "./taxonomy";
import { squash, tokensOf } from "./tokens";
import type { ContextRow, EquivalentRow, EverydayRow, GradeRow, HintRow } from "./understanding/clues";

/** The files of prisma/data that help to read a text, beside the words of the taxonomy. */
export interface ClueFiles {
  contexts: TableFile;
  hints: TableFile;
  grades: TableFile;
  equivalents: TableFile;
  everyday: TableFile;
}

export interface ClueRows {
  contexts: ContextRow[];
  hints: HintRow[];
  grades: GradeRow[];
  equivalents: EquivalentRow[];
  everyday: EverydayRow[];
}

/** Reads the clues and checks them against the entries of the taxonomy. Faults name file and line. */
export function readClues(files: ClueFiles, entries: readonly CapabilityRow[], faults: Faults): ClueRows {
  const kinds = new Map(entries.map(({ slug, kind }) => [slug, kind]));
  return {
    contexts: readContexts(files.contexts, faults),
    hints: readHints(files.hints, kinds, faults),
    grades: readGrades(files.grades, kinds, faults),
    equivalents: readEquivalents(files.equivalents, faults),
    everyday: readEveryday(files.everyday, faults),
  };
}

type Kinds = ReadonlyMap<string, CapabilityRow["kind"]>;

function readContexts(file: TableFile, faults: Faults): ContextRow[] {
  const isNew = once(file, faults);
  return readTable(file, ["language", "form", "near", "note"] as const, faults).flatMap(({ language, form, near, line }) => {
    if (language !== "pl" && language !== "en") faults.add(file, line, `"${language}" is neither pl nor en`);
    else if (squash(form) === "") faults.add(file, line, `"${form}" has neither letters nor digits`);
    else if (near !== "" && squash(near) === squash(form)) faults.add(file, line, `"${form}" stands beside itself`);
    else if (isNew(line, `"${form}" near "${near}"`, `${squash(form)} ${squash(near)}`)) return [{ language, form, near } satisfies ContextRow];
    return [];
  });
}

function readHints(file: TableFile, kinds: Kinds, faults: Faults): HintRow[] {
  const isNew = once(file, faults);
  return readTable(file, ["when", "implies", "note"] as const, faults).flatMap(({ when, implies, line }) => {
    if (squash(when) === "") faults.add(file, line, `"${when}" has neither letters nor digits`);
    else if (!kinds.has(implies)) faults.add(file, line, `"${implies}" is not in the taxonomy`);
    else if (when === implies) faults.add(file, line, `"${when}" suggests itself`);
    else if (kinds.get(implies) === "CERTIFICATE") faults.add(file, line, `"${implies}" is a certificate, and no thing suggests one`);
    else if (isNew(line, `"${when}" suggesting "${implies}"`, `${squash(when)} ${implies}`)) return [{ when, implies }];
    return [];
  });
}

function readGrades(file: TableFile, kinds: Kinds, faults: Faults): GradeRow[] {
  const isNew = once(file, faults);
  return readTable(file, ["grade", "slug", "note"] as const, faults).flatMap(({ grade, slug, line }) => {
    if (!/^[A-Za-z0-9.#*]{2,20}$/.test(grade) || !/[0-9#*]/.test(grade)) faults.add(file, line, `"${grade}" is no pattern of a grade (letters, digits, points, # for a digit, * for any)`);
    else if (kinds.get(slug) !== "MATERIAL") faults.add(file, line, `"${slug}" is no material of the taxonomy`);
    else if (isNew(line, `"${grade}"`, grade.toLowerCase())) return [{ grade, slug }];
    return [];
  });
}

function readEquivalents(file: TableFile, faults: Faults): EquivalentRow[] {
  const isNew = once(file, faults);
  return readTable(file, ["language", "words", "note"] as const, faults).flatMap(({ language, words, line }) => {
    const group = words.split(", ");
    if (language !== "pl" && language !== "en") faults.add(file, line, `"${language}" is neither pl nor en`);
    else if (group.length < 2) faults.add(file, line, `"${words}" is one word; parted by a comma and a blank there must be more`);
    else if (group.some((word) => tokensOf(word).length !== 1)) faults.add(file, line, `"${group.find((word) => tokensOf(word).length !== 1)}" is not a single word`);
    else if (group.filter((word) => isNew(line, `"${word}"`, `${language} ${squash(word)}`)).length === group.length) return [{ language, words: group } satisfies EquivalentRow];
    return [];
  });
}

/** The worlds that everyday words are of: only so that whoever adds one sees what is there. */
const WORLDS: ReadonlySet<string> = new Set(
  "medicine beauty school law religion music film animals kitchen travel sport family home clothing games money internet weather public".split(" "),
);

function readEveryday(file: TableFile, faults: Faults): EverydayRow[] {
  const isNew = once(file, faults);
  return readTable(file, ["language", "domain", "word", "note"] as const, faults).flatMap(({ language, domain, word, line }) => {
    if (language !== "pl" && language !== "en") faults.add(file, line, `"${language}" is neither pl nor en`);
    else if (!WORLDS.has(domain)) faults.add(file, line, `"${domain}" is none of ${[...WORLDS].join(", ")}`);
    else if (tokensOf(word).length !== 1 || squash(word) === "") faults.add(file, line, `"${word}" is not a single word`);
    else if (isNew(line, `"${word}"`, `${language} ${squash(word)}`)) return [{ language, word } satisfies EverydayRow];
    return [];
  });
}

/** Says whether a key is met for the first time, and notes the fault where it is not. */
function once(file: TableFile, faults: Faults): (line: number, what: string, key: string) => boolean {
  const lines = new Map<string, number>();
  return (line, what, key) => {
    const earlier = lines.get(key);
    if (earlier !== undefined) faults.add(file, line, `${what} is there already (${file.name}:${earlier})`);
    else lines.set(key, line);
    return earlier === undefined;
  };
}
