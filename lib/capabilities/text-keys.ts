import { hasMarks } from "@/lib/platform/dictionary/alphabet";
import { type Known, nounOf } from "@/lib/platform/dictionary/bare";
import { baseOf, infinitiveOf } from "@/lib/platform/dictionary/derived";
import { english, polish } from "@/lib/platform/dictionary/dictionaries";
import { englishBase } from "@/lib/platform/dictionary/english-forms";
import { englishStem, polishStem } from "@/lib/platform/dictionary/stems";
import { asName } from "@/lib/platform/interning";
import { fold } from "@/lib/platform/text";
import { type Token, tokensOf, WordReader } from "./tokens";

/** What is compared of a word, and the word as it was written, for showing. */
export interface TextKey {
  key: string;
  word: string;
}

/** A word of a text with everything that it is compared by. Two words are one where they have a key in common. */
export interface KeyedWord extends Token {
  /** At least one. */
  keys: readonly string[];
}

/** Reduces a text to the keys by which texts are compared, at write and at query time alike. */
export interface TextKeys {
  /** The words in order, without function words. */
  wordsOf(text: string): KeyedWord[];
  /** The same, key by key: a word that may be a form of two lemmas stands there twice. */
  keysOf(text: string): TextKey[];
}

/**
 * The dictionary decides where it knows: the keys of a Polish word are the lemmas that it may be a form of, verbs for
 * their participles and gerunds ("wiązek" is wiązka, "spawanych" and "spawanie" are spawać). What Polish does not know and
 * English does is read as English. Stems speak only for the rest, compounds by their known end first ("pięcioosiowa" is
 * pięcioosiowy). Norms, grades, figures with their units and dimensions are their own keys.
 */
export const textKeys: TextKeys = {
  wordsOf(text) {
    // Whoever typed diacritics somewhere meant a word without them as it stands.
    const asWritten = hasMarks(text);
    return tokensOf(text).filter(({ key }) => !isFunctionWord(key)).map((token) => ({ ...token, keys: keysOfToken(token, asWritten) }));
  },
  keysOf(text) {
    const asWritten = hasMarks(text);
    const found: TextKey[] = [];
    words.read(text, (word) => {
      for (const key of word.said(asWritten)) found.push(key);
    });
    // Whoever reads a hundred thousand texts keeps no room for words that never came.
    return found.slice();
  },
};

/** Words come again and again. Past this many the memory is emptied: a flood of made-up words must not fill it. */
const REMEMBERED = 20_000;
const remembered = { asWritten: new Map<string, readonly string[]>(), loosely: new Map<string, readonly string[]>() };

/** A word of texts, with its keys in either reading once somebody has asked: all who say it share them. */
class SaidWord {
  private asWritten: readonly TextKey[] | null = null;
  private loosely: readonly TextKey[] | null = null;

  constructor(
    private readonly word: string,
    private readonly key: string,
  ) {}

  /** Nothing of a function word. */
  said(asWritten: boolean): readonly TextKey[] {
    return asWritten ? (this.asWritten ??= this.reduced(true)) : (this.loosely ??= this.reduced(false));
  }

  private reduced(asWritten: boolean): readonly TextKey[] {
    return isFunctionWord(this.key) ? [] : keysOfToken({ key: this.key, word: this.word }, asWritten).map((key) => ({ key: asName(key), word: this.word }));
  }
}

const words = new WordReader((word, key) => new SaidWord(word, key), REMEMBERED);

/** The keys of one token; unless it is taken `asWritten`, a word without diacritics stands for any that looks so. */
export function keysOfToken({ key, word }: Pick<Token, "key" | "word">, asWritten = false): readonly string[] {
  const memory = asWritten ? remembered.asWritten : remembered.loosely;
  const known = memory.get(word);
  if (known) return known;
  if (!/^\p{L}+$/u.test(key)) return [key];
  const small = word.normalize("NFC").toLowerCase();
  // A joined or hyphenated token is compared by its own key: "e-coat" is no word of a dictionary.
  const keys = keysOfSpelling(fold(small) === key ? small : key, asWritten);
  if (memory.size >= REMEMBERED) memory.clear();
  memory.set(word, keys);
  return keys;
}

