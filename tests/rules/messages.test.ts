import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { messages } from "@/messages/load";

/** Every sentence with its address: "layout.navigation.join" → "Dołącz". */
function sentences(node: object, path: string[] = []): [string, string][] {
  return Object.entries(node).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    if (typeof value === "string") return [[[...path, key].join("."), value]];
    return typeof value === "object" && value !== null ? sentences(value, [...path, key]) : [];
  });
}

/** The names of the ICU arguments and tags of a sentence, in order of the alphabet. */
function slots(sentence: string): string[] {
  const names = [...sentence.matchAll(/\{\s*(\w+)\s*[,}]|<(\w+)>/g)].map(([, argument, tag]) => argument ?? `<${tag}>`);
  // Words inside plural branches, such as "one {nowa}", are texts, not arguments.
  const branches = new Set([...sentence.matchAll(/(?<!\p{L})(?:=\d+|zero|one|two|few|many|other|select\w*)\s*\{\s*(\w+)\s*\}/gu)].map(([, word]) => word));
  return [...new Set(names)].filter((name) => !branches.has(name)).sort();
}

const polish = new Map(sentences(messages.pl));
const english = new Map(sentences(messages.en));

test("no file says one thing twice: the later sentence would silently take the place of the earlier", () => {
  const files = ["pl", "en"].flatMap((language) => readdirSync(`messages/${language}`).map((name) => `messages/${language}/${name}`));
  expect(files.length).toBeGreaterThan(20);
  for (const file of files) {
    // A blank that must not break may be written so that one sees it.
    const text = readFileSync(file, "utf8").replaceAll("\\u00a0", "\u00a0");
    expect({ file, text: JSON.stringify(JSON.parse(text), null, 2) }).toEqual({ file, text: text.trimEnd() });
  }
});

test("both languages say the same things", () => {
  expect([...english.keys()].sort()).toEqual([...polish.keys()].sort());
});

test("a sentence takes the same arguments in both languages", () => {
  for (const [key, sentence] of polish) expect({ key, slots: slots(english.get(key) ?? "") }).toEqual({ key, slots: slots(sentence) });
});

test("Polish plurals have all their forms", () => {
  for (const [key, sentence] of polish) {
    for (const [, branches = ""] of sentence.matchAll(/,\s*plural\s*,((?:[^{}]|\{[^{}]*\})*)\}/g)) {
      expect({ key, forms: ["one", "few", "many", "other"].filter((form) => !new RegExp(`\\b${form}\\s*\\{`).test(branches)) }).toEqual({ key, forms: [] });
    }
  }
});

test("Polish quotes its way, and no sentence is blank", () => {
  for (const [key, sentence] of polish) {
    expect({ key, straight: /[^=]"|^"/.test(sentence) }).toEqual({ key, straight: false });
    expect({ key, blank: sentence.trim() === "" }).toEqual({ key, blank: false });
  }
});
