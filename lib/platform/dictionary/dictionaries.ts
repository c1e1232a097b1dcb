import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { readEndings } from "./affixes";
import { buildLemmas, type Lemmas } from "./lemmas";
import { buildLexicon, fromBytes, type Lexicon, toBytes } from "./lexicon";

/** Raise it when the compact form changes. */
const FORMAT = 3;

interface Dictionary {
  /** The npm package that carries it. */
  name: string;
  /** Flags of endings that make no form we want to know. */
  without: string;
  /** Flags of finite verbs. */
  finite: string;
}

const POLISH: Dictionary = {
  name: "dictionary-pl",
  // Imperatives: no text of ours gives orders in the singular, and as forms they look like other words ("klej", "stop").
  without: "Bk",
  finite: "hIJFH",
};
const ENGLISH: Dictionary = { name: "dictionary-en", without: "", finite: "" };

let keptPolish: Lemmas | undefined;
let keptEnglish: Lemmas | undefined;

/**
 * The lemmas of the Polish hunspell dictionary (npm dictionary-pl), read once in each process: 1.3 MB in its compact
 * form, which the first process that ever asks writes beside the dependencies (some seconds; the start does so ahead of
 * time). Where nothing can be written, each process builds it for itself.
 */
export function polish(): Lemmas {
  return (keptPolish ??= load(POLISH));
}

/** The English one (npm dictionary-en), for telling a word from a slip, and English from what Polish stems would make of it. */
export function english(): Lemmas {
  return (keptEnglish ??= load(ENGLISH));
}

function load({ name, without, finite }: Dictionary): Lemmas {
  const endings = readEndings(readFileSync(source(name, "index.aff"), "utf8"), without);
  return buildLemmas(compact(name, endings.flags), endings, finite);
}

const folder = (): string => path.join(/* turbopackIgnore: true */ process.cwd(), "node_modules");
const source = (name: string, file: string): string => path.join(folder(), name, file);

function compact(name: string, flags: ReadonlyMap<string, number>): Lexicon {
  const { version } = JSON.parse(readFileSync(source(name, "package.json"), "utf8")) as { version: string };
  // The sets of flags in the file are numbered as the endings number them.
  const numbering = digest(Buffer.from([...flags.keys()].join(""))).toString("hex").slice(0, 8);
  const file = path.join(folder(), ".cache", "wyzyna", `${name}-${version}-${FORMAT}-${numbering}.bin`);
  const known = readCompact(file);
  if (known) return known;
  const lexicon = buildLexicon(readFileSync(source(name, "index.dic"), "utf8"), flags);
  keep(file, toBytes(lexicon));
  return lexicon;
}

/** The bytes follow their own digest, so that a file that was cut short is built anew. */
function readCompact(file: string): Lexicon | null {
  try {
    const bytes = readFileSync(file);
    const content = bytes.subarray(DIGEST);
    return digest(content).equals(bytes.subarray(0, DIGEST)) ? fromBytes(content) : null;
  } catch {
    return null; // not written yet
  }
}

function keep(file: string, bytes: Uint8Array): void {
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(draft, Buffer.concat([digest(bytes), bytes]));
    renameSync(draft, file); // at once, whoever else is writing the same
  } catch {
    return; // a read-only installation builds it in memory
  }
}

const DIGEST = 32;
const digest = (bytes: Uint8Array): Buffer => createHash("sha256").update(bytes).digest();
