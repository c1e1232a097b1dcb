import slugify from "@sindresorhus/slugify";
import { z } from "zod";
import { record } from "@/lib/audit/commands";
import type { Events } from "@/lib/audit/events";
import type { SignedIn } from "@/lib/people/actor";
import { once, transaction, type Tx } from "@/lib/platform/database";
import { choice, identifier, line, optional, revision } from "@/lib/platform/fields";
import { takeTurns } from "@/lib/platform/order";
import { enqueue } from "@/lib/platform/queue";
import { Refusal } from "@/lib/platform/refusal";
import type { Capability } from "@/prisma/generated/client";
import { CAPABILITY_KINDS } from "./rules";
import { squash } from "./tokens";
import { forgetVocabulary } from "./vocabulary";

export const LANGUAGES = ["pl", "en"] as const;
export type Language = (typeof LANGUAGES)[number];
const WORD_MAX = 80;

const one = { capabilityId: identifier(), revision: revision() };
/** An entry chosen by its slug; whether there is one is known to the command. */
const slug = () => line(100);

export const entrySchema = z.strictObject({
  kind: choice(CAPABILITY_KINDS),
  parent: optional(slug()),
  pl: line(WORD_MAX, 2),
  en: line(WORD_MAX, 2),
});
export const entryNamesSchema = z.strictObject({ ...one, pl: line(WORD_MAX, 2), en: line(WORD_MAX, 2) });
export const newWordSchema = z.strictObject({ ...one, language: choice(LANGUAGES), text: line(WORD_MAX, 2) });
/** The concept by its name in either language, or by its slug. */
export const synonymSchema = z.strictObject({ entry: line(100), language: choice(LANGUAGES), text: line(WORD_MAX, 2) });
export const wordRemovalSchema = z.strictObject({ ...one, labelId: identifier() });
export const entryMoveSchema = z.strictObject({ ...one, parent: optional(slug()) });
export const entryMergerSchema = z.strictObject({ ...one, into: slug() });
export const entryRetirementSchema = z.strictObject({ ...one, retired: choice(["yes", "no"]) });

type How = Events["thesaurus.changed"]["how"];

/** Adds a concept below another of its kind, or at the head of a new branch; the same form sent twice adds one. */
export function addEntry(actor: SignedIn, id: string, { kind, parent, pl, en }: z.output<typeof entrySchema>, now: Date): Promise<{ slug: string }> {
  return changing(async (tx) => {
    const there = await tx.capability.findUnique({ where: { id }, select: { slug: true } });
    if (there) return there;
    const above = parent === null ? null : await findParent(tx, kind, parent);
    await refuseTaken(tx, "pl", pl, "pl", null);
    await refuseTaken(tx, "en", en, "en", null);
    const position = (await tx.capability.aggregate({ _max: { position: true } }))._max.position ?? 0;
    const specialisations = above?.specialisations ?? (await everySpecialisation(tx));
    const added = await once(
      "thesaurus.entryThere",
      () => tx.capability.create({ data: { id, slug: slugify(en), kind, pl, en, parentId: above?.id ?? null, specialisations, position: position + 1, revision: 2 } }),
      "en",
    );
    await note(tx, actor, added, { how: "added", is: pl }, now);
    return { slug: added.slug };
  });
}

/** Changes the names under which a concept is shown. */
export function renameEntry(actor: SignedIn, { capabilityId, revision: seen, pl, en }: z.output<typeof entryNamesSchema>, now: Date): Promise<void> {
  return changing(async (tx) => {
    const entry = await claim(tx, capabilityId, seen, { pl, en });
    await refuseTaken(tx, "pl", pl, "pl", entry.id);
    await refuseTaken(tx, "en", en, "en", entry.id);
    // A synonym that became the name would be said twice.
    for (const label of await tx.capabilityLabel.findMany({ where: { capabilityId } })) {
      if (label.text === (label.language === "pl" ? pl : en)) await tx.capabilityLabel.delete({ where: { id: label.id } });
    }
    await note(tx, actor, entry, { how: "renamed", was: `${entry.pl} / ${entry.en}`, is: `${pl} / ${en}` }, now);
  });
}

