import { beforeAll, expect, test } from "vitest";
import { findFirms, type FirmRow, readFirms } from "@/lib/matching/firm-rows";
import { type Ask, readAtOnce } from "@/lib/platform/reading";
import { db } from "@/lib/platform/database";
import { newIdentifier } from "@/lib/platform/identifier";
import { capability, firm, spring } from "../support/market";

const askThePool: Ask = (sql, values = []) => db.$queryRawUnsafe(sql, ...values);
const day = (on: string) => new Date(`${on}T00:00:00Z`);

const bySlug = (a: { slug: string }, b: { slug: string }) => (a.slug < b.slug ? -1 : 1);

/** What a plant offers and holds comes in no promised order. */
const inOrder = (row: FirmRow): FirmRow => ({ ...row, plants: row.plants.map((plant) => ({ ...plant, offers: plant.offers.toSorted(bySlug), certificates: plant.certificates.toSorted(bySlug) })) });

/** Read with everybody, and by name: the two must not differ. */
async function read(id: string): Promise<FirmRow | undefined> {
  const [named] = (await findFirms(askThePool, [id])).map(inOrder);
  const everybody = await readAtOnce(async (_, stream) => {
    const rows: FirmRow[] = [];
    for await (const some of readFirms(stream)) rows.push(...some.map(inOrder));
    return rows;
  });
  const ids = everybody.map((row) => row.id);
  expect(ids).toEqual([...new Set(ids)].sort());
  expect(everybody.find((row) => row.id === id)).toEqual(named);
  return named;
}

let bare: Awaited<ReturnType<typeof firm>>;
let rich: Awaited<ReturnType<typeof firm>>;
let lublin: { id: number; lat: number; lng: number };
let krasnik: { id: number; lat: number; lng: number };

beforeAll(async () => {
  const point = { id: true, lat: true, lng: true };
  lublin = await db.place.findFirstOrThrow({ where: { name: "Lublin" }, orderBy: { id: "asc" }, select: point });
  krasnik = await db.place.findFirstOrThrow({ where: { name: "Kraśnik" }, select: point });
  bare = await firm("Naga");
  rich = await firm("Bogata", { can: { honing: "CORE", fea: "SUPPLEMENTARY" }, holds: { "iso-9001": "2028-01-31" } });
  await firm("Ostatnia", { can: { fea: "CORE" } });
});

test("a firm that says little is there with its one plant", async () => {
  expect(await read(bare.id)).toEqual({
    id: bare.id, kind: "FIRM", sizeClass: "SMALL", has: new Set(), words: [], maxDistanceKm: null, orderValueMin: null, orderValueMax: null, letters: "", claims: [], excludes: [],
    plants: [{ id: bare.plant.id, employees: true, place: { lat: lublin.lat, lng: lublin.lng }, offers: [], certificates: [], capacity: [] }],
  });
});

test("all that a firm and its plants say is read, the plants in the firm's own order", async () => {
  const fea = await capability("fea");
  const painting = await capability("painting-read");
  const iatf = await capability("iatf-16949", "CERTIFICATE");
  const [one, other] = await db.specialisation.findMany({ orderBy: { letter: "desc" }, take: 2 });
  if (!one || !other) throw new Error("no specialisations");
  await db.organisation.update({
    where: { id: rich.id },
    data: {
      website: "https://example.test", descriptionPl: "Malujemy", maxDistanceKm: 150, orderValueMin: 5_000, orderValueMax: 90_000, contactPhone: "+48 81 466 10 00",
      specialisations: { create: [{ specialisationId: one.id }, { specialisationId: other.id }] },
      pkdCodes: { create: { version: "PKD_2025", code: "25.53.Z" } },
      plants: { create: [{ name: "Pierwszy", placeId: krasnik.id, position: -1 }, { name: "Zamknięty", placeId: krasnik.id, position: -2, closedAt: spring }] },
    },
  });
  await db.descriptionClaim.createMany({ data: [fea, painting, iatf].map(({ id }) => ({ organisationId: rich.id, capabilityId: id, language: "pl", start: 0, end: 8 })) });
  await db.claimDismissal.create({ data: { organisationId: rich.id, capabilityId: iatf.id, dismissedAt: spring, dismissedById: newIdentifier() } });
  await db.exclusion.create({ data: { organisationId: rich.id, excludedId: bare.id, namedAt: spring, namedById: newIdentifier() } });
  await db.certificate.create({ data: { plantId: rich.plant.id, capabilityId: iatf.id, number: "1", issuer: "Jednostka", validFrom: day("2026-02-01"), validUntil: day("2029-01-31"), declaredAt: spring } });
  for (const [capabilityId, month] of [[null, "07"], [fea.id, "06"]] as const) {
    await db.capacitySlot.create({ data: { plantId: rich.plant.id, capabilityId, unit: "MACHINE_HOURS", amount: 40, freeFrom: day(`2027-${month}-01`), freeUntil: day(`2027-${month}-30`), declaredAt: spring } });
  }
  const row = await read(rich.id);
  expect(row?.plants[1]?.offers).toEqual([{ slug: "fea", level: "SUPPLEMENTARY", source: "declared" }, { slug: "honing", level: "CORE", source: "declared" }]);
  expect(row?.plants[1]?.certificates).toEqual([
    { slug: "iatf-16949", validFrom: "2026-02-01", validUntil: "2029-01-31" }, { slug: "iso-9001", validFrom: null, validUntil: "2028-01-31" },
  ]);
  expect(row).toMatchObject({
    sizeClass: "SMALL", has: new Set(["website", "descriptionPl", "contactPhone", "pkdCodes"]), words: [{ word: "Malujemy" }], maxDistanceKm: 150, orderValueMin: 5_000, orderValueMax: 90_000,
    letters: [one.letter, other.letter].sort().join(""), claims: ["fea", "painting-read"], excludes: [bare.id],
    plants: [
      { employees: false, place: { lat: krasnik.lat, lng: krasnik.lng }, offers: [], certificates: [], capacity: [] },
      {
        id: rich.plant.id, employees: true, place: { lat: lublin.lat, lng: lublin.lng },
        capacity: [{ unit: "MACHINE_HOURS", amount: 40, from: "2027-06-01", until: "2027-06-30", slug: "fea" }, { unit: "MACHINE_HOURS", amount: 40, from: "2027-07-01", until: "2027-07-30", slug: null }],
      },
    ],
  });
});

test("who takes no part is not read, and nobody's plants go to the next firm", async () => {
  const gone = await firm("Poza klastrem", { standing: "NONE", can: { honing: "CORE" } });
  const next = await firm("Następna");
  expect(await read(gone.id)).toBeUndefined();
  expect((await read(next.id))?.plants.map(({ id }) => id)).toEqual([next.plant.id]);
  expect(await findFirms(askThePool, [])).toEqual([]);
});

test("firms whose plants are closed are there without any, also behind the last plant of all", async () => {
  const closed = [await firm("Bez zakładu"), await firm("Także bez zakładu"), await firm("Zupełnie bez zakładu")];
  await db.plant.updateMany({ where: { organisationId: { in: closed.map(({ id }) => id) } }, data: { closedAt: spring } });
  for (const { id } of closed) expect((await read(id))?.plants).toEqual([]);
});
