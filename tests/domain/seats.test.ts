import { afterAll, expect, test } from "vitest";
import { issueFirstAdministratorLink, becomeFirstAdministrator } from "@/lib/people/first-administrator";
import { acceptAsNewcomer, acceptInvitation, findInvitation, invite, resendInvitation, withdrawInvitation } from "@/lib/people/invitations";
import { answerJoinRequest, askToJoin } from "@/lib/people/join-requests";
import { appoint, endOffice } from "@/lib/people/offices";
import { confirmEmail, register } from "@/lib/people/registration";
import { findActorOf } from "@/lib/people/sessions";
import { changeRole, leave, removeColleague } from "@/lib/people/seats";
import { isSeated, type Seated, type SignedIn } from "@/lib/people/actor";
import { db } from "@/lib/platform/database";
import { newIdentifier } from "@/lib/platform/identifier";
import { Refusal } from "@/lib/platform/refusal";
import type { SeatRole } from "@/prisma/generated/enums";
import { firm, somebody, spring } from "../support/people";

afterAll(() => db.$disconnect());

const good = "cztery zwykłe słowa razem";
let networks = 0;
const network = () => `198.51.100.${(networks += 1)}`;
const later = (minutes: number) => new Date(spring.getTime() + minutes * 60_000);
const code = (refusal: unknown): string => (refusal instanceof Refusal ? refusal.code : String(refusal));
const refused = (attempt: Promise<unknown>): Promise<string> => attempt.then(() => "done", code);
const count = (outcomes: string[], outcome: string) => outcomes.filter((each) => each === outcome).length;

async function seated(organisationId: string, role: SeatRole = "REPRESENTATIVE"): Promise<Seated> {
  const actor = await somebody({ at: { organisationId, role } });
  if (!isSeated(actor)) throw new Error("no seat");
  return actor;
}

async function secretTo(email: string, template = "invitation"): Promise<string> {
  const mail = await db.mail.findFirstOrThrow({ where: { to: email, template }, orderBy: { id: "desc" } });
  return String((mail.facts as { path: string }).path.split("/").at(-1));
}

async function invited(actor: Seated, email: string, role: SeatRole = "EDITOR"): Promise<{ id: string; secret: string }> {
  const id = newIdentifier();
  await invite(actor, { email, role }, id, spring);
  return { id, secret: await secretTo(email) };
}

const newcomer = (secret: string, name = "Nowa Osoba") => ({ secret, name, phone: null, password: good });

test("an invitation makes an account with the seat and the role that it was written for", async () => {
  const { id: organisationId } = await firm();
  const { secret } = await invited(await seated(organisationId), "zaproszona@example.test");
  const personId = await acceptAsNewcomer(newcomer(secret), "en", network(), later(1));
  expect(await findActorOf(personId)).toMatchObject({ email: "zaproszona@example.test", locale: "en", seat: { organisationId, role: "EDITOR" } });
});

test("twenty who take one invitation at once leave one person in one seat", async () => {
  const { id: organisationId } = await firm();
  const { secret } = await invited(await seated(organisationId), "wyscig@example.test");
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => refused(acceptAsNewcomer(newcomer(secret), "pl", network(), later(1)))));
  expect(count(outcomes, "done")).toBe(1);
  expect(count(outcomes, "people.linkSpent") + count(outcomes, "people.signInToAccept")).toBe(19);
  expect(await db.seat.count({ where: { organisationId, role: "EDITOR" } })).toBe(1);
});

test("an invitation kills what somebody else registered on that address without confirming it", async () => {
  const email = "podszyty@example.test";
  await register({ email, name: "Ktoś Obcy", phone: null, password: "haslo kogoś zupełnie obcego" }, "pl", network(), spring);
  const theirs = await secretTo(email, "confirmEmail");
  const { id: organisationId } = await firm();
  const { secret } = await invited(await seated(organisationId), email);

  expect(await refused(confirmEmail(theirs, network(), later(1)))).toBe("people.linkSpent");
  expect(await db.person.findUnique({ where: { email } })).toMatchObject({ passwordHash: null, emailConfirmedAt: null });
  const personId = await acceptAsNewcomer(newcomer(secret, "Prawdziwa Osoba"), "pl", network(), later(2));
  expect(await findActorOf(personId)).toMatchObject({ name: "Prawdziwa Osoba", seat: { organisationId } });
});

