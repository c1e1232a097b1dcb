import { z } from "zod";
import { record } from "@/lib/audit/commands";
import type { SignedIn } from "@/lib/people/actor";
import { db, transaction, type Tx } from "@/lib/platform/database";
import { choice, civilDate, identifier, integer, optional, problem, revision, tick } from "@/lib/platform/fields";
import { dayOf, midnightOf } from "@/lib/platform/civil";
import { takeTurns } from "@/lib/platform/order";
import { Refusal } from "@/lib/platform/refusal";
import type { FeeTariff } from "@/prisma/generated/client";

export const sizeClasses = ["MICRO", "SMALL", "MEDIUM", "LARGE"] as const;

export const newTariffSchema = z
  .strictObject({
    sizeClass: choice(sizeClasses),
    /** Whole zlotys a year. */
    amount: integer(0, 1_000_000),
    validFrom: civilDate(),
    validUntil: optional(civilDate()),
    /** The tariff in force ends on the day before. */
    replaces: tick(),
  })
  .refine(({ validFrom, validUntil }) => validUntil === null || validUntil >= validFrom, { ...problem("datesReversed"), path: ["validUntil"] });
export const tariffEndSchema = z.strictObject({ tariffId: identifier(), revision: revision(), validUntil: civilDate() });
export const tariffRemovalSchema = z.strictObject({ tariffId: identifier() });

const DAY = 24 * 3600 * 1000;

/** Every tariff, by size class and then by time. */
export function listTariffs() {
  return db.feeTariff.findMany({ orderBy: [{ sizeClass: "asc" }, { validFrom: "asc" }] });
}

/** Where a tariff stands on a civil day: the fee of every day has one answer at most. */
export function tariffPlace({ validFrom, validUntil }: Pick<FeeTariff, "validFrom" | "validUntil">, today: Date): "past" | "present" | "future" {
  if (validFrom > today) return "future";
  return validUntil !== null && validUntil < today ? "past" : "present";
}

/** Sets what membership costs a size class from a day on. Tariffs of one class never overlap; the same form sent twice sets one. */
export function addTariff(actor: SignedIn, id: string, input: z.output<typeof newTariffSchema>, now: Date): Promise<void> {
  const { sizeClass, amount, validFrom, validUntil, replaces } = input;
  return transaction(async (tx) => {
    await takeTurns(tx, "FeeTariff");
    if (await tx.feeTariff.findUnique({ where: { id } })) return;
    if (replaces) await endBefore(tx, actor, input, now);
    const inTheWay = await tx.feeTariff.findFirst({
      where: {
        sizeClass,
        AND: [{ OR: [{ validUntil: null }, { validUntil: { gte: validFrom } }] }, validUntil ? { validFrom: { lte: validUntil } } : {}],
      },
      orderBy: { validFrom: "asc" },
    });
    if (inTheWay) throw new Refusal("settings.tariffOverlap", "validFrom", { from: civil(inTheWay.validFrom), until: inTheWay.validUntil ? civil(inTheWay.validUntil) : "…" });
    const added = await tx.feeTariff.create({ data: { id, sizeClass, amountGrosz: amount * 100, validFrom, validUntil } });
    await note(tx, actor, added, "added", now);
  });
}

/** Lets the tariff that has no end yet run until the day before the new one. */
async function endBefore(tx: Tx, actor: SignedIn, { sizeClass, validFrom }: z.output<typeof newTariffSchema>, now: Date): Promise<void> {
  const present = await tx.feeTariff.findFirst({ where: { sizeClass, validUntil: null, validFrom: { lt: validFrom } } });
  if (!present) return;
  const ended = await tx.feeTariff.update({
    where: { id: present.id },
    data: { validUntil: new Date(validFrom.getTime() - DAY), revision: { increment: 1 } },
  });
  await note(tx, actor, ended, "changed", now);
}

/** Names the last day of a tariff, today or later: what was charged stays as it was. */
export function endTariff(actor: SignedIn, input: z.output<typeof tariffEndSchema>, now: Date): Promise<void> {
  const { tariffId: id, revision: seen, validUntil } = input;
  return transaction(async (tx) => {
    await takeTurns(tx, "FeeTariff");
    const tariff = await find(tx, id);
    if (validUntil < tariff.validFrom) throw new Refusal("settings.tariffEndsBeforeItBegins", "validUntil");
    const today = midnightOf(dayOf(now));
    if (validUntil < today || tariffPlace(tariff, today) === "past") throw new Refusal("settings.tariffInForce", "validUntil");
    const next = await tx.feeTariff.findFirst({ where: { sizeClass: tariff.sizeClass, validFrom: { gt: tariff.validFrom, lte: validUntil } } });
    if (next) throw new Refusal("settings.tariffOverlap", "validUntil", { from: civil(next.validFrom), until: next.validUntil ? civil(next.validUntil) : "…" });
    const { count } = await tx.feeTariff.updateMany({ where: { id, revision: seen }, data: { validUntil, revision: { increment: 1 } } });
    if (count === 0) throw new Refusal("gate.stale");
    await note(tx, actor, { ...tariff, validUntil }, "changed", now);
  });
}

/** Takes back a tariff that has not begun. One that has been in force can only end. */
export function removeTariff(actor: SignedIn, { tariffId }: z.output<typeof tariffRemovalSchema>, now: Date): Promise<void> {
  return transaction(async (tx) => {
    await takeTurns(tx, "FeeTariff");
    const tariff = await find(tx, tariffId);
    if (tariffPlace(tariff, midnightOf(dayOf(now))) !== "future") throw new Refusal("settings.tariffInForce");
    await tx.feeTariff.delete({ where: { id: tariff.id } });
    await note(tx, actor, tariff, "removed", now);
  });
}

async function find(tx: Tx, id: string): Promise<FeeTariff> {
  const tariff = await tx.feeTariff.findUnique({ where: { id } });
  if (!tariff) throw new Refusal("gate.notFound");
  return tariff;
}

const civil = (day: Date): string => day.toISOString().slice(0, 10);

function note(tx: Tx, actor: SignedIn, { id, sizeClass, amountGrosz, validFrom, validUntil }: FeeTariff, how: "added" | "changed" | "removed", at: Date) {
  const detail = { what: "fee" as const, key: sizeClass, how, is: `${amountGrosz} ${civil(validFrom)}/${validUntil ? civil(validUntil) : ".."}` };
  return record(tx, { type: "settings.changed", actorId: actor.personId, subjectId: id, detail, at });
}
