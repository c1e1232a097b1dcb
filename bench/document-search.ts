import type { Taxonomy } from "@/lib/capabilities/taxonomy";
import type { TextKeys } from "@/lib/capabilities/text-keys";

export interface FoundDocument {
  id: string;
  score: number;
  /** Keys of the query that the document has, and entries of the taxonomy by which it answers. */
  through: { keys: string[]; entries: string[] };
}

/** Saturation and length normalisation of BM25. */
const SATURATION = 1.2;
const LENGTH = 0.75;

interface Posting {
  place: number;
  count: number;
}

interface Document {
  id: string;
  length: number;
}

/**
 * Texts that are found by what they say and by what they mean: BM25 over the keys of their words, and over the entries
 * of the taxonomy that they speak of. An entry answers a query as far as it serves what was asked for, so that a text
 * on CNC turning answers a question for machining, and one in the other language answers as well.
 */
export class DocumentSearch {
  private readonly documents: Document[] = [];
  private readonly byKey = new Map<string, Posting[]>();
  private readonly byEntry = new Map<string, Posting[]>();
  private words = 0;

  constructor(
    private readonly keys: TextKeys,
    /** The slugs of the entries that a text speaks of. */
    private readonly conceptsOf: (text: string) => readonly string[],
    private readonly taxonomy: Taxonomy,
  ) {}

  add(id: string, text: string): void {
    const keys = this.keys.keysOf(text).map(({ key }) => key);
    const place = this.documents.push({ id, length: keys.length }) - 1;
    this.words += keys.length;
    note(this.byKey, keys, place);
    note(this.byEntry, this.conceptsOf(text), place);
  }

  /** The best `most` documents, by score and then by id. A query that says nothing known finds nothing. */
  find(query: string, most: number): FoundDocument[] {
    const found = new Map<number, FoundDocument>();
    const at = (place: number): FoundDocument => {
      const known = found.get(place) ?? { id: this.documents[place]?.id ?? "", score: 0, through: { keys: [], entries: [] } };
      found.set(place, known);
      return known;
    };
    for (const key of new Set(this.keys.keysOf(query).map((each) => each.key))) {
      const postings = this.byKey.get(key) ?? [];
      for (const { place, count } of postings) {
        const document = at(place);
        document.score += this.rarity(postings.length) * this.saturated(count, place);
        document.through.keys.push(key);
      }
    }
    for (const slug of this.conceptsOf(query)) {
      for (const [place, { entry, worth }] of this.answersTo(slug)) {
        const document = at(place);
        document.score += worth;
        document.through.entries.push(entry);
      }
    }
    return [...found.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, most);
  }

  /** By document, the entry that serves a wished one best. An entry says what several words say, and is as rare as what serves it. */
  private answersTo(wished: string): Map<number, { entry: string; worth: number }> {
    const answers = new Map<number, { entry: string; worth: number }>();
    const serving = [...this.byEntry].flatMap(([entry, postings]) => {
      const fit = this.taxonomy.fit(wished, entry);
      return fit ? [{ entry, postings, similarity: fit.similarity }] : [];
    });
    const holding = new Set(serving.flatMap(({ postings }) => postings.map(({ place }) => place))).size;
    for (const { entry, postings, similarity } of serving) {
      for (const { place } of postings) {
        const worth = this.rarity(holding) * similarity * (SATURATION + 1);
        if (worth > (answers.get(place)?.worth ?? 0)) answers.set(place, { entry, worth });
      }
    }
    return answers;
  }

  private rarity(holding: number): number {
    return Math.log(1 + (this.documents.length - holding + 0.5) / (holding + 0.5));
  }

  private saturated(count: number, place: number): number {
    const average = Math.max(1, this.words / Math.max(1, this.documents.length));
    const length = 1 - LENGTH + LENGTH * ((this.documents[place]?.length ?? 0) / average);
    return (count * (SATURATION + 1)) / (count + SATURATION * length);
  }
}

function note(postings: Map<string, Posting[]>, terms: readonly string[], place: number): void {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  for (const [term, count] of counts) {
    const list = postings.get(term) ?? [];
    list.push({ place, count });
    postings.set(term, list);
  }
}