test("an invitation is taken by the person of its address and by nobody else", async () => {
  const { id: organisationId } = await firm();
  const right = await somebody();
  const wrong = await somebody();
  const { secret } = await invited(await seated(organisationId), right.email, "REPRESENTATIVE");
  expect(await refused(acceptInvitation(wrong, secret, network(), later(1)))).toBe("people.otherAddress");
  expect(await refused(acceptAsNewcomer(newcomer(secret), "pl", network(), later(1)))).toBe("people.signInToAccept");
  await acceptInvitation(right, secret, network(), later(2));
  expect(await findActorOf(right.personId)).toMatchObject({ seat: { organisationId, role: "REPRESENTATIVE" } });
});

test("a person has one seat, however many invite them", async () => {
  const person = await somebody();
  const one = await invited(await seated((await firm()).id), person.email);
  const two = await invited(await seated((await firm()).id), person.email);
  const outcomes = await Promise.all([one, two].map(({ secret }) => refused(acceptInvitation(person, secret, network(), later(1)))));
  expect(outcomes.sort()).toEqual(["done", "people.alreadySeated"]);
});

test("withdrawn, sent again or written by somebody who was removed: the old link is dead", async () => {
  const { id: organisationId } = await firm();
  const actor = await seated(organisationId);
  const inviter = await seated(organisationId);
  const withdrawn = await invited(actor, "w1@example.test");
  await withdrawInvitation(actor, withdrawn.id, later(1));
  const repeated = await invited(actor, "w2@example.test");
  await resendInvitation(actor, repeated.id, later(1));
  const orphaned = await invited(inviter, "w3@example.test");
  await removeColleague(actor, inviter.personId, later(1));

  for (const { secret } of [withdrawn, repeated, orphaned]) {
    expect(await findInvitation(secret, later(2))).toBeNull();
    expect(await refused(acceptAsNewcomer(newcomer(secret), "pl", network(), later(2)))).toBe("people.linkSpent");
  }
  await acceptAsNewcomer(newcomer(await secretTo("w2@example.test")), "pl", network(), later(3));
});

test("nobody touches the invitations, requests or people of another organisation", async () => {
  const ours = await firm();
  const theirs = await firm();
  const stranger = await seated(theirs.id);
  const actor = await seated(ours.id);
  const editor = await seated(ours.id, "EDITOR");
  const { id } = await invited(actor, "obcy@example.test");
  const asking = await somebody();
  const request = newIdentifier();
  await askToJoin(asking, { organisation: ours.nip, message: null }, request, spring);

  expect(await refused(withdrawInvitation(stranger, id, spring))).toBe("gate.notFound");
  expect(await refused(resendInvitation(stranger, id, spring))).toBe("gate.notFound");
  expect(await refused(answerJoinRequest(stranger, request, "EDITOR", spring))).toBe("people.alreadyAnswered");
  expect(await refused(changeRole(stranger, editor.personId, "REPRESENTATIVE", spring))).toBe("gate.notFound");
  expect(await refused(removeColleague(stranger, editor.personId, spring))).toBe("gate.notFound");
  expect(await db.seat.count({ where: { organisationId: ours.id } })).toBe(2);
});

test("two invitations of one address at once leave one", async () => {
  const { id: organisationId } = await firm();
  const one = await seated(organisationId);
  const two = await seated(organisationId);
  const outcomes = await Promise.all([one, two].map((actor) => refused(invite(actor, { email: "raz@example.test", role: "EDITOR" }, newIdentifier(), spring))));
  expect(outcomes.sort()).toEqual(["done", "people.alreadyInvited"]);
  expect(await db.mail.count({ where: { to: "raz@example.test" } })).toBe(1);
});

test("somebody asks to join once, two representatives answer at once, one answer holds", async () => {
  const organisation = await firm();
  const one = await seated(organisation.id);
  const two = await seated(organisation.id);
  const asking = await somebody();
  const request = newIdentifier();
  await askToJoin(asking, { organisation: organisation.slug, message: "Pracuję w dziale zakupów" }, request, spring);
  expect(await refused(askToJoin(asking, { organisation: organisation.nip, message: null }, newIdentifier(), spring))).toBe("people.alreadyAsked");

  const outcomes = await Promise.all([refused(answerJoinRequest(one, request, "EDITOR", later(1))), refused(answerJoinRequest(two, request, null, later(1)))]);
  expect(outcomes.sort()).toEqual(["done", "people.alreadyAnswered"]);
  const { accepted } = await db.joinRequest.findUniqueOrThrow({ where: { id: request } });
  expect(await db.seat.count({ where: { personId: asking.personId } })).toBe(accepted ? 1 : 0);
  expect(await db.event.count({ where: { type: "joinRequest.answered", subjectId: request } })).toBe(1);
});

