/** What is known of the words of a dictionary. */
export interface Known {
  /** Whether it stands there as it is. */
  isWord(word: string): boolean;
  /** Whether the dictionary names forms of it: what stands there without any is mostly a form itself, written down because no rule makes it. */
  hasForms(word: string): boolean;
}

/**
 * The noun that a word without forms is a form of: "kotła" of kocioł, "lesie" of las, "wnętrzach" of wnętrze, "filtra" of
 * filtr, "Radomiu" of Radom. Whatever rule proposes, only a word of the dictionary is taken; null where none is.
 */
export function nounOf(form: string, { isWord, hasForms }: Known): string | null {
  const irregular = IRREGULAR.get(form);
  if (irregular) return irregular;
  if (hasForms(form)) return null;
  const name = form.replace(OF_NAME, "");
  if (name !== form && isWord(name)) return name;
  for (const [end, nouns] of NOUNS) {
    if (!end.test(form)) continue;
    const found = nouns.map((noun) => form.replace(end, noun)).find((noun) => noun !== form && isWord(noun) && hasForms(noun));
    if (found) return found;
  }
  return null;
}

/** Names have no forms in the dictionary, but stand there in each of them: "Radomiu". */
const OF_NAME = /(?<=\p{L}{3}[bmpwf])i(?:a|u|owi|em)$/u;

const NOUNS: readonly (readonly [RegExp, readonly string[]])[] = [
  // The genitive that is said beside the one that the rules make: "gwinta", "panela", "buforu".
  [/(?<=\p{L}{4})(?:a|u|owi|em)$/u, [""]],
  // A vowel that moves before a softened end: "lesie", "świecie", "sąsiedzi", "gnieździe", "mieście", "wietrze".
  [/e(?:si|sie)$/, ["as"]], [/e(?:ci|cie)$/, ["at", "ato"]], [/e(?:dzi|dzie)$/, ["ad"]], [/eździe$/, ["azd", "azdo"]], [/eście$/, ["asto"]], [/e([td])rze$/, ["a$1r", "a$1ro"]],
  [/ele$/, ["ał", "ało"]], [/ole$/, ["ół"]],
  // What ends in -e or in a soft consonant in the singular: "wnętrzach", "zbóż", "gałęziami", "gwoźdźmi".
  [/(?:om|ami|ach)$/, ["e"]], [/ó(rz|\p{L})$/u, ["o$1e"]], [/(?<=\p{L}rz)$/u, ["e"]],
  ...([["ęzi", "ąź"], ["ęci", "ęć"], ["ści", "ść"], ["ździ", "źdź"], ["ni", "ń"], ["ci", "ć"], ["si", "ś"], ["zi", "ź"], ["dzi", "dź"]] as const).map(([soft, end]) => [new RegExp(`${soft}(?:om|ami|ach)$`), [end]] as const),
  [/ę(\p{L}+)mi$/u, ["ą$1"]], [/o(\p{L}+)mi$/u, ["ó$1"]], [/(?<=[ćńśź])mi$/u, [""]],
];

/** Nouns with forms that no rule finds, or that are words of their own as well. */
const FORMS: Readonly<Record<string, string>> = {
  tydzień: "tygodnia tygodniowi tygodniem tygodniu tygodnie tygodni tygodniom tygodniami tygodniach",
  dzień: "dnia dniem dniu",
  człowiek: "ludzie ludzi ludziom ludźmi ludziach",
  dziecko: "dzieci dzieciom dziećmi dzieciach",
  brat: "bracie bracia braci braciom braćmi braciach",
  oko: "oczy oczu oczom oczami oczyma oczach",
  ucho: "uszy uszu uszom uszami uszach",
  ręka: "rękoma ręku",
  kocioł: "kotła kotłowi kotłem kotle",
  kozioł: "kozła kozłowi kozłem koźle",
  ołów: "ołowiu ołowiowi ołowiem",
  szew: "szwa",
  świat: "świata światu światem świecie",
  miasto: "mieście",
  czoło: "czele",
  mięso: "mięsie mięs",
  brąz: "brązie",
  wał: "wale",
  oczko: "oczka oczku oczkiem oczek",
};

const IRREGULAR: ReadonlyMap<string, string> = new Map(Object.entries(FORMS).flatMap(([noun, forms]) => forms.split(" ").map((form) => [form, noun] as const)));
