import type { Vocabulary } from "@/lib/capabilities/vocabulary";
import type { Tx } from "@/lib/platform/database";
import type { CivilDate } from "@/lib/platform/i18n/format";
import { wordsOf } from "@/lib/platform/text";
import type { Prisma } from "@/prisma/generated/client";
import type { NeedAudienceKind } from "@/prisma/generated/enums";
import { addDeclared, addName, addTown, addUnderstood, type Document, keysOf, written } from "./document";
import { Lexemes, type Level } from "./lexemes";

const whatIsFound = {
  id: true, reference: true, organisationId: true, kind: true, title: true, description: true, audience: true, publishedAt: true, closesAt: true,
  organisation: { select: { nameKey: true } },
  place: { select: { id: true, name: true, voivodeship: true, lat: true, lng: true } },
  wishes: { select: { wish: true, capability: { select: { slug: true } } } },
  audiences: { select: { organisationId: true } },
} as const satisfies Prisma.NeedSelect;

type Row = Prisma.NeedGetPayload<{ select: typeof whatIsFound }>;

/** Who finds a need: as `visibleTo` of lib/needs says who may know of it. */
const LEVELS_OF: Readonly<Record<NeedAudienceKind, Level>> = { PUBLIC: "1", MEMBERS: "2", CHOSEN: "3" };

/** The documents of those of these needs that are published and not closed. */
export async function needDocuments(tx: Tx, ids: readonly string[], known: Vocabulary, on: CivilDate): Promise<Document[]> {
  const rows = await tx.need.findMany({ where: { id: { in: [...ids] }, publishedAt: { not: null }, closedAt: null }, select: whatIsFound });
  return rows.map((row) => needDocument(row, known, on));
}

/** What a need is found by. The whole of it is for the same readers. */
export function needDocument(row: Row, known: Vocabulary, on: CivilDate): Document {
  const found = new Lexemes();
  const level = LEVELS_OF[row.audience];
  found.addPresence(level);
  found.add("number", wordsOf(row.reference).join(""), level);
  addName(found, wordsOf(row.title), row.title, level, known, on);
  found.addAll("said", keysOf(row.description), level);
  found.addAll("owner", row.organisation.nameKey.split(" "), level);
  found.addFacet("need", row.kind, level);
  for (const { wish, capability } of row.wishes) addDeclared(found, wish === "MUST" ? "core" : "further", capability.slug, level, known.taxonomy);
  addUnderstood(found, `${row.title}.\n${row.description}`, new Set(row.wishes.map(({ capability }) => capability.slug)), level, known, on);
  if (row.place) addTown(found, row.place, level);
  for (const organisationId of [row.organisationId, ...row.audiences.map((chosen) => chosen.organisationId)]) found.addScope(organisationId);
  return {
    kind: "NEED", subjectId: row.id, ...written(found, row.place ? [row.place] : []),
    nameKey: "", latestAt: row.publishedAt, openUntil: row.closesAt, trueFrom: null, trueUntil: null,
  };
}
