import { textKeys, type TextKey } from "@/lib/capabilities/text-keys";
import { Interning } from "@/lib/platform/interning";
import type { Ask, Stream } from "@/lib/platform/reading";
import type { OrganisationKind, SizeClass } from "@/prisma/generated/enums";
import { type AskedPlant, askPlants, plantOf, type PlantRow, Signs } from "./plant-rows";

/** A firm that takes part, as the database has it: what decides a score, and what counts for a whole profile. */
export interface FirmRow {
  id: string;
  kind: OrganisationKind;
  sizeClass: SizeClass;
  /** What of its profile is there, by the names of its columns. */
  has: ReadonlySet<string>;
  /** The keys of what it says of itself, in all languages, one after the other. */
  words: readonly TextKey[];
  maxDistanceKm: number | null;
  orderValueMin: number | null;
  orderValueMax: number | null;
  /** Letters of the specialisations that it chose. */
  letters: string;
  /** Slugs of what its description says and it has not dismissed, whether it declares them or not. */
  claims: readonly string[];
  /** Organisations that it does not work for. */
  excludes: readonly string[];
  /** In the order in which the firm has put them. */
  plants: PlantRow[];
}

const TAKING_PART = `
  SELECT "organisationId" AS id FROM "Membership" WHERE state IN ('ACTIVE', 'IN_ARREARS')
  UNION SELECT "organisationId" FROM "Vouching" WHERE "endedAt" IS NULL`;

/** All firms that take part, or those of them in $1, in the order of their ids. */
function askFirms(some: "everyone" | "named"): string {
  const theirs = (column: string) => (some === "named" ? `${column} = ANY ($1::uuid[])` : "true");
  return `
    SELECT o.id, o."maxDistanceKm", o."orderValueMin", o."orderValueMax", said.claims, ruled.excludes,
      concat_ws(E'\\n', nullif(o."descriptionPl", ''), nullif(o."descriptionEn", ''), nullif(o.offers, '')) AS text,
      concat_ws(' ', o.kind, o."sizeClass", coalesce(chosen.letters, '-'),
        CASE WHEN o.website IS NOT NULL THEN 'website' END, CASE WHEN o."descriptionPl" IS NOT NULL THEN 'descriptionPl' END,
        CASE WHEN o."descriptionEn" IS NOT NULL THEN 'descriptionEn' END, CASE WHEN o."chainRole" IS NOT NULL THEN 'chainRole' END,
        CASE WHEN o."contactEmail" IS NOT NULL THEN 'contactEmail' END, CASE WHEN o."contactPhone" IS NOT NULL THEN 'contactPhone' END,
        CASE WHEN o.seeks IS NOT NULL THEN 'seeks' END, CASE WHEN o.offers IS NOT NULL THEN 'offers' END,
        CASE WHEN coded.id IS NOT NULL THEN 'pkdCodes' END) AS profile
    FROM "Organisation" AS o JOIN (${TAKING_PART}) AS taking ON taking.id = o.id
    LEFT JOIN (SELECT DISTINCT "organisationId" AS id FROM "OrganisationPkd" WHERE ${theirs('"organisationId"')}) AS coded ON coded.id = o.id
    LEFT JOIN (
      SELECT os."organisationId" AS id, string_agg(s.letter, '') AS letters
      FROM "OrganisationSpecialisation" AS os JOIN "Specialisation" AS s ON s.id = os."specialisationId"
      WHERE ${theirs('os."organisationId"')} GROUP BY os."organisationId") AS chosen ON chosen.id = o.id
    LEFT JOIN (
      SELECT claim."organisationId" AS id, string_agg(c.slug, ' ' ORDER BY c.slug) AS claims
      FROM "DescriptionClaim" AS claim JOIN "Capability" AS c ON c.id = claim."capabilityId"
      WHERE ${theirs('claim."organisationId"')} AND c."retiredAt" IS NULL
        AND NOT EXISTS (SELECT FROM "ClaimDismissal" AS d WHERE d."organisationId" = claim."organisationId" AND d."capabilityId" = c.id)
      GROUP BY claim."organisationId") AS said ON said.id = o.id
    LEFT JOIN (
      SELECT "organisationId" AS id, string_agg("excludedId"::text, ' ' ORDER BY "excludedId") AS excludes
      FROM "Exclusion" WHERE ${theirs('"organisationId"')} GROUP BY "organisationId") AS ruled ON ruled.id = o.id
    WHERE ${theirs("o.id")} ORDER BY o.id`;
}

