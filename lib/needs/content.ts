import { townOf } from "@/lib/organisations/gazetteer";
import type { Place } from "@/lib/organisations/places";
import type { Tx } from "@/lib/platform/database";
import { Refusal } from "@/lib/platform/refusal";
import type { CapacityUnit, NeedAudienceKind, NeedKind, NeedRhythm, SizeClass, Wish } from "@/prisma/generated/enums";
import { civilDate } from "@/lib/platform/i18n/format";
import { endOfDay, lastDayBefore } from "@/lib/platform/civil";
import type { WholeNeed } from "./queries";
import { capacityOf, columnsOfCapacity } from "./rules";
import type { NeedContent } from "./schema";

/** What a need said, as it is kept in its history: words and figures, not keys of rows that may change. */
export interface Snapshot {
  kind: NeedKind;
  title: string;
  description: string;
  must: { slug: string; pl: string; en: string }[];
  nice: { slug: string; pl: string; en: string }[];
  quantity: number | null;
  quantityUnit: string | null;
  rhythm: NeedRhythm | null;
  /** Not there in what was kept before it could be said. */
  orderValue?: number | null;
  sizes?: SizeClass[];
  deliverOn: string | null;
  capacity?: { unit: CapacityUnit; amount: number; from: string; until: string } | null;
  place: string | null;
  radiusKm: number | null;
  closesOn: string;
  audience: NeedAudienceKind;
  chosen: string[];
}

export function snapshotOf(need: WholeNeed): Snapshot {
  const capacity = capacityOf(need);
  const wished = (wish: Wish) => need.wishes.filter((row) => row.wish === wish).map(({ capability: { slug, pl, en } }) => ({ slug, pl, en }));
  return {
    kind: need.kind,
    title: need.title,
    description: need.description,
    must: wished("MUST"),
    nice: wished("NICE"),
    quantity: need.quantity,
    quantityUnit: need.quantityUnit,
    rhythm: need.rhythm,
    orderValue: need.orderValue,
    sizes: need.sizes,
    deliverOn: need.deliverOn && civilDate(need.deliverOn),
    capacity: capacity && { ...capacity, from: civilDate(capacity.from), until: civilDate(capacity.until) },
    place: need.place && need.place.name,
    radiusKm: need.radiusKm,
    closesOn: lastDayBefore(need.closesAt),
    audience: need.audience,
    chosen: need.audiences.map(({ organisation }) => organisation.name),
  };
}

/** Turns what was typed into rows; a word that names nothing is refused beside its field. */
export async function rowsOf(tx: Tx, content: NeedContent, organisationId: string) {
  const place = await placeOf(content.place);
  const wishes = await wishesOf(tx, content);
  const audiences = content.audience === "CHOSEN" ? await chosenOf(tx, content.chosen, organisationId) : [];
  const { kind, title, description, quantity, quantityUnit, rhythm, orderValue, sizes, deliverOn, capacity, radiusKm, audience, closesOn } = content;
  return {
    columns: {
      kind,
      title,
      description: description ?? "",
      quantity,
      quantityUnit,
      rhythm,
      orderValue,
      sizes,
      deliverOn,
      ...columnsOfCapacity(capacity),
      placeId: place?.id ?? null,
      radiusKm,
      audience,
      closesAt: endOfDay(closesOn),
    },
    wishes,
    audiences,
  };
}

export async function wishesOf(tx: Tx, { must, nice }: Pick<NeedContent, "must" | "nice">): Promise<{ capabilityId: string; wish: Wish }[]> {
  const wanted = new Map<string, Wish>([...nice.map((slug) => [slug, "NICE"] as const), ...must.map((slug) => [slug, "MUST"] as const)]);
  const known = await tx.capability.findMany({ where: { slug: { in: [...wanted.keys()] }, retiredAt: null }, select: { id: true, slug: true } });
  const found = new Set(known.map(({ slug }) => slug));
  for (const slug of wanted.keys()) {
    if (!found.has(slug)) throw new Refusal("needs.capabilityUnknown", "wishes", { slug });
  }
  return known.map(({ id, slug }) => ({ capabilityId: id, wish: wanted.get(slug) ?? "NICE" }));
}

async function chosenOf(tx: Tx, chosen: readonly string[], organisationId: string): Promise<{ organisationId: string }[]> {
  const known = await tx.organisation.findMany({ where: { id: { in: [...chosen] } }, select: { id: true } });
  if (known.length < new Set(chosen).size) throw new Refusal("needs.organisationUnknown", "chosen");
  return known.filter(({ id }) => id !== organisationId).map(({ id }) => ({ organisationId: id }));
}

/** The town of a need as it was typed or chosen; a name that is not enough is refused beside its field. */
export const placeOf = (place: NeedContent["place"]): Promise<Place> | null =>
  place === null ? null : townOf(typeof place === "string" ? { town: place, placeId: null, townAsked: null } : place);
