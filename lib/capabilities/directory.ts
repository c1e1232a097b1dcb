import { gazetteer } from "@/lib/organisations/gazetteer";
import { listed, readerOf, whatDecidesReading } from "@/lib/organisations/queries";
import { mayRead, visibilitiesOf } from "@/lib/organisations/visibility";
import type { Actor, Standing } from "@/lib/people/actor";
import { standingOf } from "@/lib/people/sessions";
import { dayOf } from "@/lib/platform/civil";
import { db } from "@/lib/platform/database";
import { kilometresBetween } from "@/lib/platform/geography";
import type { CivilDate } from "@/lib/platform/i18n/format";
import { wordsOf } from "@/lib/platform/text";
import type { Prisma } from "@/prisma/generated/client";
import type { OrganisationKind } from "@/prisma/generated/enums";
import { counts } from "./certificates";
import { answersTo, readQuery, type Searched } from "./directory-search";
import { countValues, filter, type Answers, type Facet, type Ticked } from "./facets";
import { vocabulary, type Entry, type Vocabulary } from "./vocabulary";

/** An organisation in the directory's list. */
export interface Card {
  id: string;
  slug: string;
  name: string;
  kind: OrganisationKind;
  standing: Standing;
  fictional: boolean;
  specialisations: { slug: string; namePl: string; nameEn: string }[];
  towns: { id: number; name: string; lat: number; lng: number }[];
  /** What it does above all, if the reader may read it: core entries that are no material. */
  core: Pick<Entry, "slug" | "pl" | "en">[];
  /** Certificates that count today, if the reader may read them. */
  certificates: Pick<Entry, "slug" | "pl" | "en">[];
}

export interface DirectoryPage {
  cards: Card[];
  total: number;
  page: number;
  pages: number;
  facets: Record<Facet, { value: string; count: number }[]>;
  /** Where the found organisations are: towns with how many of them. */
  towns: { id: number; name: string; lat: number; lng: number; count: number }[];
  /** What the words were taken to mean, where they were not the entry's own name. */
  named: Pick<Entry, "slug" | "pl" | "en">[];
  /** Words of a search that found nobody, which nothing here understands. */
  unknown: string[];
  /** Where nothing answers the words: searches near to them that find something. */
  nearby: { towns: string[]; entries: Pick<Entry, "slug" | "pl" | "en">[] };
}

const PAGE = 20;

