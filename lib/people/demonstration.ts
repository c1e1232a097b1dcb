import { record } from "@/lib/audit/commands";
import { db, transaction } from "@/lib/platform/database";
import { Refusal } from "@/lib/platform/refusal";

/** The cast of the demonstration, whom a visitor may enter as. Only the gate's "demonstration" audience asks. */
export function listCast() {
  return db.person.findMany({
    where: { demonstration: true, deactivatedAt: null },
    select: {
      id: true,
      name: true,
      offices: { where: { endedAt: null }, select: { kind: true, city: { select: { place: { select: { name: true } } } } } },
      seat: {
        select: {
          role: true,
          organisation: { select: { name: true, fictional: true, membership: { select: { state: true } }, vouching: { select: { endedAt: true } } } },
        },
      },
    },
    orderBy: { id: "asc" },
  });
}

/** Whose account a button of the demonstration opens; nobody outside the cast. */
export function enterAs(personId: string, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const person = await tx.person.findFirst({ where: { id: personId, demonstration: true, deactivatedAt: null }, select: { id: true } });
    if (!person) throw new Refusal("gate.notFound");
    await record(tx, { type: "person.signedIn", actorId: person.id, subjectId: person.id, detail: {}, at: now });
  });
}
