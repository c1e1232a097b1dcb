import type { Ask } from "@/lib/platform/reading";
import type { CivilDate } from "@/lib/platform/i18n/format";
import type { CapabilityLevel, OrganisationKind, SizeClass } from "@/prisma/generated/enums";

/** A firm that takes part, as the database has it: what decides a score, and what counts for a whole profile. */
export interface FirmRow {
  id: string;
  kind: OrganisationKind;
  sizeClass: SizeClass;
  /** What of its profile is there, by the names of its columns. */
  has: ReadonlySet<string>;
  /** What it says of itself, in all languages, one after the other. */
  text: string;
  maxDistanceKm: number | null;
  /** Letters of the specialisations that it chose. */
  letters: string;
  /** Slugs of what its description says and it has not dismissed, whether it declares them or not. */
  claims: string[];
  plants: PlantRow[];
}

export interface PlantRow {
  id: string;
  employees: boolean;
  lat: number;
  lng: number;
  offers: { slug: string; level: CapabilityLevel }[];
  certificates: { slug: string; validFrom: CivilDate | null; validUntil: CivilDate }[];
}

/** So many firms are asked for at once: enough that round trips do not count, few enough to work on while the next come. */
const CHUNK = 4_000;

const TAKES_PART = `(EXISTS (SELECT FROM "Membership" AS m WHERE m."organisationId" = o.id AND m.state IN ('ACTIVE', 'IN_ARREARS'))
  OR EXISTS (SELECT FROM "Vouching" AS v WHERE v."organisationId" = o.id AND v."endedAt" IS NULL))`;

const FIRMS = `
  SELECT o.id, o.kind::text, o."sizeClass"::text, o."maxDistanceKm",
    concat_ws(E'\\n', nullif(o."descriptionPl", ''), nullif(o."descriptionEn", ''), nullif(o.offers, '')) AS text,
    concat_ws(' ',
      CASE WHEN o.website IS NOT NULL THEN 'website' END, CASE WHEN o."descriptionPl" IS NOT NULL THEN 'descriptionPl' END,
      CASE WHEN o."descriptionEn" IS NOT NULL THEN 'descriptionEn' END, CASE WHEN o."chainRole" IS NOT NULL THEN 'chainRole' END,
      CASE WHEN o."contactEmail" IS NOT NULL THEN 'contactEmail' END, CASE WHEN o."contactPhone" IS NOT NULL THEN 'contactPhone' END,
      CASE WHEN o.seeks IS NOT NULL THEN 'seeks' END, CASE WHEN o.offers IS NOT NULL THEN 'offers' END,
      CASE WHEN EXISTS (SELECT FROM "OrganisationPkd" AS pkd WHERE pkd."organisationId" = o.id) THEN 'pkdCodes' END) AS has,
    (SELECT coalesce(string_agg(s.letter, '' ORDER BY s.letter), '')
       FROM "OrganisationSpecialisation" AS os JOIN "Specialisation" AS s ON s.id = os."specialisationId" WHERE os."organisationId" = o.id) AS letters,
    (SELECT coalesce(string_agg(c.slug, ' ' ORDER BY c.slug), '') FROM "DescriptionClaim" AS said JOIN "Capability" AS c ON c.id = said."capabilityId"
       WHERE said."organisationId" = o.id AND c."retiredAt" IS NULL
         AND NOT EXISTS (SELECT FROM "ClaimDismissal" AS d WHERE d."organisationId" = o.id AND d."capabilityId" = c.id)) AS claims
  FROM "Organisation" AS o`;

const PLANTS = `
  SELECT p.id, p."organisationId" AS firm, p.employees IS NOT NULL AS employees, town.lat, town.lng
  FROM "Plant" AS p JOIN "Place" AS town ON town.id = p."placeId"
  WHERE p."organisationId" = ANY ($1::uuid[]) AND p."closedAt" IS NULL
  ORDER BY p."organisationId", p.position, p.id`;

// One text for a plant: hundreds of thousands of rows would take longer to receive than to add up.
const OFFERS = `
  SELECT pc."plantId" AS plant, string_agg(c.slug || ' ' || pc.level, ',') AS all
  FROM "PlantCapability" AS pc JOIN "Capability" AS c ON c.id = pc."capabilityId"
  WHERE pc."plantId" = ANY ($1::uuid[]) GROUP BY pc."plantId"`;

const CERTIFICATES = `
  SELECT held."plantId" AS plant, string_agg(concat_ws(' ', c.slug, held."validUntil", held."validFrom"), ',') AS all
  FROM "Certificate" AS held JOIN "Capability" AS c ON c.id = held."capabilityId"
  WHERE held."plantId" = ANY ($1::uuid[]) GROUP BY held."plantId"`;

type Asked = Omit<FirmRow, "has" | "claims" | "plants"> & { has: string; claims: string };

/** Every firm that takes part, some thousands at a time; the next are asked for while the caller works on these. */
export async function* streamFirms(ask: Ask): AsyncGenerator<FirmRow[]> {
  const after = (id: string) => chunk(ask, `${FIRMS} WHERE o.id > $1::uuid AND ${TAKES_PART} ORDER BY o.id LIMIT ${CHUNK}`, [id]);
  let coming = after("00000000-0000-0000-0000-000000000000");
  for (;;) {
    const firms = await coming;
    const last = firms.at(-1);
    if (!last) return;
    coming = after(last.id);
    coming.catch(() => undefined); // told to whoever asks for it next
    yield firms;
  }
}

/** These firms; who does not take part is not among them. */
export const findFirms = (ask: Ask, ids: readonly string[]): Promise<FirmRow[]> => chunk(ask, `${FIRMS} WHERE o.id = ANY ($1::uuid[]) AND ${TAKES_PART}`, [ids]);

async function chunk(ask: Ask, sql: string, values: readonly unknown[]): Promise<FirmRow[]> {
  const asked = await ask<Asked>(sql, values);
  const firms = new Map(asked.map(({ has, claims, ...row }): [string, FirmRow] => [row.id, { ...row, has: new Set(has.split(" ")), claims: claims === "" ? [] : claims.split(" "), plants: [] }]));
  const rows = await ask<Pick<PlantRow, "id" | "employees" | "lat" | "lng"> & { firm: string }>(PLANTS, [[...firms.keys()]]);
  const plants = new Map(rows.map(({ firm, ...row }): [string, PlantRow] => {
    const plant = { ...row, offers: [], certificates: [] };
    firms.get(firm)?.plants.push(plant);
    return [row.id, plant];
  }));
  const ids = [[...plants.keys()]];
  for (const { plant, all } of await ask<{ plant: string; all: string }>(OFFERS, ids)) {
    const offers = plants.get(plant)?.offers;
    for (const each of all.split(",")) {
      const [slug = "", level] = each.split(" ");
      offers?.push({ slug, level: level === "CORE" ? "CORE" : "SUPPLEMENTARY" });
    }
  }
  for (const { plant, all } of await ask<{ plant: string; all: string }>(CERTIFICATES, ids)) {
    const certificates = plants.get(plant)?.certificates;
    for (const each of all.split(",")) {
      const [slug = "", validUntil = "", validFrom = null] = each.split(" ");
      certificates?.push({ slug, validUntil, validFrom });
    }
  }
  return [...firms.values()];
}
