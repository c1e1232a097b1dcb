import { z } from "zod";
import { choice, civilDate, identifier, integer, line, list, optional, problem, revision, text } from "@/lib/platform/fields";

export const kinds = ["SUPPLY", "SERVICE", "RESEARCH_PROBLEM", "PROJECT_PARTNER"] as const;
export const rhythms = ["ONCE", "WEEKLY", "MONTHLY", "QUARTERLY", "YEARLY"] as const;
export const audiences = ["PUBLIC", "MEMBERS", "CHOSEN"] as const;

export const TITLE_MAX = 120;
export const DESCRIPTION_MAX = 4_000;
export const UNIT_MAX = 20;

/** An entry of the taxonomy by its slug. */
const wish = () => z.string().regex(/^[a-z0-9-]{1,80}$/, problem("capabilityUnknown"));

const fields = {
  kind: choice(kinds),
  title: line(TITLE_MAX, 5),
  /** May wait in a draft; a published need has one. */
  description: optional(text(DESCRIPTION_MAX)),
  must: list(wish(), 30),
  nice: list(wish(), 30),
  quantity: optional(integer(1, 1_000_000_000)),
  quantityUnit: optional(line(UNIT_MAX)),
  rhythm: optional(choice(rhythms)),
  deliverOn: optional(civilDate()),
  /** A town as it was typed: "Starachowice", "Rudnik, lubelskie". */
  place: optional(line(120)),
  radiusKm: optional(integer(1, 1_000)),
  /** The last civil day on which firms may respond. */
  closesOn: civilDate(),
  audience: choice(audiences),
  /** The organisations chosen to see it, where the audience is CHOSEN. */
  chosen: list(identifier(), 50),
};

/** The first screen: enough to keep a draft. */
export const needBeginning = z.strictObject({ kind: fields.kind, title: fields.title });

/** All that a need says. What a draft may leave open is asked for when it is published (`obstacleToPublishing`). */
export const needContent = inOrder(z.strictObject(fields));
export type NeedContent = z.output<typeof needContent>;

/** The form of a need that stands already. */
export const needChange = inOrder(z.strictObject({ needId: identifier(), revision: revision(), ...fields }));
export type NeedChange = z.output<typeof needChange>;

export const needPublication = z.strictObject({ needId: identifier(), revision: revision() });

export const needClosing = z.strictObject({ needId: identifier(), reason: text(500, 3) });

/** What two fields say together. */
function inOrder<S extends z.ZodType<{ place: string | null; radiusKm: number | null; deliverOn: Date | null; closesOn: Date }>>(schema: S) {
  return schema.superRefine(({ place, radiusKm, deliverOn, closesOn }, context) => {
    if (radiusKm !== null && place === null) context.addIssue({ code: "custom", path: ["radiusKm"], message: "radiusWithoutPlace" });
    if (deliverOn && deliverOn < closesOn) context.addIssue({ code: "custom", path: ["deliverOn"], message: "datesReversed" });
  });
}
