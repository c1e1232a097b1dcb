import slugify from "@sindresorhus/slugify";
import { z } from "zod";
import { record } from "@/lib/audit/commands";
import type { SignedIn } from "@/lib/people/actor";
import { db, once, transaction, type Tx } from "@/lib/platform/database";
import { choice, identifier, line, revision } from "@/lib/platform/fields";
import { exchanged, takeTurns } from "@/lib/platform/order";
import { Refusal } from "@/lib/platform/refusal";

export const bodyKinds = ["BOARD", "TASK_GROUP"] as const;

const names = { namePl: line(120), nameEn: line(120) };

export const newBodySchema = z.strictObject({ ...names, kind: choice(bodyKinds) });
export const bodySchema = z.strictObject({ ...names, bodyId: identifier(), revision: revision() });
export const bodyOrderSchema = z.strictObject({ bodyId: identifier(), direction: choice(["up", "down"]) });
export const bodyRetirementSchema = z.strictObject({ bodyId: identifier(), retired: choice(["yes", "no"]) });

/** The bodies of the cluster in their order, dissolved ones too. */
export function listBodies() {
  return db.body.findMany({ orderBy: [{ position: "asc" }, { slug: "asc" }] });
}

/** Enters a body that the board has set up; the same form sent twice enters one. There is one board. */
export function addBody(actor: SignedIn, id: string, { kind, namePl, nameEn }: z.output<typeof newBodySchema>, now: Date): Promise<void> {
  return transaction(async (tx) => {
    await takeTurns(tx, "Body");
    if (await tx.body.findUnique({ where: { id } })) return;
    if (kind === "BOARD") await refuseSecondBoard(tx, "kind");
    const position = await tx.body.count();
    const added = await once("settings.bodyThere", () => tx.body.create({ data: { id, slug: slugify(nameEn), kind, namePl, nameEn, position } }), "nameEn");
    await note(tx, actor, added, "added", now);
  });
}

/** Changes how a body is called. */
export function renameBody(actor: SignedIn, { bodyId: id, revision: seen, namePl, nameEn }: z.output<typeof bodySchema>, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const body = await find(tx, id);
    const { count } = await tx.body.updateMany({ where: { id, revision: seen }, data: { namePl, nameEn, revision: { increment: 1 } } });
    if (count === 0) throw new Refusal("gate.stale");
    await note(tx, actor, body, "changed", now);
  });
}

/** Moves a body one place up or down wherever they are listed. */
export function moveBody(actor: SignedIn, { bodyId, direction }: z.output<typeof bodyOrderSchema>, now: Date): Promise<void> {
  return transaction(async (tx) => {
    await takeTurns(tx, "Body");
    const body = await find(tx, bodyId);
    const listed = await tx.body.findMany({ orderBy: [{ position: "asc" }, { slug: "asc" }], select: { id: true } });
    const order = exchanged(listed.map(({ id }) => id), body.id, direction);
    if (!order) return;
    for (const [position, id] of order.entries()) await tx.body.update({ where: { id }, data: { position } });
    await note(tx, actor, body, "moved", now);
  });
}

/** Dissolves a body, or brings it back. The board stays: it decides on admissions. */
export function retireBody(actor: SignedIn, input: z.output<typeof bodyRetirementSchema>, now: Date): Promise<void> {
  const retired = input.retired === "yes";
  return transaction(async (tx) => {
    await takeTurns(tx, "Body");
    const body = await find(tx, input.bodyId);
    if ((body.retiredAt !== null) === retired) return;
    if (body.kind === "BOARD" && retired) throw new Refusal("settings.boardStays");
    if (body.kind === "BOARD") await refuseSecondBoard(tx);
    await tx.body.update({ where: { id: body.id }, data: { retiredAt: retired ? now : null } });
    await note(tx, actor, body, retired ? "retired" : "restored", now);
  });
}

async function refuseSecondBoard(tx: Tx, field?: string): Promise<void> {
  if (await tx.body.findFirst({ where: { kind: "BOARD", retiredAt: null } })) throw new Refusal("settings.secondBoard", field);
}

async function find(tx: Tx, id: string) {
  const body = await tx.body.findUnique({ where: { id } });
  if (!body) throw new Refusal("gate.notFound");
  return body;
}

function note(tx: Tx, actor: SignedIn, { id, slug }: { id: string; slug: string }, how: "added" | "changed" | "moved" | "retired" | "restored", at: Date) {
  return record(tx, { type: "settings.changed", actorId: actor.personId, subjectId: id, detail: { what: "body", key: slug, how }, at });
}
