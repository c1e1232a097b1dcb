import slugify from "@sindresorhus/slugify";
import { z } from "zod";
import { record } from "@/lib/audit/commands";
import type { SignedIn } from "@/lib/people/actor";
import { db, once, transaction, type Tx } from "@/lib/platform/database";
import { choice, identifier, line, problem, revision, text } from "@/lib/platform/fields";
import { exchanged, takeTurns } from "@/lib/platform/order";
import { Refusal } from "@/lib/platform/refusal";

const words = { namePl: line(80), nameEn: line(80), descriptionPl: text(600), descriptionEn: text(600) };

export const newSpecialisationSchema = z.strictObject({
  ...words,
  letter: line(1).transform((letter) => letter.toUpperCase()).refine((letter) => /^[A-Z]$/.test(letter), problem("letter")),
});
export const specialisationSchema = z.strictObject({ ...words, specialisationId: identifier(), revision: revision() });
export const specialisationOrderSchema = z.strictObject({ specialisationId: identifier(), direction: choice(["up", "down"]) });
export const specialisationRetirementSchema = z.strictObject({ specialisationId: identifier(), retired: choice(["yes", "no"]) });

/** Every specialisation in its order, retired ones too, with how much depends on it. */
export function listAllSpecialisations() {
  return db.specialisation.findMany({
    orderBy: [{ position: "asc" }, { slug: "asc" }],
    include: { _count: { select: { organisations: true, questions: { where: { retiredAt: null } } } } },
  });
}

/** A specialisation by its slug, with all its questions in their order and the number of answers to each; null if there is none. */
export function findSpecialisation(slug: string) {
  return db.specialisation.findUnique({
    where: { slug },
    include: { questions: { orderBy: [{ position: "asc" }, { key: "asc" }], include: { _count: { select: { answers: true } } } } },
  });
}

/** Adds a specialisation at the end of the list; the same form sent twice adds one. */
export function addSpecialisation(actor: SignedIn, id: string, input: z.output<typeof newSpecialisationSchema>, now: Date) {
  return transaction(async (tx) => {
    await takeTurns(tx, "Specialisation");
    const there = await tx.specialisation.findUnique({ where: { id } });
    if (there) return there;
    if (await tx.specialisation.findUnique({ where: { letter: input.letter } })) throw new Refusal("settings.letterTaken", "letter");
    const position = await tx.specialisation.count();
    const slug = slugify(input.nameEn);
    const added = await once("settings.specialisationThere", () => tx.specialisation.create({ data: { id, slug, ...input, position } }), "nameEn");
    await note(tx, actor, added, "added", now);
    return added;
  });
}

/** Changes how a specialisation is called and described. */
export function describeSpecialisation(actor: SignedIn, input: z.output<typeof specialisationSchema>, now: Date): Promise<void> {
  const { specialisationId: id, revision: seen, ...described } = input;
  return transaction(async (tx) => {
    const specialisation = await find(tx, id);
    const { count } = await tx.specialisation.updateMany({ where: { id, revision: seen }, data: { ...described, revision: { increment: 1 } } });
    if (count === 0) throw new Refusal("gate.stale");
    await note(tx, actor, specialisation, "changed", now);
  });
}

/** Moves a specialisation one place up or down wherever they are listed. */
export function moveSpecialisation(actor: SignedIn, input: z.output<typeof specialisationOrderSchema>, now: Date): Promise<void> {
  return transaction(async (tx) => {
    await takeTurns(tx, "Specialisation");
    const specialisation = await find(tx, input.specialisationId);
    const listed = await tx.specialisation.findMany({ orderBy: [{ position: "asc" }, { slug: "asc" }], select: { id: true } });
    const order = exchanged(listed.map(({ id }) => id), specialisation.id, input.direction);
    if (!order) return;
    for (const [position, id] of order.entries()) await tx.specialisation.update({ where: { id }, data: { position } });
    await note(tx, actor, specialisation, "moved", now);
  });
}

/** Takes a specialisation out of what can be chosen, or brings it back. Whoever has it keeps it; the last one stays. */
export function retireSpecialisation(actor: SignedIn, input: z.output<typeof specialisationRetirementSchema>, now: Date): Promise<void> {
  const retired = input.retired === "yes";
  return transaction(async (tx) => {
    await takeTurns(tx, "Specialisation");
    const specialisation = await find(tx, input.specialisationId);
    if ((specialisation.retiredAt !== null) === retired) return;
    const others = await tx.specialisation.count({ where: { retiredAt: null, id: { not: specialisation.id } } });
    if (retired && others === 0) throw new Refusal("settings.lastSpecialisation");
    await tx.specialisation.update({ where: { id: specialisation.id }, data: { retiredAt: retired ? now : null } });
    await note(tx, actor, specialisation, retired ? "retired" : "restored", now);
  });
}

async function find(tx: Tx, id: string) {
  const specialisation = await tx.specialisation.findUnique({ where: { id } });
  if (!specialisation) throw new Refusal("gate.notFound");
  return specialisation;
}

function note(tx: Tx, actor: SignedIn, { id, slug }: { id: string; slug: string }, how: "added" | "changed" | "moved" | "retired" | "restored", at: Date) {
  return record(tx, { type: "settings.changed", actorId: actor.personId, subjectId: id, detail: { what: "specialisation", key: slug, how }, at });
}