function keysOfSpelling(word: string, asWritten: boolean): readonly string[] {
  const lemmas = lemmasOf(word, asWritten);
  const isPlain = /^[a-z]+$/.test(word);
  if (lemmas.length > 0) return isPlain ? [...new Set([...lemmas, ...ofEnglish(word, lemmas)])] : lemmas;
  // No Polish ending is taken off an English word: "rustic" is not of rust.
  if (isPlain && isEnglish(word)) return [englishKey(word)];
  const stems = new Set([...ofCompound(word), polishStem(fold(word)), ...(isPlain ? [englishKey(word)] : [])]);
  // A stem says what the whole word says, and meets its other forms as well.
  if (stems.size > 1) stems.delete(fold(word));
  return [...stems];
}

const isEnglish = (word: string): boolean => english().lemmasOf(word, true).length > 0;

const englishKey = (word: string): string => englishStem(englishBase(word));

/** What a word that Polish knows would be in English: "part" and "gun" are forms of other words, "casting" and "factory" are in both. */
function ofEnglish(word: string, lemmas: readonly string[]): string[] {
  if (/..(?:ings?|ed)$|[bcdfgkmnprt]e?s$/.test(word) || englishBase(word) !== word) return [englishKey(word)];
  if (/[^aeiou]y$/.test(word)) return isEnglish(word) ? [englishKey(word)] : [];
  const looksEnglish = /[bcdfgklnprstwxz]$|[^aiou]e$/.test(word) && !/ch$|ow$/.test(word);
  return looksEnglish && !lemmas.includes(word) ? [englishKey(word)] : [];
}

const isLemma = (word: string): boolean => polish().lemmasOf(word, true).includes(word);
const known: Known = { isWord: isLemma, hasForms: (word) => polish().hasForms(word) };

/** The lemmas of a word; a gerund or participle that is a word of its own in the dictionary too counts as its verb, a degree as its adjective. */
function lemmasOf(word: string, asWritten: boolean): string[] {
  const infinitive = infinitiveOf(word);
  if (infinitive) return [infinitive];
  const lemmas = [...new Set(polish().lemmasOf(word, asWritten).map((lemma) => nounOf(lemma, known) ?? baseOf(lemma, isLemma)))];
  if (lemmas.length < 2) return lemmas;
  const verbs = lemmas.filter((lemma) => /[cć]$/.test(lemma));
  return lemmas.filter((lemma) => !/[nc]ie$/.test(lemma) || !polish().lemmasOf(lemma, true).some((verb) => verb !== lemma && verbs.includes(verb)));
}

/** An unknown word that ends in a known one behind a joining vowel or a negation: what is known of it is reduced. */
function ofCompound(word: string): string[] {
  for (let split = 3; split <= word.length - 5; split++) {
    if (!/[oiyu]$|^nie$|^bez$/.test(word.slice(0, split))) continue;
    const lemmas = lemmasOf(word.slice(split), false);
    if (lemmas.length > 0) return lemmas.map((lemma) => fold(word.slice(0, split) + lemma));
  }
  return [];
}

/** Whether a folded word only holds a sentence together. */
export const isFunctionWord = (key: string): boolean => FUNCTION_WORDS.has(key);

/** Words that only hold a sentence together, in both languages, folded. */
const FUNCTION_WORDS = new Set(
  (
    "i a w we z ze na do od po o u za dla przy pod nad przez przed oraz lub albo czy jest sa byc to ten ta te tym tego tych " +
    "ktory ktora ktore ktorych jak nie tak jako wg np itp itd sie nas nam nasz nasze nasza naszych swoje swoj ale lecz wiec bo gdy jesli " +
    "tez takze rowniez juz tu tam jego jej ich my wy on ona ono oni ja bedzie beda byl byla bylo bardzo tylko ze iz az ok " +
    "an the of for in on at by with from and or is are be as it its our us your you this that which can we to will if not but also than"
  ).split(" "),
);
