import { z } from "zod";
import { choice, civilDate, identifier, integer, line, optional, problem, revision, text } from "@/lib/platform/fields";
import { CAPACITY_MAX, CAPACITY_UNITS } from "./rules";

export const CAPABILITY_LEVELS = ["CORE", "SUPPLEMENTARY"] as const;

/** More than the whole taxonomy has is no declaration. */
const MOST = 400;

/**
 * What a `CapabilityPicker` sends: a level for each entry, by its slug (`name.slug`); blank is not chosen. Whether there
 * is such an entry is known to the command.
 */
export const picks = <const L extends readonly [string, ...string[]]>(levels: L) =>
  z
    .preprocess((sent) => sent ?? {}, z.record(z.string().max(100, problem("capabilityUnknown")), z.union([z.literal(""), choice(levels)], problem("choose")), problem("choose")))
    .refine((sent) => Object.keys(sent).length <= MOST, problem("capabilityUnknown"))
    .transform((sent) => Object.entries(sent).flatMap(([slug, level]) => (level === "" ? [] : [{ slug, level }])));

/** What a plant can do and works with: the whole list each time. */
export const declarationSchema = z.strictObject({ plantId: identifier(), revision: revision(), capabilities: picks(CAPABILITY_LEVELS) });
export type Declaration = z.output<typeof declarationSchema>;

export const certificateSchema = z
  .strictObject({
    plantId: identifier(),
    certificate: z.string(problem("choose")).min(1, problem("choose")).max(100, problem("choose")),
    number: line(80),
    issuer: line(160),
    scope: optional(text(500)),
    validFrom: optional(civilDate()),
    validUntil: civilDate(),
  })
  .refine(({ validFrom, validUntil }) => validFrom === null || validFrom <= validUntil, { ...problem("datesReversed"), path: ["validUntil"] });
export type NewCertificate = z.output<typeof certificateSchema>;

/** An answer to what a description is understood to say: it is declared at a plant, or it is not so, or one thinks again. */
export const suggestionAnswerSchema = z.strictObject({ capabilityId: identifier() });
export type SuggestionAnswer = z.output<typeof suggestionAnswerSchema>;
export const suggestionConfirmationSchema = z.strictObject({ capabilityId: identifier(), plantId: identifier(), level: choice(CAPABILITY_LEVELS) });
export type SuggestionConfirmation = z.output<typeof suggestionConfirmationSchema>;

const slotFields = {
  amount: integer(1, CAPACITY_MAX),
  unit: choice(CAPACITY_UNITS),
  freeFrom: civilDate(),
  freeUntil: civilDate(),
  /** Slug of what it is free for; blank: anything that the plant does. */
  capability: optional(z.string().max(100, problem("choose"))),
};
// A day that does not exist is neither before nor after another, and has its own problem.
const slotInOrder = ({ freeFrom, freeUntil }: { freeFrom: Date; freeUntil: Date }) => !(freeFrom > freeUntil);
const slotReversed = { ...problem("datesReversed"), path: ["freeUntil"] };

/** How much a plant has free, and when. */
export const capacitySchema = z.strictObject({ plantId: identifier(), ...slotFields }).refine(slotInOrder, slotReversed);
export type NewCapacity = z.output<typeof capacitySchema>;
export const capacityChangeSchema = z.strictObject({ slotId: identifier(), revision: revision(), ...slotFields }).refine(slotInOrder, slotReversed);
export type CapacityChange = z.output<typeof capacityChangeSchema>;
export const capacityRemovalSchema = z.strictObject({ slotId: identifier() });

export const certificateRemovalSchema = z.strictObject({ certificateId: identifier() });
