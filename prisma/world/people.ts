import { db } from "@/lib/platform/database";
import { newIdentifier } from "@/lib/platform/identifier";
import { findActorOf } from "@/lib/people/sessions";
import type { Seated, SignedIn } from "@/lib/people/actor";
import type { OfficeKind } from "@/prisma/generated/enums";

/** Made-up people. Whoever they remind of, it is not them. */
const given = ["Agnieszka", "Bartosz", "Celina", "Damian", "Edyta", "Filip", "Grażyna", "Hubert", "Iwona", "Jacek", "Kinga", "Łukasz", "Małgorzata", "Norbert", "Olga", "Paweł", "Renata", "Sławomir", "Teresa", "Wojciech", "Zofia"];
// Surnames that are the same for women and men.
const family = ["Przykład", "Wzorek", "Szkic", "Makieta", "Próba", "Szablon", "Rysik", "Model"];

/** Persons of the cast, one after the other, the same in every world. */
export function cast() {
  let next = 0;
  return function nextName(): string {
    const index = next++;
    return `${given[index % given.length]} ${family[(index * 3 + Math.floor(index / given.length)) % family.length]}`;
  };
}

interface Part {
  name: string;
  position: string;
  /** The part of the address before the at sign. */
  mailbox: string;
  at: Date;
}

/** Somebody of the cast: confirmed, without a password, entered by a button of the demonstration. */
export async function engage({ name, position, mailbox, at }: Part): Promise<SignedIn> {
  const { id } = await db.person.create({
    data: {
      id: newIdentifier(), name, position, email: `${mailbox}@example.test`, phone: "+48 81 000 00 00",
      registeredAt: at, emailConfirmedAt: at, demonstration: true,
    },
    select: { id: true },
  });
  return actorOf(id);
}

/** Gives a person of the cast an office. */
export async function appoint(person: SignedIn, kind: OfficeKind, at: Date, cityId: string | null = null): Promise<SignedIn> {
  await db.office.create({ data: { personId: person.personId, kind, cityId, appointedAt: at } });
  return actorOf(person.personId);
}

/** The person as the application sees them now. */
export async function actorOf(personId: string): Promise<SignedIn> {
  const actor = await findActorOf(personId);
  if (!actor) throw new Error(`Nobody of the cast has the id ${personId}.`);
  return actor;
}

/** The same, for somebody who has a place in an organisation. */
export async function seatedActorOf(personId: string): Promise<Seated> {
  const actor = await actorOf(personId);
  if (!actor.seat) throw new Error(`${actor.name} has no place in an organisation.`);
  return { ...actor, seat: actor.seat };
}