/** Teaches the thesaurus another word for a concept. A word means one concept: one that is taken is refused by name. */
export function addWord(actor: SignedIn, { capabilityId, revision: seen, language, text }: z.output<typeof newWordSchema>, now: Date): Promise<void> {
  return changing(async (tx) => {
    const entry = await claim(tx, capabilityId, seen, {});
    if (entry.retiredAt) throw new Refusal("thesaurus.entryRetired", "text");
    await learn(tx, actor, entry, { language, text }, now);
  });
}

/** Makes a word that nothing understood a synonym of a concept, whichever version of it stands now. */
export function makeSynonym(actor: SignedIn, { entry: wanted, language, text }: z.output<typeof synonymSchema>, now: Date): Promise<{ pl: string; en: string }> {
  return changing(async (tx) => {
    const entry = await findNamed(tx, wanted);
    if (!entry) throw new Refusal("thesaurus.noSuchName", "entry");
    await learn(tx, actor, entry, { language, text }, now);
    await tx.capability.update({ where: { id: entry.id }, data: { revision: { increment: 1 } } });
    return { pl: entry.pl, en: entry.en };
  });
}

/** What is still offered under a name, however it is spelt: the Polish one before the English one. */
async function findNamed(tx: Tx, name: string): Promise<Capability | null> {
  const offered = await tx.capability.findMany({ where: { retiredAt: null }, orderBy: { position: "asc" } });
  const spelt = squash(name);
  return offered.find(({ slug: is }) => is === name) ?? offered.find(({ pl }) => squash(pl) === spelt) ?? offered.find(({ en }) => squash(en) === spelt) ?? null;
}

async function learn(tx: Tx, actor: SignedIn, entry: Capability, { language, text }: { language: Language; text: string }, now: Date): Promise<void> {
  await refuseTaken(tx, language, text, "text", null);
  await tx.capabilityLabel.create({ data: { capabilityId: entry.id, language, text } });
  await tx.unknownWord.updateMany({ where: { key: squash(text), settledAt: null }, data: { settledAt: now } });
  await note(tx, actor, entry, { how: "wordAdded", is: text }, now);
}

/** Takes a word away from a concept; its names stay, because a concept without them cannot be shown. */
export function removeWord(actor: SignedIn, { capabilityId, revision: seen, labelId }: z.output<typeof wordRemovalSchema>, now: Date): Promise<void> {
  return changing(async (tx) => {
    const label = await tx.capabilityLabel.findFirst({ where: { id: labelId, capabilityId } });
    if (!label) throw new Refusal("gate.notFound");
    const entry = await claim(tx, capabilityId, seen, {});
    await tx.capabilityLabel.delete({ where: { id: labelId } });
    await note(tx, actor, entry, { how: "wordRemoved", was: label.text }, now);
  });
}

/** Puts a concept below another of its kind, with everything below it. It cannot stand below itself. */
export function moveEntry(actor: SignedIn, { capabilityId, revision: seen, parent }: z.output<typeof entryMoveSchema>, now: Date): Promise<void> {
  return changing(async (tx) => {
    const entry = await findEntry(tx, capabilityId);
    const above = parent === null ? null : await findParent(tx, entry.kind, parent);
    if (above && (await isAtOrBelow(tx, above.id, entry.id))) throw new Refusal("thesaurus.belowItself", "parent");
    await claim(tx, capabilityId, seen, { parentId: above?.id ?? null });
    await note(tx, actor, entry, { how: "moved", was: await nameOf(tx, entry.parentId), is: above?.pl ?? "" }, now);
  });
}

/**
 * Makes two concepts one: what was declared or needed of the first is of the second from now on, its words and names
 * mean the second, what stood below it stands below the second, and it is retired. It cannot be undone at once.
 */
export function mergeEntries(actor: SignedIn, { capabilityId, revision: seen, into }: z.output<typeof entryMergerSchema>, now: Date): Promise<{ slug: string }> {
  return changing(async (tx) => {
    const entry = await findEntry(tx, capabilityId);
    const target = await tx.capability.findUnique({ where: { slug: into } });
    if (!target || target.kind !== entry.kind || target.retiredAt) throw new Refusal("thesaurus.noSuchEntry", "into");
    if (await isAtOrBelow(tx, target.id, entry.id)) throw new Refusal("thesaurus.belowItself", "into");
    await claim(tx, capabilityId, seen, { retiredAt: now, mergedIntoId: target.id });

    await moveDeclarations(tx, entry.id, target.id);
    await moveWords(tx, entry, target);
    await tx.capability.updateMany({ where: { parentId: entry.id }, data: { parentId: target.id, revision: { increment: 1 } } });
    await tx.capability.update({ where: { id: target.id }, data: { revision: { increment: 1 } } });
    await note(tx, actor, entry, { how: "merged", was: entry.pl, is: target.pl }, now);
    return { slug: target.slug };
  });
}

