import { keyWords } from "@/lib/capabilities/forms";
import { gazetteer } from "@/lib/organisations/gazetteer";
import { db } from "@/lib/platform/database";
import { slipsBetween, wordsOf } from "@/lib/platform/text";

/** So many names are looked at for the one that was meant. */
const CANDIDATES = 12;
/** Shorter words are too close to one another for a slip to be forgiven. */
const SLIP_FROM = 4;
/** Each word asks the database. */
const MOST_WORDS = 6;

/**
 * What was probably meant where nothing was found: each word that is nearly a word of a firm's name, or a town, is
 * taken for that one. Null where there is nothing to put right.
 */
export async function correctionOf(typed: string): Promise<string | null> {
  const words = keyWords(typed.slice(0, 200)).slice(0, MOST_WORDS);
  const meant = await Promise.all(words.map(async (word) => (word.length < SLIP_FROM || /\d/.test(word) ? word : ((await nameLike(word)) ?? (await townLike(word)) ?? word))));
  const corrected = meant.join(" ");
  return corrected === words.join(" ") ? null : corrected;
}

/** The nearest word of a name, by trigrams first and then by the fewest slips. */
async function nameLike(word: string): Promise<string | null> {
  const rows = await db.$queryRaw<{ nameKey: string }[]>`
    SELECT "nameKey" FROM "SearchDocument" WHERE "kind" = 'FIRM' ORDER BY ${word} <<-> "nameKey" LIMIT ${CANDIDATES}`;
  return nearest(word, rows.flatMap(({ nameKey }) => nameKey.split(" ")));
}

async function townLike(word: string): Promise<string | null> {
  const answer = (await gazetteer()).find(word);
  return answer.kind === "similar" ? nearest(word, answer.places.flatMap(({ name }) => wordsOf(name))) : null;
}

function nearest(word: string, candidates: readonly string[]): string | null {
  const limit = word.length < 8 ? 1 : 2;
  const near = [...new Set(candidates)].map((candidate) => ({ candidate, slips: slipsBetween(word, candidate, limit) })).filter(({ slips }) => slips <= limit);
  return near.sort((a, b) => a.slips - b.slips || (a.candidate < b.candidate ? -1 : 1))[0]?.candidate ?? null;
}
