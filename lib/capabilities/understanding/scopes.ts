import type { Word } from "./reading";

/** What is said of a word beside its meaning: that it is not wanted, or that it is welcome and not required. */
export interface Said {
  negated: boolean;
  optional: boolean;
}

/**
 * Finds what a text does not want ("bez spawania i malowania", "ISO 9001 nie jest wymagane", "no painting", "without
 * welding") and what it would merely welcome ("mile widziane IATF", "painting optional"). A cue reaches to the end of its
 * clause, over "i", "or" and commas only where the list plainly goes on, never over "ale" or "but". One answer a word.
 */
export function scopesOf(words: readonly Word[]): Said[] {
  const said = words.map((): Said => ({ negated: false, optional: false }));
  words.forEach((_, at) => {
    const cue = cueAt(words, at);
    if (!cue) return;
    const mark = (place: number) => {
      const one = said[place];
      if (one) one[cue.says] = true;
    };
    const forward = reachForward(words, at + cue.length);
    const backward = cue.reach === "forward" ? [] : reachBackward(words, at);
    const first = cue.reach === "backward first" ? [backward, forward] : [forward, backward];
    first.find((reached) => reached.length > 0)?.forEach(mark);
  });
  return said;
}

interface Cue {
  says: keyof Said;
  /** How many words the cue takes. */
  length: number;
  /** Which words it speaks of: those that follow, or those before it in its part of the clause, where there are any. */
  reach: "forward" | "forward first" | "backward first";
}

/** Folded words behind which something is not wanted. */
export const WITHOUT: ReadonlySet<string> = new Set(["bez", "zamiast", "without", "excluding", "except", "instead", "wykluczamy", "wylaczajac", "ani", "nor", "neither"]);
const NEEDLESS = /^(?:niewymagan|niepotrzebn|niekonieczn|zbedn|zbyteczn|unnecessary$)/;
const STATE = /^(?:wymagan|potrzebn|konieczn|niezbedn|obowiazkow|przewidzian|przewiduj|required$|needed$|necessary$|included$|obligatory$|mandatory$)/;
/** Verbs that say nothing themselves of what is not wanted. */
const ABOUT = /^(?:dotycz|obejmuj|wchodz)/;
const BARELY = new Set(["jest", "sa", "bedzie", "beda", "byc", "is", "are", "be", "byl", "byla", "bylo"]);
/** What follows "nie" or "no" and does not deny anything: "nie tylko", "no more than". */
const NO_DENIAL = new Set(["tylko", "mniej", "wiecej", "pozniej", "dluzej", "dalej", "less", "more", "later", "only", "longer", "further", "problem", "just"]);
const WELCOME = new Set(["widziany", "widziana", "widziane", "atut", "atutem", "atutu", "welcome", "advantage", "plusem", "bonus"]);
const OPTIONAL = /^(?:opcjonaln|ewentualn|preferowan|preferuj|preferabl|preferred$|optional|ideally$|najlepiej$)/;

function cueAt(words: readonly Word[], at: number): Cue | null {
  const key = words[at]?.key ?? "";
  const next = words[at + 1]?.key ?? "";
  if (WITHOUT.has(key) || key === "wyjatkiem") return { says: "negated", length: 1, reach: "forward" };
  if (NEEDLESS.test(key)) return { says: "negated", length: 1, reach: "backward first" };
  if (key === "no" && next !== "" && !NO_DENIAL.has(next) && !/^[.\d]/.test(next)) return { says: "negated", length: 1, reach: "forward" };
  if (key === "nie" || key === "not" || (key === "t" && /^(?:don|doesn|isn|aren|won|needn)$/.test(words[at - 1]?.key ?? ""))) {
    if (NO_DENIAL.has(next)) return null;
    const verb = BARELY.has(next) ? 2 : 1;
    const isState = STATE.test(words[at + verb]?.key ?? "");
    if (isState) return { says: "negated", length: verb + 1, reach: "backward first" };
    return { says: "negated", length: ABOUT.test(next) ? 2 : 1, reach: "forward first" };
  }
  if (key === "mile" && WELCOME.has(next)) return { says: "optional", length: 2, reach: "backward first" };
  if (key === "nice" && next === "to") return { says: "optional", length: 3, reach: "backward first" };
  if (WELCOME.has(key) && words[at - 1]?.key !== "mile") return { says: "optional", length: 1, reach: "backward first" };
  if (OPTIONAL.test(key)) return { says: "optional", length: 1, reach: "forward first" };
  return null;
}

/** Behind these another thought begins. */
const TURNS = new Set(["ale", "lecz", "natomiast", "tylko", "jednak", "wymagamy", "potrzebujemy", "szukamy", "wymagane", "but", "however", "only", "while", "need", "require"]);
const ALTERNATIVES = new Set(["ani", "lub", "albo", "czy", "or", "nor"]);
const ADDITIONS = new Set(["i", "oraz", "and", "a", "plus"]);

/** No sentence of ours says more after one "bez"; a text of nothing but cues must not take long. */
const FARTHEST = 40;

/** The words that a cue before `from` reaches. */
function reachForward(words: readonly Word[], from: number): number[] {
  const clause = words[from]?.clause;
  const reached: number[] = [];
  let head = "";
  for (let place = from; words[place]?.clause === clause && clause !== undefined && place < from + FARTHEST; place++) {
    const { key, before, isFunction } = words[place] ?? { key: "", before: "", isFunction: true };
    if (place > from && (TURNS.has(key) || /\s[–—-]\s|:/.test(before))) break;
    const parted = place > from && before.includes(",");
    if (head !== "" && (parted || ADDITIONS.has(key))) {
      const following = words.slice(place, place + 3).find((word) => !word.isFunction && !ADDITIONS.has(word.key));
      if (!ALTERNATIVES.has(key) && !goesOn(words, place, head, following?.key ?? "")) break;
    }
    if (isFunction) continue;
    if (head === "") head = key;
    reached.push(place);
  }
  return reached;
}

/** Whether a list goes on past a comma or an "and": the next word has the same ending, or an "or" is still to come. */
function goesOn(words: readonly Word[], place: number, head: string, following: string): boolean {
  if (following.length > 2 && head.slice(-2) === following.slice(-2)) return true;
  const clause = words[place]?.clause;
  return words.slice(place, place + 6).some((word) => word.clause === clause && (word.key === "or" || word.key === "nor" || word.key === "ani"));
}

/** The words before a cue back to the last comma, turn or beginning of its clause. */
function reachBackward(words: readonly Word[], to: number): number[] {
  const clause = words[to]?.clause;
  const reached: number[] = [];
  for (let place = to - 1; words[place]?.clause === clause && place >= Math.max(0, to - FARTHEST); place--) {
    if (words[place + 1]?.before.includes(",") || TURNS.has(words[place]?.key ?? "")) break;
    if (!words[place]?.isFunction) reached.push(place);
  }
  return reached;
}