const whatIsListed = {
  ...whatDecidesReading,
  slug: true, name: true, nameKey: true, nip: true, kind: true, fictional: true, descriptionPl: true, descriptionEn: true,
  specialisations: { orderBy: { specialisation: { position: "asc" } }, select: { specialisation: { select: { slug: true, namePl: true, nameEn: true } } } },
  plants: {
    where: { closedAt: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: {
      place: { select: { id: true, name: true, voivodeship: true, countyName: true, lat: true, lng: true } },
      capabilities: { select: { capabilityId: true, level: true } },
      certificates: { select: { capabilityId: true, validFrom: true, validUntil: true } },
    },
  },
} as const satisfies Prisma.OrganisationSelect;

type Row = Prisma.OrganisationGetPayload<{ select: typeof whatIsListed }>;

interface Listing {
  card: Card;
  answers: Answers;
  searched: Searched;
}

/**
 * The directory as this actor may search it: nothing that is hidden from them is found, counted or shown. `words` may name
 * a firm, a town, a specialisation or anything that a firm does.
 */
export async function listDirectory(actor: Actor, { words, ticked, page }: { words: string; ticked: Ticked; page: number }, now: Date): Promise<DirectoryPage> {
  // One after the other: reading the taxonomy for the first time keeps the process busy, and connections would time out meanwhile.
  const known = await vocabulary();
  const rows = await db.organisation.findMany({ where: listed, select: whatIsListed, orderBy: [{ nameKey: "asc" }, { id: "asc" }] });
  const all = rows.map((row) => listingOf(actor, row, known, dayOf(now)));
  const query = readQuery(words, known.finder, known.taxonomy);
  const asked = query.words.length > 0 || query.nip !== null;
  const answering = asked
    ? all
        .map((listing) => ({ listing, worth: answersTo(query, listing.searched) }))
        .filter(({ worth }) => worth > 0)
        .sort((a, b) => b.worth - a.worth)
        .map(({ listing }) => listing)
    : all;
  const found = filter(answering, ticked);
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const shown = Math.min(Math.max(1, page), pages);
  return {
    cards: found.slice((shown - 1) * PAGE, shown * PAGE).map(({ card }) => card),
    total: found.length,
    page: shown,
    pages,
    facets: countValues(answering, ticked),
    towns: townsOf(found),
    named: query.named.flatMap((slug) => {
      const entry = known.bySlug(slug);
      return entry && !wordsOf(words).join(" ").includes(wordsOf(entry.pl).join(" ")) ? [entry] : [];
    }),
    nearby: asked && answering.length === 0 ? await nearbyOf(words, all, known) : { towns: [], entries: [] },
    unknown: asked && answering.length === 0 ? await unknownIn(words, all, known) : [],
  };
}

/** The words of a query that name no concept, no town and nobody here, as they were typed. */
async function unknownIn(typed: string, all: readonly Listing[], { finder, taxonomy }: Vocabulary): Promise<string[]> {
  const places = await gazetteer();
  return typed.slice(0, 200).split(/[\s,;]+/).filter((word) => {
    const query = readQuery(word, finder, taxonomy);
    return query.words.length > 0 && query.phrases.length === 0 && !["one", "several"].includes(places.find(word).kind) && !all.some(({ searched }) => answersTo(query, searched) > 0);
  });
}

function listingOf(actor: Actor, row: Row, known: Vocabulary, on: CivilDate): Listing {
  const reader = readerOf(actor, row);
  const visibilities = visibilitiesOf(row.visibilities);
  const declared = mayRead(reader, visibilities.capabilities) ? row.plants.flatMap((plant) => plant.capabilities) : [];
  const held = mayRead(reader, visibilities.certificates) ? row.plants.flatMap((plant) => plant.certificates).filter((certificate) => counts(certificate, on)) : [];
  const entries = entriesOf(declared, known);
  const certificates = entriesOf(held, known);
  const core = entriesOf(declared.filter(({ level }) => level === "CORE"), known).filter(({ kind }) => kind !== "MATERIAL");
  const specialisations = row.specialisations.map(({ specialisation }) => specialisation);
  const towns = [...new Map(row.plants.map(({ place }) => [place.id, place])).values()];
  const standing = standingOf(row);
  const { id, slug, name, kind, fictional } = row;
  return {
    card: { id, slug, name, kind, standing, fictional, specialisations, towns, core, certificates },
    answers: {
      specialisation: specialisations.map((each) => each.slug),
      standing: [standing],
      kind: [kind],
      area: entries.filter((entry) => entry.kind !== "MATERIAL").map((entry) => known.taxonomy.ancestorsOf(entry.slug).at(-1) ?? entry.slug),
      certificate: certificates.map((entry) => entry.slug),
      town: towns.map((town) => String(town.id)),
    },
    searched: {
      nameKey: row.nameKey,
      nip: row.nip,
      places: [...towns.flatMap((town) => wordsOf(`${town.name} ${town.voivodeship}`)), ...specialisations.flatMap((each) => wordsOf(`${each.namePl} ${each.nameEn}`))],
      slugs: new Set([...entries, ...certificates].map((entry) => entry.slug)),
      description: mayRead(reader, visibilities.description) ? `${row.descriptionPl ?? ""} ${row.descriptionEn ?? ""}` : "",
    },
  };
}

/** The entries that are declared, each once, in the order of the taxonomy. */
function entriesOf(declared: readonly { capabilityId: string }[], known: Vocabulary): Entry[] {
  const ids = new Set(declared.map(({ capabilityId }) => capabilityId));
  return known.entries.filter(({ id }) => ids.has(id));
}

/** So many searches of each sort are a way out; more would be another list to search. */
const WAYS_OUT = 3;

/** The nearest towns with somebody in them, and the nearest things that somebody does; every word of the query may name either. */
async function nearbyOf(words: string, all: readonly Listing[], known: Vocabulary): Promise<DirectoryPage["nearby"]> {
  const each = [words, ...words.split(/\s+/)].map((word) => word.slice(0, 80)).filter((word) => word.length > 2).slice(0, 5);
  const places = await gazetteer();
  const asked = each.flatMap((word) => {
    const answer = places.find(word);
    return answer.kind === "one" ? [answer.place] : answer.kind === "several" || answer.kind === "similar" ? answer.places.slice(0, 1) : [];
  });
  const towns = asked.flatMap((place) => [...townsOf(all)].sort((a, b) => kilometresBetween(place, a) - kilometresBetween(place, b)).slice(0, WAYS_OUT));
  const done = new Set(all.flatMap(({ searched }) => [...searched.slugs]));
  const meant = each.flatMap((word) => known.finder.find(word, { limit: WAYS_OUT }).map(({ slug }) => slug));
  const entries = known.entries
    .filter(({ slug }) => done.has(slug))
    .map((entry) => ({ entry, near: Math.max(0, ...meant.map((slug) => known.taxonomy.similarity(slug, entry.slug))) }))
    .filter(({ near }) => near > 0)
    .sort((a, b) => b.near - a.near);
  return { towns: [...new Set(towns.map(({ name }) => name))].slice(0, WAYS_OUT), entries: entries.slice(0, WAYS_OUT).map(({ entry }) => entry) };
}

function townsOf(found: readonly Listing[]): DirectoryPage["towns"] {
  const towns = new Map<number, DirectoryPage["towns"][number]>();
  for (const town of found.flatMap(({ card }) => card.towns)) {
    const { id, name, lat, lng } = town;
    towns.set(id, { id, name, lat, lng, count: (towns.get(id)?.count ?? 0) + 1 });
  }
  return [...towns.values()].sort((a, b) => b.count - a.count);
}