const OF_EVERYONE = { firms: askFirms("everyone"), plants: askPlants("everyone") };
const OF_NAMED = { firms: askFirms("named"), plants: askPlants("named") };

/** What thousands of firms have in common comes as one short text, and is made out once. */
type AskedFirm = Pick<FirmRow, "id" | "maxDistanceKm" | "orderValueMin" | "orderValueMax"> & Record<"claims" | "excludes", string | null> & Record<"profile" | "text", string>;
type Profile = Pick<FirmRow, "kind" | "sizeClass" | "letters" | "has">;

/** Every firm that takes part, some at a time. */
export async function* readFirms(stream: Stream): AsyncGenerator<FirmRow[]> {
  // The database begins with both: while it puts the plants in order, this process reduces what the firms say of themselves.
  const plants = stream<AskedPlant>(OF_EVERYONE.plants);
  const firms: Plantless[] = [];
  for await (const rows of stream<AskedFirm>(OF_EVERYONE.firms)) for (const row of rows) firms.push(plantless(row));
  const joining = new Joining(firms);
  for await (const rows of plants) yield joining.upTo(rows);
  yield joining.theRest();
}

/** These firms; who does not take part is not among them. */
export async function findFirms(ask: Ask, ids: readonly string[]): Promise<FirmRow[]> {
  if (ids.length === 0) return [];
  const [firms, plants] = await Promise.all([ask<AskedFirm>(OF_NAMED.firms, [ids]), ask<AskedPlant>(OF_NAMED.plants, [ids])]);
  const joining = new Joining(firms.map(plantless));
  return [...joining.upTo(plants), ...joining.theRest()];
}

type Plantless = Omit<FirmRow, "plants" | keyof Profile> & { profile: Profile };

/** Brings firms and plants together, both in the order of the firms. Whoever is complete is let go of. */
class Joining {
  /** The next one comes last. */
  private readonly waiting: Plantless[];
  private plants: PlantRow[] = [];
  private signs = new Signs("");

  constructor(firms: Plantless[]) {
    this.waiting = firms.reverse();
  }

  /** The firms that have all their plants once these have come. */
  upTo(rows: readonly AskedPlant[]): FirmRow[] {
    const complete: FirmRow[] = [];
    for (const { id, firm, facts } of rows) {
      if (firm === null) {
        this.signs = new Signs(facts);
        continue;
      }
      while ((this.waiting.at(-1)?.id ?? firm) < firm) complete.push(this.complete());
      if (this.waiting.at(-1)?.id === firm) this.plants.push(plantOf(id, facts, this.signs));
    }
    return complete;
  }

  theRest(): FirmRow[] {
    const complete: FirmRow[] = [];
    while (this.waiting.length > 0) complete.push(this.complete());
    return complete;
  }

  private complete(): FirmRow {
    const { id, profile: { kind, sizeClass, letters, has }, words, maxDistanceKm, orderValueMin, orderValueMax, claims, excludes } = this.waiting.pop() as Plantless;
    const { plants } = this;
    this.plants = [];
    return { id, kind, sizeClass, has, words, maxDistanceKm, orderValueMin, orderValueMax, letters, claims, excludes, plants };
  }
}

const NONE: readonly string[] = [];

const plantless = ({ id, profile, text, maxDistanceKm, orderValueMin, orderValueMax, claims, excludes }: AskedFirm): Plantless => ({
  id, profile: knownProfiles.of(profile), words: textKeys.keysOf(text), maxDistanceKm, orderValueMin, orderValueMax, claims: claims?.split(" ") ?? NONE, excludes: excludes?.split(" ") ?? NONE,
});

const knownProfiles = new Interning<Profile>((written) => profileOf(written), 4_096);

function profileOf(written: string): Profile {
  const [kind, sizeClass, letters = "", ...has] = written.split(" ");
  return { kind: kind as OrganisationKind, sizeClass: sizeClass as SizeClass, letters: letters === "-" ? "" : [...letters].sort().join(""), has: new Set(has) };
}
