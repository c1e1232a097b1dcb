import { counts } from "@/lib/capabilities/certificates";
import { saidIn } from "@/lib/capabilities/understanding/concepts";
import type { Vocabulary } from "@/lib/capabilities/vocabulary";
import { listed, whatDecidesReading } from "@/lib/organisations/queries";
import { visibilitiesOf } from "@/lib/organisations/visibility";
import { standingOf } from "@/lib/people/sessions";
import type { Tx } from "@/lib/platform/database";
import { civilDate, type CivilDate } from "@/lib/platform/i18n/format";
import { wordsOf } from "@/lib/platform/text";
import type { Prisma } from "@/prisma/generated/client";
import { addDeclared, addName, addTown, addUnderstood, type Document, keysOf, written } from "./document";
import { Lexemes, levelOf } from "./lexemes";

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
  const visibilities = visibilitiesOf(row.visibilities);

  found.addPresence("1");
  found.add("number", row.nip ?? "", "1");
  addName(found, row.nameKey.split(" "), row.name, "1", known, on);
  found.addFacet("kind", row.kind, "1");
  found.addFacet("standing", standingOf(row), "1");
  for (const { specialisation } of row.specialisations) {
    found.addFacet("specialisation", specialisation.slug, "1");
    const names = `${specialisation.namePl}, ${specialisation.nameEn}`;
    found.addAll("specialisation", wordsOf(names), "1");
    for (const slug of entriesSaidBy(names, known)) found.addEntry(slug, 2, "1", null);
  }

  const places = [...new Map(row.plants.map(({ place }) => [place.id, place])).values()];
  for (const place of places) addTown(found, place, "1");

  const readsCapabilities = levelOf[visibilities.capabilities];
  const entriesOf = (held: readonly { capabilityId: string }[]) => held.flatMap(({ capabilityId }) => known.byId(capabilityId) ?? []);
  const declared = row.plants.flatMap(({ capabilities }) => capabilities);
  for (const kind of ["core", "further"] as const) {
    for (const { slug } of entriesOf(declared.filter(({ level }) => (level === "CORE") === (kind === "core")))) addDeclared(found, kind, slug, readsCapabilities, known.taxonomy);
  }
  const trades = entriesOf(declared).filter((entry) => entry.kind !== "MATERIAL");
  const areas = trades.map(({ slug }) => known.taxonomy.ancestorsOf(slug).at(-1) ?? slug);
  for (const area of new Set(areas)) found.addFacet("area", area, readsCapabilities);

  const readsCertificates = levelOf[visibilities.certificates];
  const certificates = row.plants.flatMap((plant) => plant.certificates);
  const valid = entriesOf(certificates.filter((certificate) => counts(certificate, on)));
  for (const slug of new Set(valid.map((entry) => entry.slug))) {
    addDeclared(found, "core", slug, readsCertificates, known.taxonomy);
    found.addFacet("certificate", slug, readsCertificates);
  }

  const readsDescription = levelOf[visibilities.description];
  // What the firm declares is found as that, and what it says is not meant is not found.
  const except = new Set([...entriesOf(row.dismissals), ...entriesOf(declared), ...valid].map(({ slug }) => slug));
  for (const text of [row.descriptionPl, row.descriptionEn]) {
    if (text === null) continue;
    found.addAll("said", keysOf(text), readsDescription);
    addUnderstood(found, text, except, readsDescription, known, on);
  }
  for (const id of scopesOf(row)) found.addScope(id);

  return {
    kind: "FIRM", subjectId: row.id, ...written(found, places),
    nameKey: row.nameKey, latestAt: null, openUntil: null,
    ...truthOf(certificates, on),
  };
}

/** The same few names come with every firm. */
const entriesKnown = new WeakMap<Vocabulary, Map<string, readonly string[]>>();

function entriesSaidBy(names: string, known: Vocabulary): readonly string[] {
  const byNames = entriesKnown.get(known) ?? new Map<string, readonly string[]>();
  entriesKnown.set(known, byNames);
  const slugs = byNames.get(names) ?? saidIn(known.understand(names, "pl").concepts);
  byNames.set(names, slugs);
  return slugs;
}

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
