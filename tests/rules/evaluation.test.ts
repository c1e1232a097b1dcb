import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { DocumentSearch } from "@/bench/document-search";
import { qualityOf } from "@/bench/judgements";
import { documentLine, firmLine, readJudgements, readLines } from "@/bench/lines";
import { matchTask } from "@/bench/match-task";
import { measureQueries, readQueries } from "@/bench/measure-queries";
import { measureWords, readWordPairs } from "@/bench/measure-words";
import { searchTask } from "@/bench/search-task";
import { textKeys } from "@/lib/capabilities/text-keys";
import { saidIn } from "@/lib/capabilities/understanding/concepts";
import { Faults } from "@/lib/platform/table";
import { taxonomy } from "../support/match";
import { isKnown, meaningOf, understand } from "../support/reading";

const folder = mkdtempSync(path.join(tmpdir(), "evaluation-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, text: string): string => {
  const place = path.join(folder, name);
  writeFileSync(place, text);
  return place;
};

test("a ranking is judged by the first relevant one, by how many of the relevant are among ten, and by where the best stand", () => {
  const judgements = readJudgements(file("good.tsv", "q 0 a 3\nq\t0\tb\t1\nq 0 c 0\nnobody 0 a 0\n"));
  const perfect = qualityOf(new Map([["q", ["a", "b", "c"]]]), judgements);
  expect(perfect).toEqual({ queries: 1, mrr: 1, "recall@10": 1, "ndcg@10": 1 });
  const late = qualityOf(new Map([["q", ["x", "b", "y"]]]), judgements);
  expect(late.mrr).toBe(0.5);
  expect(late["recall@10"]).toBe(0.5);
  expect(late["ndcg@10"]).toBeCloseTo(1 / Math.log2(3) / (3 + 1 / Math.log2(3)), 10);
});

test.each([
  ["not JSON", '{"id":"a","text":"x"}\n{"id"', /2: not a JSON object/],
  ["a field of the wrong type", '{"id":"a","text":7}', /1: text: /],
  ["the same id twice", '{"id":"a","text":"x"}\n\n{"id":"a","text":"y"}', /3: the id "a" stands on line 1 already/],
])("a bad line is named with its file: %s", (_, text, complaint) => {
  const name = file("bad.jsonl", text);
  expect(() => readLines(name, documentLine)).toThrow(complaint);
  expect(() => readLines(name, documentLine)).toThrow(name);
});

test("what a line says is checked by whoever reads it, and a missing file is named", () => {
  const name = file("firms.jsonl", '{"id":"f","name":"F","capabilities":["no-such-thing"]}');
  expect(() => readLines(name, firmLine, ({ capabilities }) => `the taxonomy knows no "${capabilities[0]}"`)).toThrow(/:1: the taxonomy knows no "no-such-thing"/);
  expect(() => readLines(path.join(folder, "absent"), firmLine)).toThrow(/absent: there is no such file/);
  expect(() => readJudgements(file("bad.tsv", "q 0 a high"))).toThrow(/bad.tsv:1/);
});

test("texts are found by what they say and by what they mean, in either language", () => {
  const search = new DocumentSearch(textKeys, (text) => saidIn(understand(text, "pl").concepts), taxonomy);
  search.add("harness", "Produkujemy wiązki elektryczne do autobusów");
  search.add("turning", "Toczenie CNC detali ze stali");
  search.add("bakery", "Pieczywo na zakwasie");
  expect(search.find("wire harness", 5).map(({ id }) => id)[0]).toBe("harness");
  expect(search.find("obróbka skrawaniem", 5).map(({ id }) => id)).toEqual(["turning"]);
  expect(search.find("zakwas pieczywo", 5).map(({ id }) => id)).toEqual(["bakery"]);
  expect(search.find("", 5)).toEqual([]);
});

describe("sets that somebody graded are ranked as well as the README says", () => {
  const qualityIn = ({ queries, rank }: { queries: string[]; rank: (query: string) => string[] }, judgements: string) =>
    qualityOf(new Map(queries.map((query) => [query, rank(query)])), readJudgements(judgements));

  test.each([
    ["bench", 0.96],
    ["bench/blind", 0.87],
  ])("the firms and needs in %s", (place, least) => {
    expect(qualityIn(matchTask("builtin", `${place}/firms.jsonl`, `${place}/needs.jsonl`), `${place}/needs.qrels.tsv`)["ndcg@10"]).toBeGreaterThanOrEqual(least);
  });

  test("the texts and queries of somebody who had seen no word of ours", () => {
    expect(qualityIn(searchTask("bench/blind/docs.jsonl", "bench/blind/search-queries.jsonl"), "bench/blind/search.qrels.tsv")["ndcg@10"]).toBeGreaterThanOrEqual(0.73);
  });

  test("and so are their words and queries", () => {
    const faults = new Faults();
    const file = (name: string) => ({ name, text: readFileSync(name, "utf8") });
    const pairs = measureWords(readWordPairs(file("bench/blind/words.tsv"), faults), textKeys);
    const { recallAt5, answeredWithNothing } = measureQueries(readQueries(file("bench/blind/queries.tsv"), isKnown, faults), meaningOf);
    faults.settle();
    expect(pairs.recall).toBeGreaterThanOrEqual(0.99);
    expect(pairs.falseMerges).toBeLessThanOrEqual(0.02);
    expect(recallAt5).toBeGreaterThanOrEqual(0.93);
    expect(answeredWithNothing).toBeGreaterThanOrEqual(35);
  });
});
