import pg from "pg";
import type { World } from "./world";

const PORTION = 5_000;
const MADE_AT = "2026-11-23T04:00:00Z";

/** One column of an INSERT … SELECT FROM unnest: its name, its type, its values. */
type Columns = [name: string, type: string, values: readonly unknown[]][];

/** Fills the real tables with the firms of the world, by arrays of whole columns. The reference data are there. */
export async function fillTables(databaseUrl: string, world: World, firms: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string; slug: string }>('SELECT id, slug FROM "Capability"');
    const ids = new Map(rows.map(({ id, slug }) => [slug, id]));
    const letters = await client.query<{ id: string; letter: string }>('SELECT id, letter FROM "Specialisation"');
    const insert = (table: string, columns: Columns) =>
      client.query(
        `INSERT INTO "${table}" (${columns.map(([name]) => `"${name}"`).join(", ")}) SELECT * FROM unnest(${columns.map(([, type], place) => `$${place + 1}::${type}[]`).join(", ")})`,
        columns.map(([, , values]) => values),
      );
    for (let first = 0; first < firms; first += PORTION) {
      await client.query("BEGIN");
      await fillPortion(world, first, Math.min(PORTION, firms - first), ids, letters.rows, insert);
      await client.query("COMMIT");
    }
    await client.query("VACUUM ANALYZE");
  } finally {
    await client.end();
  }
}

async function fillPortion(
  world: World,
  first: number,
  count: number,
  ids: ReadonlyMap<string, string>,
  letters: readonly { id: string; letter: string }[],
  insert: (table: string, columns: Columns) => Promise<unknown>,
): Promise<void> {
  const numbers = Array.from({ length: count }, (_, place) => first + place);
  const firms = numbers.map((number) => ({ number, ...world.firm(number) }));
  const same = <T>(value: T) => firms.map(() => value);
  const said = (column: string) => firms.map(({ row }) => (row.has.has(column) ? column : null));
  await insert("Organisation", [
    ["id", "uuid", firms.map(({ row }) => row.id)], ["slug", "text", numbers.map((number) => `firm-${number}`)], ["kind", '"OrganisationKind"', same("FIRM")],
    ["name", "text", numbers.map((number) => `Zakład ${number}`)], ["nameKey", "text", numbers.map((number) => `zaklad ${number}`)],
    ["legalForm", '"LegalForm"', same("LIMITED_LIABILITY_COMPANY")], ["sizeClass", '"SizeClass"', firms.map(({ row }) => row.sizeClass)],
    ["descriptionPl", "text", firms.map(({ text }) => text)], ["website", "text", said("website")], ["contactEmail", "text", said("contactEmail")],
    ["contactPhone", "text", said("contactPhone")], ["seeks", "text", said("seeks")], ["chainRole", '"ChainRole"', firms.map(({ row }) => (row.has.has("chainRole") ? "TIER_2" : null))],
    ["maxDistanceKm", "int", firms.map(({ row }) => row.maxDistanceKm)], ["createdAt", "timestamptz", same(MADE_AT)],
  ]);
  const pkd = firms.filter(({ row }) => row.has.has("pkdCodes"));
  await insert("OrganisationPkd", [["organisationId", "uuid", pkd.map(({ row }) => row.id)], ["version", '"PkdVersion"', pkd.map(() => "PKD_2025")], ["code", "text", pkd.map(() => "25.62.Z")]]);
  await insert("Membership", [["organisationId", "uuid", firms.map(({ row }) => row.id)], ["kind", '"MembershipKind"', same("ORDINARY")], ["startedOn", "date", same("2026-01-01")]]);
  const chosen = firms.flatMap(({ row }) => letters.filter(({ letter }) => row.letters.includes(letter)).map(({ id }) => [row.id, id]));
  await insert("OrganisationSpecialisation", [["organisationId", "uuid", chosen.map(([firm]) => firm)], ["specialisationId", "uuid", chosen.map(([, id]) => id)]]);
  const plants = firms.flatMap(({ row, places }) => row.plants.map((plant, position) => ({ ...plant, firm: row.id, position, place: places[position] })));
  await insert("Plant", [
    ["id", "uuid", plants.map(({ id }) => id)], ["organisationId", "uuid", plants.map(({ firm }) => firm)], ["name", "text", plants.map(({ position }) => `Hala ${position + 1}`)],
    ["placeId", "int", plants.map(({ place }) => place)], ["employees", "int", plants.map(({ employees }) => (employees ? 40 : null))], ["position", "int", plants.map(({ position }) => position)],
  ]);
  const offers = plants.flatMap((plant) => plant.offers.map(({ slug, level }) => ({ plant: plant.id, entry: ids.get(slug), level })));
  await insert("PlantCapability", [
    ["plantId", "uuid", offers.map(({ plant }) => plant)], ["capabilityId", "uuid", offers.map(({ entry }) => entry)], ["level", '"CapabilityLevel"', offers.map(({ level }) => level)],
    ["declaredAt", "timestamptz", offers.map(() => MADE_AT)],
  ]);
  const held = plants.flatMap((plant) => plant.certificates.map((certificate) => ({ ...certificate, plant: plant.id })));
  await insert("Certificate", [
    ["id", "uuid", held.map(() => crypto.randomUUID())], ["plantId", "uuid", held.map(({ plant }) => plant)], ["capabilityId", "uuid", held.map(({ slug }) => ids.get(slug))],
    ["number", "text", held.map((_, place) => `C-${first}-${place}`)], ["issuer", "text", held.map(() => "Jednostka")], ["validFrom", "date", held.map(({ validFrom }) => validFrom)],
    ["validUntil", "date", held.map(({ validUntil }) => validUntil)], ["declaredAt", "timestamptz", held.map(() => MADE_AT)],
  ]);
}
