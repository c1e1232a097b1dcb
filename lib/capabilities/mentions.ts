import { type Form, formsOf, isInflected } from "./forms";
import type { CapabilityKind, CapabilityLabelRow, CapabilityRow } from "./taxonomy";
import { plainKeys, type TextKey } from "./text-keys";

/** An entry that a text speaks of, and the words by which it does. */
export interface Mention {
  slug: string;
  kind: CapabilityKind;
  words: string[];
}

export interface Reading {
  mentions: Mention[];
  /** The words that belong to no entry: a firm's name, a town. */
  rest: string[];
}

/**
 * Reads the entries of the taxonomy out of free text: "spawanie MAG i wiązek elektrycznych, Lublin" speaks of MIG/MAG
 * welding and wire harnesses, and leaves "Lublin". The longest form wins, inflection is forgiven, slips are not.
 * The directory's search and the descriptions of firms and needs are read by it.
 */
export interface Reader {
  read(text: string): Reading;
}

export function buildReader(rows: readonly CapabilityRow[], labels: readonly CapabilityLabelRow[]): Reader {
  const bySize = new Map<number, Map<string, Form[]>>();
  for (const form of formsOf(rows, labels)) {
    const byBeginning = bySize.get(form.words.length) ?? new Map<string, Form[]>();
    const beginning = beginningOf(form.words[0]);
    byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), form]);
    bySize.set(form.words.length, byBeginning);
  }
  const longest = Math.max(0, ...bySize.keys());

  const formAt = (keys: readonly TextKey[], start: number): Form | null => {
    for (let size = Math.min(longest, keys.length - start); size > 0; size--) {
      const window = keys.slice(start, start + size).map(({ key }) => key);
      const forms = bySize.get(size)?.get(beginningOf(window[0])) ?? [];
      const found =
        forms.find(({ words }) => words.every((word, index) => word === window[index])) ??
        forms.find(({ words }) => words.every((word, index) => isSameWord(word, window[index] ?? "")));
      if (found) return found;
    }
    return null;
  };

  return {
    read(text) {
      const keys = plainKeys.keysOf(text);
      const mentions = new Map<string, Mention>();
      const rest: string[] = [];
      for (let start = 0; start < keys.length; ) {
        const form = formAt(keys, start);
        const size = form?.words.length ?? 1;
        const words = keys.slice(start, start + size).map(({ word }) => word);
        if (!form) rest.push(...words);
        else if (!mentions.has(form.slug)) mentions.set(form.slug, { slug: form.slug, kind: form.kind, words });
        start += size;
      }
      return { mentions: [...mentions.values()], rest };
    },
  };
}

/** Forms are kept by the first letters of their first word; an inflected word keeps them. */
const beginningOf = (word: string | undefined): string => (word ?? "").slice(0, 3);

const isSameWord = (word: string, written: string): boolean =>
  word === written || (!/\d/.test(word) && !/\d/.test(written) && isInflected(word, written));
