import { z } from "zod";
import { CAPACITY_MAX, CAPACITY_UNITS } from "@/lib/capabilities/rules";
import { picks } from "@/lib/capabilities/schema";
import type { TypedTown } from "@/lib/organisations/gazetteer";
import { SIZE_CLASSES } from "@/lib/organisations/rules";
import { ORDER_VALUE_MAX, townFields } from "@/lib/organisations/schema";
import { choice, civilDate, identifier, integer, line, list, optional, revision, text } from "@/lib/platform/fields";

export const kinds = ["SUPPLY", "SERVICE", "RESEARCH_PROBLEM", "PROJECT_PARTNER"] as const;
export const rhythms = ["ONCE", "WEEKLY", "MONTHLY", "QUARTERLY", "YEARLY"] as const;
export const audiences = ["PUBLIC", "MEMBERS", "CHOSEN"] as const;
export const wishLevels = ["MUST", "NICE"] as const;

export const TITLE_MAX = 120;
export const DESCRIPTION_MAX = 4_000;
export const UNIT_MAX = 20;
export const REASON_MAX = 500;

const beginning = { kind: choice(kinds), title: line(TITLE_MAX, 5) };

/** The first screen: enough to keep a draft. */
export const needBeginning = z.strictObject(beginning);

/** A need in one paragraph, as somebody would write it to a supplier. */
export const needInWords = z.strictObject({ kind: choice(kinds), words: text(DESCRIPTION_MAX, 20) });

/** In their order; all of them are any. */
const sizes = () =>
  list(choice(SIZE_CLASSES), SIZE_CLASSES.length).transform((ticked) => {
    const welcome = SIZE_CLASSES.filter((size) => ticked.includes(size));
    return welcome.length < SIZE_CLASSES.length ? welcome : [];
  });

const fields = {
  needId: identifier(),
  revision: revision(),
  ...beginning,
  /** May wait in a draft; a published need has one. */
  description: optional(text(DESCRIPTION_MAX)),
  /** What the capability picker sends. */
  wishes: picks(wishLevels),
  /** Size classes of supplier that are welcome; none: any. */
  sizes: sizes(),
  quantity: optional(integer(1, 1_000_000_000)),
  quantityUnit: optional(line(UNIT_MAX)),
  rhythm: optional(choice(rhythms)),
  orderValue: optional(integer(1, ORDER_VALUE_MAX)),
  deliverOn: optional(civilDate()),
  /** How much of a supplier's capacity it takes, and when: all four, or none. */
  capacityAmount: optional(integer(1, CAPACITY_MAX)),
  capacityUnit: optional(choice(CAPACITY_UNITS)),
  capacityFrom: optional(civilDate()),
  capacityUntil: optional(civilDate()),
  town: optional(townFields.town),
  placeId: townFields.placeId,
  townAsked: townFields.townAsked,
  radiusKm: optional(integer(1, 1_000)),
  /** The last civil day on which firms may respond. */
  closesOn: civilDate(),
  audience: choice(audiences),
  /** The organisations chosen to see it, where the audience is CHOSEN. */
  chosen: list(identifier(), 50),
};

/**
 * The form of a need that stands already, as content. What a draft may leave open is asked for when it is published
 * (`whatIsMissing`).
 */
export const needForm = z
  .strictObject(fields)
  .superRefine(({ town, radiusKm, deliverOn, closesOn, capacityUnit, capacityAmount, capacityFrom, capacityUntil }, context) => {
    const capacity = { capacityAmount, capacityUnit, capacityFrom, capacityUntil };
    const blank = Object.entries(capacity).filter(([, typed]) => typed === null);
    if (blank.length < 4) for (const [field] of blank) context.addIssue({ code: "custom", path: [field], message: "capacityWhole" });
    if (capacityFrom && capacityUntil && capacityUntil < capacityFrom) context.addIssue({ code: "custom", path: ["capacityUntil"], message: "datesReversed" });
    else if (capacityUntil && capacityUntil < closesOn) context.addIssue({ code: "custom", path: ["capacityUntil"], message: "capacityTooEarly" });
    if (radiusKm !== null && town === null) context.addIssue({ code: "custom", path: ["radiusKm"], message: "radiusWithoutPlace" });
    if (deliverOn && deliverOn < closesOn) context.addIssue({ code: "custom", path: ["deliverOn"], message: "datesReversed" });
  })
  .transform(({ wishes, town, placeId, townAsked, capacityUnit: unit, capacityAmount: amount, capacityFrom: from, capacityUntil: until, ...rest }) => ({
    ...rest,
    capacity: unit !== null && amount !== null && from !== null && until !== null ? { unit, amount, from, until } : null,
    place: town === null ? null : { town, placeId, townAsked },
    must: wishes.filter(({ level }) => level === "MUST").map(({ slug }) => slug),
    nice: wishes.filter(({ level }) => level === "NICE").map(({ slug }) => slug),
  }));

/** All that a need says. `must` and `nice` are slugs of the taxonomy. */
export type NeedContent = Omit<z.output<typeof needForm>, "needId" | "revision" | "place"> & {
  /** A town as it was typed ("Starachowice", "Rudnik, lubelskie"), with the choice between namesakes where there was one. */
  place: string | TypedTown | null;
};

export type NeedChange = NeedContent & { needId: string; revision: number };

export const needPublication = z.strictObject({ needId: identifier(), revision: revision() });

/** Somebody whom a need is not for. */
export const needExclusion = z.strictObject({ needId: identifier(), organisationId: identifier() });

export const needClosing = z.strictObject({ needId: identifier(), reason: text(REASON_MAX, 3) });
