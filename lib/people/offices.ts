import { record } from "@/lib/audit/commands";
import { db, once, transaction, type Tx } from "@/lib/platform/database";
import { Refusal } from "@/lib/platform/refusal";
import { holds, type SignedIn } from "./actor";
import type { AppointInput } from "./schema";

/** Gives a person an office, by the address of their account. A coordinator of a city has that city and no other. */
export function appoint(actor: SignedIn, { email, kind, city }: AppointInput, id: string, now: Date): Promise<void> {
  return transaction(async (tx) => {
    await oneAtATime(tx, actor);
    const person = await tx.person.findFirst({ where: { email, emailConfirmedAt: { not: null }, deactivatedAt: null }, select: { id: true } });
    if (!person) throw new Refusal("people.noSuchPerson", "email");
    const cityId = kind === "CITY_COORDINATOR" ? city : null;
    if (cityId && !(await tx.city.findFirst({ where: { id: cityId, retiredAt: null }, select: { id: true } }))) throw new Refusal("people.noSuchCity", "city");
    // A unique index takes two empty cities for different ones, so it cannot say this alone.
    const held = await tx.office.count({ where: { personId: person.id, kind, cityId, endedAt: null } });
    if (held > 0) throw new Refusal("people.officeHeld", "kind");
    await once("people.officeHeld", () => tx.office.create({ data: { id, personId: person.id, kind, cityId, appointedAt: now } }), "kind");
    await record(tx, { type: "office.appointed", actorId: actor.personId, subjectId: person.id, detail: { kind, cityId }, at: now });
  });
}

/** Ends an office, from the holder's next click. The last administrator stays. */
export function endOffice(actor: SignedIn, id: string, now: Date): Promise<void> {
  return transaction(async (tx) => {
    await oneAtATime(tx, actor);
    const [ended] = await tx.office.updateManyAndReturn({ where: { id, endedAt: null }, data: { endedAt: now } });
    if (!ended) throw new Refusal("gate.notFound");
    const { personId, kind, cityId } = ended;
    if (kind === "ADMINISTRATOR" && !(await hasAdministrator(tx))) throw new Refusal("people.lastAdministrator");
    await record(tx, { type: "office.ended", actorId: actor.personId, subjectId: personId, detail: { kind, cityId }, at: now });
  });
}

/** The offices that are held, with their holders, in the order of rank and name. */
export function listOffices() {
  return db.office.findMany({
    where: { endedAt: null },
    select: {
      id: true,
      kind: true,
      appointedAt: true,
      person: { select: { id: true, name: true, email: true } },
      city: { select: { id: true, place: { select: { name: true } } } },
    },
    orderBy: [{ kind: "asc" }, { person: { name: "asc" } }],
  });
}

export async function hasAdministrator(tx: Tx): Promise<boolean> {
  return (await tx.office.count({ where: { kind: "ADMINISTRATOR", endedAt: null, person: { deactivatedAt: null } } })) > 0;
}

/** Appointments change rarely and touch each other, so they come one after the other; and only at an administrator's hand, as of now. */
async function oneAtATime(tx: Tx, actor: SignedIn): Promise<void> {
  if (!holds(actor, "ADMINISTRATOR")) throw new Refusal("gate.notFound");
  await lockOffices(tx);
  // Whoever waited for the lock may have lost the office meanwhile.
  const still = await tx.office.count({ where: { personId: actor.personId, kind: "ADMINISTRATOR", endedAt: null } });
  if (still === 0) throw new Refusal("gate.notFound");
}

export async function lockOffices(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('offices'))`;
}