/** Takes a concept out of what can be chosen and understood, or brings it back. What was declared of it stands. */
export function retireEntry(actor: SignedIn, { capabilityId, revision: seen, retired }: z.output<typeof entryRetirementSchema>, now: Date): Promise<void> {
  return changing(async (tx) => {
    const before = await findEntry(tx, capabilityId);
    if (before.mergedIntoId) throw new Refusal("thesaurus.entryMerged");
    const entry = await claim(tx, capabilityId, seen, { retiredAt: retired === "yes" ? now : null });
    if ((before.retiredAt !== null) === (retired === "yes")) return;
    await note(tx, actor, entry, { how: retired === "yes" ? "retired" : "restored" }, now);
  });
}

/** One change of the thesaurus after the other: each sees the words and the tree that the one before it left. */
async function changing<T>(change: (tx: Tx) => Promise<T>): Promise<T> {
  const done = await transaction(async (tx) => {
    await takeTurns(tx, "Capability");
    const result = await change(tx);
    await enqueue(tx, "rematch", {}, { key: "rematch" });
    return result;
  });
  forgetVocabulary();
  return done;
}

async function findEntry(tx: Tx, id: string): Promise<Capability> {
  const entry = await tx.capability.findUnique({ where: { id } });
  if (!entry) throw new Refusal("gate.notFound");
  return entry;
}

/** Changes an entry that nobody changed since the form was filled, and returns it as it was. */
async function claim(tx: Tx, id: string, seen: number, change: Partial<Pick<Capability, "pl" | "en" | "parentId" | "retiredAt" | "mergedIntoId">>): Promise<Capability> {
  const entry = await findEntry(tx, id);
  const { count } = await tx.capability.updateMany({ where: { id, revision: seen }, data: { ...change, revision: { increment: 1 } } });
  if (count === 0) throw new Refusal("gate.stale");
  return entry;
}

async function findParent(tx: Tx, kind: Capability["kind"], parent: string): Promise<Capability> {
  const above = await tx.capability.findUnique({ where: { slug: parent } });
  if (!above || above.kind !== kind || above.retiredAt) throw new Refusal("thesaurus.noSuchEntry", "parent");
  return above;
}

/** Whether an entry is another, or stands somewhere below it. */
async function isAtOrBelow(tx: Tx, id: string, above: string): Promise<boolean> {
  for (let at: string | null = id; at !== null; at = (await tx.capability.findUniqueOrThrow({ where: { id: at }, select: { parentId: true } })).parentId) {
    if (at === above) return true;
  }
  return false;
}

/** A word is taken where another entry has it as a name or synonym, however it is spelt there; a retired one holds no words. */
async function refuseTaken(tx: Tx, language: Language, text: string, field: string, ownId: string | null): Promise<void> {
  const wanted = squash(text);
  if (wanted === "") throw new Refusal("thesaurus.noWord", field);
  const names = await tx.capability.findMany({ where: { retiredAt: null }, select: { id: true, pl: true, en: true } });
  const labels = await tx.capabilityLabel.findMany({ where: { language, capability: { retiredAt: null } }, select: { text: true, capability: { select: { id: true, pl: true } } } });
  const taken =
    names.find((entry) => entry.id !== ownId && squash(entry[language]) === wanted)?.pl ??
    labels.find(({ text: said, capability }) => capability.id !== ownId && squash(said) === wanted)?.capability.pl;
  if (taken) throw new Refusal("thesaurus.wordTaken", field, { entry: taken });
}