test("the last representative neither leaves nor becomes an editor", async () => {
  const { id: organisationId } = await firm();
  const last = await seated(organisationId);
  await seated(organisationId, "EDITOR");
  expect(await refused(leave(last, spring))).toBe("people.lastRepresentative");
  expect(await refused(changeRole(last, last.personId, "EDITOR", spring))).toBe("people.lastRepresentative");
  expect(await findActorOf(last.personId)).toMatchObject({ seat: { role: "REPRESENTATIVE" } });
});

test("two representatives who demote each other, or leave, at the same moment leave one behind", async () => {
  for (const step of ["demote", "leave"] as const) {
    for (let round = 0; round < 5; round += 1) {
      const { id: organisationId } = await firm();
      const one = await seated(organisationId);
      const two = await seated(organisationId);
      const outcomes = await Promise.all(
        step === "leave"
          ? [refused(leave(one, spring)), refused(leave(two, spring))]
          : [refused(changeRole(one, two.personId, "EDITOR", spring)), refused(changeRole(two, one.personId, "EDITOR", spring))],
      );
      expect(outcomes.sort()).toEqual(["done", "people.lastRepresentative"]);
      expect(await db.seat.count({ where: { organisationId, role: "REPRESENTATIVE" } })).toBe(1);
    }
  }
});

test("a changed role and an ended seat hold from the next request", async () => {
  const { id: organisationId } = await firm();
  const actor = await seated(organisationId);
  const colleague = await seated(organisationId);
  await changeRole(actor, colleague.personId, "EDITOR", spring);
  expect(await findActorOf(colleague.personId)).toMatchObject({ seat: { role: "EDITOR" } });
  await removeColleague(actor, colleague.personId, spring);
  expect(await findActorOf(colleague.personId)).toMatchObject({ seat: null });
});

test("the first administrator comes by a link that works once, for half an hour, while there is none", async () => {
  await db.office.deleteMany();
  const link = await issueFirstAdministratorLink("prezydium@example.test", spring);
  const secret = link.split("/").at(-1) ?? "";
  expect(await refused(becomeFirstAdministrator(newcomer(secret), "pl", network(), later(30)))).toBe("people.linkSpent");
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => refused(becomeFirstAdministrator(newcomer(secret), "pl", network(), later(29)))));
  expect(count(outcomes, "done")).toBe(1);
  expect(await db.office.count({ where: { kind: "ADMINISTRATOR" } })).toBe(1);
  expect(await refused(issueFirstAdministratorLink("drugi@example.test", later(40)))).toBe("people.hasAdministrator");
});

async function administrator(): Promise<SignedIn> {
  return somebody({ office: { kind: "ADMINISTRATOR" } });
}

test("two administrators who dismiss each other at once leave one", async () => {
  for (let round = 0; round < 5; round += 1) {
    await db.office.deleteMany();
    const one = await administrator();
    const two = await administrator();
    const officeOf = async ({ personId }: SignedIn) => (await db.office.findFirstOrThrow({ where: { personId } })).id;
    const [first, second] = [await officeOf(one), await officeOf(two)];
    const outcomes = await Promise.all([refused(endOffice(one, second, spring)), refused(endOffice(two, first, spring))]);
    expect(count(outcomes, "done")).toBe(1);
    expect(await db.office.count({ where: { endedAt: null } })).toBe(1);
  }
});

test("the last administrator stays, an office is held once, and only an administrator appoints", async () => {
  await db.office.deleteMany();
  const actor = await administrator();
  const own = await db.office.findFirstOrThrow({ where: { personId: actor.personId } });
  expect(await refused(endOffice(actor, own.id, spring))).toBe("people.lastAdministrator");

  const person = await somebody();
  const order = { email: person.email, kind: "BOARD_MEMBER", city: null } as const;
  const outcomes = await Promise.all(Array.from({ length: 5 }, () => refused(appoint(actor, order, newIdentifier(), spring))));
  expect([count(outcomes, "done"), count(outcomes, "people.officeHeld")]).toEqual([1, 4]);
  expect(await refused(appoint(person, { ...order, kind: "ADMINISTRATOR" }, newIdentifier(), spring))).toBe("gate.notFound");
  expect(await refused(appoint(actor, { ...order, email: "nikt@example.test" }, newIdentifier(), spring))).toBe("people.noSuchPerson");
  const waiting = await somebody({ unconfirmed: true });
  expect(await refused(appoint(actor, { ...order, email: waiting.email }, newIdentifier(), spring))).toBe("people.noSuchPerson");

  const office = await db.office.findFirstOrThrow({ where: { personId: person.personId } });
  expect(await findActorOf(person.personId)).toMatchObject({ offices: [{ kind: "BOARD_MEMBER" }] });
  await endOffice(actor, office.id, later(1));
  expect(await findActorOf(person.personId)).toMatchObject({ offices: [] });
});
