import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { readEndings } from "./affixes";
import { buildLemmas, type Lemmas } from "./lemmas";
import { buildLexicon, fromBytes, type Lexicon, toBytes } from "./lexicon";

/** Imperatives: no text of ours gives orders in the singular, and as forms they look like other words ("klej", "stop"). */
const IMPERATIVES = "Bk";
/** Present and past tense. */
const FINITE = "hIJFH";

/** Raise it when the compact form changes. */
const FORMAT = 2;

let kept: Lemmas | undefined;

/**
 * The lemmas of the Polish hunspell dictionary (npm dictionary-pl), read once in each process: 1.3 MB in its compact
 * form, which the first process that ever asks writes beside the dependencies (four seconds; the start does so ahead of
 * time). Where nothing can be written, each process builds it for itself.
 */
export function polish(): Lemmas {
  kept ??= load();
  return kept;
}

function load(): Lemmas {
  const endings = readEndings(readFileSync(source("index.aff"), "utf8"), IMPERATIVES);
  return buildLemmas(compact(endings.flags), endings, FINITE);
}

const folder = (): string => path.join(/* turbopackIgnore: true */ process.cwd(), "node_modules");
const source = (name: string): string => path.join(folder(), "dictionary-pl", name);

function compact(flags: ReadonlyMap<string, number>): Lexicon {
  const { version } = JSON.parse(readFileSync(source("package.json"), "utf8")) as { version: string };
  const file = path.join(folder(), ".cache", "wyzyna", `dictionary-pl-${version}-${FORMAT}.bin`);
  const known = readCompact(file);
  if (known) return known;
  const lexicon = buildLexicon(readFileSync(source("index.dic"), "utf8"), flags);
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
