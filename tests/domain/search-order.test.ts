import { beforeAll, expect, test } from "vitest";
import { vocabulary } from "@/lib/capabilities/vocabulary";
import { gazetteer } from "@/lib/organisations/gazetteer";
import { visitor } from "@/lib/people/actor";
import { db } from "@/lib/platform/database";
import type { Asked } from "@/lib/search/asked";
import { catchUpWholly } from "@/lib/search/indexing";
import { readQuestion } from "@/lib/search/question";
import { readerOfFirms } from "@/lib/search/reader";
import { retrieve } from "@/lib/search/retrieval";
import { firm, spring } from "../support/market";

/** More than any first page, so that the whole answer is asked for at once. */
const WHOLE = 100;

const found = async (asked: Asked, skip: number, take: number): Promise<string[]> => (await retrieve(asked, readerOfFirms(visitor), { skip, take }, spring)).map(({ subjectId }) => subjectId);

async function askedFor(words: string, km: number | null): Promise<Asked> {
  const { terms } = readQuestion(words, { ...(await vocabulary()), places: await gazetteer() }, "2027-03-01");
  const place = await db.place.findFirstOrThrow({ where: { name: "Lublin" } });
  return { kind: "FIRM", terms, strict: true, near: km === null ? null : { place, km }, ticked: {} };
}

/** From those who do something above all down to those who only speak of it, near and far. */
beforeAll(async () => {
  for (const [number, town] of ["Lublin", "Lublin", "Radom", "Kraśnik", "Kielce"].entries()) {
    await firm(`Czołowa ${number}`, { town, can: { "mig-mag-welding": "CORE", "press-brake-bending": number % 2 === 0 ? "CORE" : "SUPPLEMENTARY" } });
    await firm(`Dalsza ${number}`, { town, can: { "mig-mag-welding": "SUPPLEMENTARY", "press-brake-bending": "CORE" } });
    const { id } = await firm(`Mówiąca ${number}`, { town });
    await db.organisation.update({ where: { id }, data: { descriptionPl: "Od lat robimy spawanie MIG/MAG i gięcie na prasie krawędziowej." } });
  }
  await catchUpWholly(spring);
});

test.each([
  ["spawanie MIG/MAG", null],
  ["spawanie MIG/MAG", 120],
  ["spawanie MIG/MAG gięcie na prasie krawędziowej", null],
  ["spawanie MIG/MAG gięcie na prasie krawędziowej", 120],
  ["", 120],
])("%s within %s km: a page of any length is the beginning of the whole answer, and pages follow on from one another", async (words, km) => {
  const asked = await askedFor(words, km);
  const whole = await found(asked, 0, WHOLE);
  expect(whole.length).toBeGreaterThan(10);
  expect(new Set(whole).size).toBe(whole.length);
  for (let take = 1; take <= whole.length + 1; take++) expect(await found(asked, 0, take)).toEqual(whole.slice(0, take));
  for (let skip = 1; skip < whole.length; skip += 3) expect(await found(asked, skip, 4)).toEqual(whole.slice(skip, skip + 4));
});
