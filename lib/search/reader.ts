import { readingOf } from "@/lib/organisations/queries";
import { mayRead } from "@/lib/organisations/visibility";
import { holds, isSeated, takesPart, type Actor } from "@/lib/people/actor";
import type { SearchedKind, Visibility } from "@/prisma/generated/enums";
import { levelOf, type Reader } from "./lexemes";

const VISIBILITIES: readonly Visibility[] = ["PUBLIC", "MEMBERS", "OFFICE"];

const upTo = (reader: Visibility) => VISIBILITIES.filter((visibility) => mayRead(reader, visibility)).map((visibility) => levelOf[visibility]);

/** What an actor finds firms by: as `readerOf` of lib/organisations says for each of them. */
export function readerOfFirms(actor: Actor): Reader {
  const { visibility, cityIds } = readingOf(actor);
  return { levels: upTo(visibility), scopes: cityIds };
}

/** What an actor finds needs by: as `visibleTo` of lib/needs says. */
export function readerOfNeeds(actor: Actor): Reader {
  if (holds(actor, "CLUSTER_COORDINATOR")) return { levels: upTo("OFFICE"), scopes: [] };
  return { levels: upTo(takesPart(actor) ? "MEMBERS" : "PUBLIC"), scopes: isSeated(actor) ? [actor.seat.organisationId] : [] };
}

export const readerFor = (kind: SearchedKind, actor: Actor): Reader => (kind === "FIRM" ? readerOfFirms(actor) : readerOfNeeds(actor));