/** Where somebody has both already, one declaration is enough: the stronger stays. */
async function moveDeclarations(tx: Tx, from: string, to: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "PlantCapability" AS kept SET level = 'CORE'
    FROM "PlantCapability" AS gone
    WHERE kept."capabilityId" = ${to}::uuid AND gone."capabilityId" = ${from}::uuid AND gone."plantId" = kept."plantId" AND gone.level = 'CORE'`;
  await tx.$executeRaw`
    UPDATE "NeedCapability" AS kept SET wish = 'MUST'
    FROM "NeedCapability" AS gone
    WHERE kept."capabilityId" = ${to}::uuid AND gone."capabilityId" = ${from}::uuid AND gone."needId" = kept."needId" AND gone.wish = 'MUST'`;
  // Free capacity of the one moves before its declaration goes; on days on which the other has its own, that one stays.
  await tx.$executeRaw`
    DELETE FROM "CapacitySlot" AS gone USING "CapacitySlot" AS kept
    WHERE gone."capabilityId" = ${from}::uuid AND kept."capabilityId" = ${to}::uuid AND kept."plantId" = gone."plantId" AND kept.unit = gone.unit
      AND kept."freeFrom" <= gone."freeUntil" AND kept."freeUntil" >= gone."freeFrom"`;
  await tx.$executeRaw`
    UPDATE "CapacitySlot" AS moved SET "capabilityId" = ${to}::uuid FROM "PlantCapability" AS kept
    WHERE moved."capabilityId" = ${from}::uuid AND kept."capabilityId" = ${to}::uuid AND kept."plantId" = moved."plantId"`;
  await tx.$executeRaw`
    DELETE FROM "PlantCapability" AS gone USING "PlantCapability" AS kept
    WHERE gone."capabilityId" = ${from}::uuid AND kept."capabilityId" = ${to}::uuid AND kept."plantId" = gone."plantId"`;
  await tx.$executeRaw`
    DELETE FROM "NeedCapability" AS gone USING "NeedCapability" AS kept
    WHERE gone."capabilityId" = ${from}::uuid AND kept."capabilityId" = ${to}::uuid AND kept."needId" = gone."needId"`;
  await tx.$executeRaw`
    DELETE FROM "Certificate" AS gone USING "Certificate" AS kept
    WHERE gone."capabilityId" = ${from}::uuid AND kept."capabilityId" = ${to}::uuid AND kept."plantId" = gone."plantId" AND kept.number = gone.number`;
  await tx.$executeRaw`
    DELETE FROM "ClaimDismissal" AS gone USING "ClaimDismissal" AS kept
    WHERE gone."capabilityId" = ${from}::uuid AND kept."capabilityId" = ${to}::uuid AND kept."organisationId" = gone."organisationId"`;
  const moved = { where: { capabilityId: from }, data: { capabilityId: to } };
  await tx.claimDismissal.updateMany(moved);
  await tx.matchFeedback.updateMany(moved);
  await tx.plantCapability.updateMany(moved);
  await tx.needCapability.updateMany(moved);
  await tx.certificate.updateMany(moved);
}

/** Its synonyms go over, and its names become synonyms, unless the other entry says them already. */
async function moveWords(tx: Tx, from: Capability, to: Capability): Promise<void> {
  await tx.capabilityLabel.updateMany({ where: { capabilityId: from.id }, data: { capabilityId: to.id } });
  const said = new Set((await tx.capabilityLabel.findMany({ select: { language: true, text: true } })).map(({ language, text }) => `${language} ${text}`));
  const names = [{ language: "pl", text: from.pl, own: to.pl }, { language: "en", text: from.en, own: to.en }];
  const added = names.filter(({ language, text, own }) => squash(text) !== squash(own) && !said.has(`${language} ${text}`));
  await tx.capabilityLabel.createMany({ data: added.map(({ language, text }) => ({ capabilityId: to.id, language, text })) });
}

const everySpecialisation = async (tx: Tx) =>
  (await tx.specialisation.findMany({ where: { retiredAt: null }, orderBy: { position: "asc" }, select: { letter: true } })).map(({ letter }) => letter).join("");

const nameOf = async (tx: Tx, id: string | null) => (id === null ? "" : ((await tx.capability.findUnique({ where: { id }, select: { pl: true } }))?.pl ?? ""));

function note(tx: Tx, actor: SignedIn, { id, slug: key }: Capability, detail: { how: How; was?: string; is?: string }, at: Date) {
  return record(tx, { type: "thesaurus.changed", actorId: actor.personId, subjectId: id, detail: { key, ...detail }, at });
}
