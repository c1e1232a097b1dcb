import { counts } from "@/lib/capabilities/certificates";
import type { Taxonomy } from "@/lib/capabilities/taxonomy";
import { textKeys } from "@/lib/capabilities/text-keys";
import { saidIn } from "@/lib/capabilities/understanding/concepts";
import type { Vocabulary } from "@/lib/capabilities/vocabulary";
import { listed, whatDecidesReading } from "@/lib/organisations/queries";
import { visibilitiesOf } from "@/lib/organisations/visibility";
import { standingOf } from "@/lib/people/sessions";
import type { Tx } from "@/lib/platform/database";
import { civilDate, type CivilDate } from "@/lib/platform/i18n/format";
import { wordsOf } from "@/lib/platform/text";
import type { Prisma } from "@/prisma/generated/client";
import type { Document } from "./document";
import { ALL, cellOf, Lexemes, levelOf, SCOPED, type Level } from "./lexemes";

const whatIsFound = {
  ...whatDecidesReading,
  name: true, nameKey: true, nip: true, kind: true, descriptionPl: true, descriptionEn: true,
  dismissals: { select: { capabilityId: true } },
  specialisations: { select: { specialisation: { select: { slug: true, namePl: true, nameEn: true } } } },
  plants: {
    where: { closedAt: null },
    select: {
      place: { select: { id: true, name: true, voivodeship: true, lat: true, lng: true } },
      capabilities: { select: { capabilityId: true, level: true } },
      certificates: { select: { capabilityId: true, validFrom: true, validUntil: true } },
    },
  },
} as const satisfies Prisma.OrganisationSelect;

type Row = Prisma.OrganisationGetPayload<{ select: typeof whatIsFound }>;

/** The documents of those of these firms that stand in the directory. */
export async function firmDocuments(tx: Tx, ids: readonly string[], known: Vocabulary, on: CivilDate): Promise<Document[]> {
  const rows = await tx.organisation.findMany({ where: { AND: [listed, { id: { in: [...ids] } }] }, select: whatIsFound });
  return rows.map((row) => firmDocument(row, known, on));
}

/** What a firm is found by on a civil day, each thing by whom the firm lets read it. */
export function firmDocument(row: Row, known: Vocabulary, on: CivilDate): Document {
  const found = new Lexemes();
  const facets: string[] = [];
  const facet = (name: string, value: string, level: Level) => {
    found.add("facet", `${name}:${value}`, level);
    facets.push(`${level}:${name}:${value}`);
  };
  const visibilities = visibilitiesOf(row.visibilities);

  found.add("all", ALL, "1");
  found.add("number", row.nip ?? "", "1");
  found.addAll("name", [...row.nameKey.split(" "), ...keysOf(row.name)], "1");
  facet("kind", row.kind, "1");
  facet("standing", standingOf(row), "1");
  for (const { specialisation } of row.specialisations) {
    facet("specialisation", specialisation.slug, "1");
    found.addAll("specialisation", wordsOf(`${specialisation.namePl} ${specialisation.nameEn}`), "1");
  }

  const places = [...new Map(row.plants.map(({ place }) => [place.id, place])).values()];
  for (const place of places) {
    facet("town", String(place.id), "1");
    found.addAll("place", wordsOf(`${place.name} ${place.voivodeship}`), "1");
    found.add("cell", cellOf(place.lat, place.lng), "1");
  }

  const readsCapabilities = levelOf[visibilities.capabilities];
  const entries = known.byId;
  const declared = row.plants.flatMap(({ capabilities }) => capabilities);
  for (const { capabilityId, level } of declared) {
    const slug = entries(capabilityId)?.slug;
    if (slug === undefined) continue;
    found.add(level === "CORE" ? "core" : "further", slug, readsCapabilities);
    found.addAll("within", takingIn(slug, known.taxonomy), readsCapabilities);
  }
  const areas = declared.flatMap(({ capabilityId }) => {
    const entry = entries(capabilityId);
    return entry && entry.kind !== "MATERIAL" ? [known.taxonomy.ancestorsOf(entry.slug).at(-1) ?? entry.slug] : [];
  });
  for (const area of new Set(areas)) facet("area", area, readsCapabilities);

  const certificates = row.plants.flatMap((plant) => plant.certificates);
  const valid = new Set(certificates.filter((certificate) => counts(certificate, on)).map(({ capabilityId }) => entries(capabilityId)?.slug ?? ""));
  for (const slug of valid) {
    found.add("core", slug, levelOf[visibilities.certificates]);
    found.addAll("within", takingIn(slug, known.taxonomy), levelOf[visibilities.certificates]);
    facet("certificate", slug, levelOf[visibilities.certificates]);
  }

  const readsDescription = levelOf[visibilities.description];
  // What the firm declares is found as that, and what it says is not meant is not found.
  const has = new Set([...row.dismissals.map(({ capabilityId }) => entries(capabilityId)?.slug), ...declared.map(({ capabilityId }) => entries(capabilityId)?.slug), ...valid]);
  for (const text of [row.descriptionPl, row.descriptionEn]) {
    if (text === null) continue;
    found.addAll("said", keysOf(text), readsDescription);
    for (const slug of saidIn(known.understand(text, "pl", on).concepts)) if (!has.has(slug)) found.addAll("understood", [slug, ...takingIn(slug, known.taxonomy)], readsDescription);
  }
  for (const id of scopesOf(row)) found.add("scope", id, SCOPED);

  return {
    kind: "FIRM", subjectId: row.id, keys: found.toString(), facets,
    points: places.map(({ lat, lng }) => ({ lat, lng })),
    nameKey: row.nameKey, latestAt: null, openUntil: null,
    ...truthOf(certificates, on),
  };
}

/** The entries that ask for no less than this one gives: its wider trades, and what it includes. */
export const takingIn = (slug: string, taxonomy: Taxonomy): string[] => [...taxonomy.ancestorsOf(slug), ...taxonomy.tiesOf(slug).covers];

export const keysOf = (text: string): string[] => textKeys.keysOf(text).map(({ key }) => key);

/** The cities whose coordinators read all of it, by their ids. */
const scopesOf = ({ vouching, applications }: Pick<Row, "vouching" | "applications">): string[] => [
  ...new Set([vouching?.cityId, ...applications.map(({ cityId }) => cityId)].flatMap((id) => id ?? [])),
];

/** The days around `on` between which the same certificates count: after one that ended, before one that begins. */
function truthOf(certificates: readonly { validFrom: Date | null; validUntil: Date }[], on: CivilDate): Pick<Document, "trueFrom" | "trueUntil"> {
  const begins = certificates.flatMap(({ validFrom }) => (validFrom ? [civilDate(validFrom)] : []));
  const ends = certificates.map(({ validUntil }) => civilDate(validUntil));
  const changes = [...begins, ...ends.map(dayAfter)];
  const past = changes.filter((day) => day <= on).sort().at(-1) ?? null;
  const coming = changes.filter((day) => day > on).sort()[0] ?? null;
  return { trueFrom: past, trueUntil: coming && dayBefore(coming) };
}

const stepped = (day: CivilDate, days: number): CivilDate => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
const dayAfter = (day: CivilDate): CivilDate => stepped(day, 1);
const dayBefore = (day: CivilDate): CivilDate => stepped(day, -1);
