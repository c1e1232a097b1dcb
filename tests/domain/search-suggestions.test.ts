import { beforeAll, expect, test } from "vitest";
import { suggest } from "@/lib/search/suggestions";
import { catchUpWholly } from "@/lib/search/indexing";
import { db } from "@/lib/platform/database";
import { colleague, firm, spring } from "../support/market";

const of = async (typed: string, kind: string, language: "pl" | "en" = "pl") => (await suggest(typed, language)).filter((one) => one.kind === kind).map(({ label }) => label);

beforeAll(async () => {
  await firm("Spawmet", { town: "Radom", can: { "mig-mag-welding": "CORE" } });
  await firm("Kabelpol", { town: "Starachowice", standing: "SUPPLIER", can: { "wire-harnesses": "CORE" } });
  await firm("Toczenia Nowak", { town: "Radom" });
  await colleague((await firm("Lubelska Kuźnia", { town: "Lublin" })).id);
  await catchUpWholly(spring);
});

test("what is typed is completed: by what firms do, by firms, and by towns with firms", async () => {
  expect(await of("spaw", "firm")).toEqual(["Spawmet"]);
  expect((await of("spaw", "entry"))[0]).toMatch(/^spawanie/);
  expect(await of("starach", "town")).toEqual(["Starachowice"]);
  expect(await of("Zgie", "town")).toEqual([]); // nobody there
  expect(await of("kataforeza", "entry", "en")).not.toEqual([]);
  expect(await of("lubel nowa", "firm")).toEqual([]);
  expect(await of("nowak tocz", "firm")).toEqual(["Toczenia Nowak"]);
  for (const nothing of ["x", " ", "--", "한국"]) expect(await suggest(nothing, "pl")).toEqual([]);
});

test("a slip of the finger is thought of where nothing is spelt so, and nowhere else", async () => {
  expect(await of("Kabelpool", "firm")).toEqual(["Kabelpol"]);
  expect(await of("Starahowice", "town")).toEqual(["Starachowice"]);
  expect((await of("tocznie", "entry"))[0]).toBe("toczenie");
  expect(await of("tocznie", "firm")).toEqual(["Toczenia Nowak"]);
  // The firm's name is as near to this, but this is a word.
  expect((await of("toczenie", "entry"))[0]).toBe("toczenie");
  expect(await of("toczenie", "firm")).toEqual([]);
  // Radom is one letter away, until somebody is called what was typed.
  expect(await of("radon", "town")).toEqual(["Radom"]);
  await firm("Radon Plus");
  await catchUpWholly(spring);
  expect(await suggest("radon", "pl")).toMatchObject([{ kind: "firm", label: "Radon Plus" }]);
  // So short a beginning is in too many words.
  expect(await suggest("xpa", "pl")).toEqual([]);
});

test("what nobody may find is suggested to nobody", async () => {
  const gone = await firm("Spawdawna", { standing: "NONE" });
  await catchUpWholly(spring);
  expect(await of("spawda", "firm")).not.toContain("Spawdawna");
  await db.membership.create({ data: { organisationId: gone.id, kind: "ORDINARY", startedOn: spring } });
  await catchUpWholly(spring);
  expect(await of("spawda", "firm")).toEqual(["Spawdawna"]);
});
