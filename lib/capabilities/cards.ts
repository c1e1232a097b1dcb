import { readerOf, visibleTo, whatDecidesReading } from "@/lib/organisations/queries";
import { mayRead, visibilitiesOf } from "@/lib/organisations/visibility";
import type { Actor, Standing } from "@/lib/people/actor";
import { standingOf } from "@/lib/people/sessions";
import { dayOf } from "@/lib/platform/civil";
import { db } from "@/lib/platform/database";
import type { CivilDate } from "@/lib/platform/i18n/format";
import type { Prisma } from "@/prisma/generated/client";
import type { OrganisationKind } from "@/prisma/generated/enums";
import { counts } from "./certificates";
import { vocabulary, type Entry, type Vocabulary } from "./vocabulary";

/** An organisation in a list. */
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
  /** What it says of itself, if the reader may read it. */
  description: { pl: string | null; en: string | null } | null;
}

const whatIsShown = {
  ...whatDecidesReading,
  slug: true, name: true, kind: true, fictional: true, descriptionPl: true, descriptionEn: true,
  specialisations: { orderBy: { specialisation: { position: "asc" } }, select: { specialisation: { select: { slug: true, namePl: true, nameEn: true } } } },
  plants: {
    where: { closedAt: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: {
      place: { select: { id: true, name: true, lat: true, lng: true } },
      capabilities: { select: { capabilityId: true, level: true } },
      certificates: { select: { capabilityId: true, validFrom: true, validUntil: true } },
    },
  },
} as const satisfies Prisma.OrganisationSelect;

type Row = Prisma.OrganisationGetPayload<{ select: typeof whatIsShown }>;

/** The cards of some organisations as this actor may see them, in the order of the ids. */
export async function listCards(actor: Actor, ids: readonly string[], now: Date): Promise<Card[]> {
  // One after the other: reading the taxonomy for the first time keeps the process busy, and connections would time out meanwhile.
  const known = await vocabulary();
  const rows = await db.organisation.findMany({ where: { AND: [visibleTo(actor), { id: { in: [...ids] } }] }, select: whatIsShown });
  const cards = new Map(rows.map((row) => [row.id, cardOf(actor, row, known, dayOf(now))]));
  return ids.flatMap((id) => cards.get(id) ?? []);
}

function cardOf(actor: Actor, row: Row, known: Vocabulary, on: CivilDate): Card {
  const reader = readerOf(actor, row);
  const visibilities = visibilitiesOf(row.visibilities);
  const declared = mayRead(reader, visibilities.capabilities) ? row.plants.flatMap((plant) => plant.capabilities) : [];
  const held = mayRead(reader, visibilities.certificates) ? row.plants.flatMap((plant) => plant.certificates).filter((certificate) => counts(certificate, on)) : [];
  const { id, slug, name, kind, fictional, descriptionPl, descriptionEn } = row;
  return {
    id, slug, name, kind, fictional,
    standing: standingOf(row),
    specialisations: row.specialisations.map(({ specialisation }) => specialisation),
    towns: [...new Map(row.plants.map(({ place }) => [place.id, place])).values()],
    core: entriesOf(declared.filter(({ level }) => level === "CORE"), known).filter((entry) => entry.kind !== "MATERIAL"),
    certificates: entriesOf(held, known),
    description: mayRead(reader, visibilities.description) ? { pl: descriptionPl, en: descriptionEn } : null,
  };
}

/** The entries that are declared, each once, in the order of the taxonomy. */
function entriesOf(declared: readonly { capabilityId: string }[], known: Vocabulary): Entry[] {
  const ids = new Set(declared.map(({ capabilityId }) => capabilityId));
  return known.entries.filter(({ id }) => ids.has(id));
}
