import { readingOf } from "@/lib/organisations/queries";
import { mayRead } from "@/lib/organisations/visibility";
import { holds, isSeated, takesPart, type Actor } from "@/lib/people/actor";
import type { Visibility } from "@/prisma/generated/enums";
import type { Vocabulary } from "@/lib/capabilities/vocabulary";
import type { Places } from "@/lib/organisations/places";
import { dayOf } from "@/lib/platform/civil";
import type { SearchedKind } from "@/prisma/generated/enums";
import { levelOf, type Reader } from "./lexemes";
import { readQuestion } from "./question";
import type { Search } from "./results";
import type { Asked } from "./retrieval";

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

/** A search as it is asked of the documents, without anything being put right or left out. */
export function askedBy(kind: SearchedKind, { words, ticked, near }: Search, { finder, taxonomy, understand }: Vocabulary, places: Places, now: Date): Asked {
  const question = readQuestion(words, { finder, taxonomy, understand, places }, dayOf(now));
  return { kind, terms: question.terms, strict: !question.isDescription, near: near ?? question.near, ticked };
}
