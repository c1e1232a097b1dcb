import { afterAll, beforeEach, expect, test } from "vitest";
import { record } from "@/lib/audit/commands";
import type { Events, EventType } from "@/lib/audit/events";
import { announce, markAllRead, markRead } from "@/lib/notifications/commands";
import { phraseNews } from "@/lib/notifications/phrasing";
import type { SignedIn } from "@/lib/people/actor";
import { db, transaction } from "@/lib/platform/database";
import { firm, somebody, spring } from "../support/people";

afterAll(() => db.$disconnect());
beforeEach(async () => {
  await db.notification.deleteMany();
  await db.mail.deleteMany();
});

/** Writes an event down and tells of it, as the worker would. */
async function happen<T extends EventType>(type: T, by: SignedIn | null, subjectId: string, detail: Events[T], organisationId?: string): Promise<bigint> {
  await transaction((tx) => record(tx, { type, actorId: by?.personId ?? null, subjectId, organisationId, detail, at: spring }));
  const event = await db.event.findFirstOrThrow({ where: { type, subjectId }, orderBy: { id: "desc" } });
  await announce(event.id, spring);
  return event.id;
}

async function applicationOf(organisationId: string, state: "SUBMITTED" | "FORMAL_CHECK" | "BOARD_DECISION" | "DRAFT") {
  return db.membershipApplication.create({
    data: {
      door: "MEMBERSHIP",
      organisationId,
      state,
      reference: state === "DRAFT" ? null : `LWMM/2026/${organisationId.slice(-4)}`,
      startedAt: spring,
      startedById: organisationId,
      stateSince: spring,
    },
  });
}

const told = () => db.notification.findMany({ orderBy: { id: "asc" }, select: { personId: true, message: true, href: true, facts: true } });
const letters = () => db.mail.findMany({ orderBy: { id: "asc" }, select: { to: true, template: true, locale: true, facts: true } });

test("an event that is announced again, and by five workers at once, tells nobody twice", async () => {
  const organisation = await firm();
  const one = await somebody({ at: { organisationId: organisation.id } });
  const two = await somebody({ at: { organisationId: organisation.id } });
  const asking = await somebody();
  const request = await db.joinRequest.create({ data: { personId: asking.personId, organisationId: organisation.id, askedAt: spring } });
  const event = await happen("joinRequest.made", asking, request.id, {}, organisation.id);
  await Promise.all(Array.from({ length: 5 }, () => announce(event, spring)));

  expect((await told()).map(({ personId }) => personId).sort()).toEqual([one.personId, two.personId].sort());
  expect((await letters()).map(({ to }) => to).sort()).toEqual([one.email, two.email].sort());
});

test("a submitted application: its author gets the number by mail, the colleague and the coordinators hear of it", async () => {
  const organisation = await firm("Odlewnia Bystrzyca");
  const author = await somebody({ at: { organisationId: organisation.id } });
  const colleague = await somebody({ at: { organisationId: organisation.id }, locale: "en" });
  const editor = await somebody({ at: { organisationId: organisation.id, role: "EDITOR" } });
  const coordinator = await somebody({ office: { kind: "CLUSTER_COORDINATOR" } });
  const partial = await somebody({ office: { kind: "CLUSTER_COORDINATOR" }, at: { organisationId: organisation.id, role: "EDITOR" } });
  const application = await applicationOf(organisation.id, "SUBMITTED");
  await happen("application.moved", author, application.id, { from: "DRAFT", to: "SUBMITTED", reference: application.reference, step: 1 }, organisation.id);

  const news = await told();
  expect(news.map(({ personId, message }) => [personId, message])).toEqual([
    [colleague.personId, "applicationSubmitted"],
    [coordinator.personId, "applicationToReview"],
  ]);
  expect(news[1]?.href).toBe(`/biuro/wnioski/${application.id}`);
  expect(phraseNews("pl", "applicationToReview", { reference: application.reference ?? "", organisation: organisation.name })).toContain("Odlewnia Bystrzyca");

  const sent = await letters();
  expect(new Set(sent.map(({ to }) => to))).toEqual(new Set([author.email, colleague.email, coordinator.email]));
  expect(sent.some(({ to }) => to === editor.email || to === partial.email)).toBe(false);
  expect(sent.find(({ to }) => to === colleague.email)?.facts).toMatchObject({ reference: application.reference, path: "/en/desk/application" });
  expect(sent.find(({ to }) => to === author.email)?.facts).toMatchObject({ reference: application.reference, path: "/pulpit/wniosek" });
});

test("the board hears of what waits for its resolution, but for those who belong to the applicant", async () => {
  const organisation = await firm();
  const member = await somebody({ office: { kind: "BOARD_MEMBER" } });
  await somebody({ office: { kind: "BOARD_MEMBER" }, at: { organisationId: organisation.id, role: "EDITOR" } });
  const coordinator = await somebody({ office: { kind: "CLUSTER_COORDINATOR" } });
  const application = await applicationOf(organisation.id, "BOARD_DECISION");
  await happen("application.moved", coordinator, application.id, { from: "ASSESSMENT", to: "BOARD_DECISION", reference: application.reference, step: 1 });
  const heard = (await told()).filter(({ message }) => message === "applicationToDecide");
  expect(heard.map(({ personId }) => personId)).toEqual([member.personId]);
});

test("a supplier is told to its city's coordinator; to the cluster's where the city has none but the applicant's own", async () => {
  const organisation = await firm();
  const author = await somebody({ at: { organisationId: organisation.id } });
  const coordinator = await somebody({ office: { kind: "CLUSTER_COORDINATOR" } });
  const [radom, starachowice] = await Promise.all(["radom", "starachowice"].map((slug) => db.city.findUniqueOrThrow({ where: { slug } })));
  const city = await somebody({ office: { kind: "CITY_COORDINATOR", cityId: starachowice?.id } });
  await somebody({ office: { kind: "CITY_COORDINATOR", cityId: radom?.id }, at: { organisationId: organisation.id, role: "EDITOR" } });
  const { id, reference } = await applicationOf(organisation.id, "SUBMITTED");
  const heardOf = async (cityId: string | undefined, step: number) => {
    await db.membershipApplication.update({ where: { id }, data: { door: "SUPPLIER", cityId } });
    await db.notification.deleteMany();
    await happen("application.moved", author, id, { from: "DRAFT", to: "SUBMITTED", reference, step }, organisation.id);
    return (await told()).filter(({ message }) => message === "applicationToReview").map(({ personId }) => personId);
  };
  expect(await heardOf(starachowice?.id, 1)).toEqual([city.personId]);
  const standIns = await heardOf(radom?.id, 2);
  expect(standIns).toContain(coordinator.personId);
  expect(standIns).not.toContain(city.personId);
});

test("an invitation that is taken is news to whoever sent it, by name, and to nobody else", async () => {
  const organisation = await firm("Kuźnia Nadwiślańska");
  const inviter = await somebody({ at: { organisationId: organisation.id } });
  await somebody({ at: { organisationId: organisation.id } });
  const newcomer = await somebody({ name: "Nowa Osoba", at: { organisationId: organisation.id, role: "EDITOR" } });
  const { email } = newcomer;
  const pass = await db.pass.create({ data: { kind: "INVITATION", email, secretHash: email, issuedAt: spring, expiresAt: spring } });
  const invitation = await db.invitation.create({
    data: { passId: pass.id, organisationId: organisation.id, email, role: "EDITOR", invitedById: inviter.personId, invitedAt: spring, acceptedAt: spring },
  });
  await happen("invitation.accepted", newcomer, invitation.id, { role: "EDITOR" }, organisation.id);

  const facts = { person: "Nowa Osoba", organisation: "Kuźnia Nadwiślańska" };
  expect(await told()).toEqual([{ personId: inviter.personId, message: "invitationAccepted", href: "/pulpit/organizacja/osoby", facts }]);
  expect(await letters()).toMatchObject([{ to: inviter.email, template: "invitationAccepted", facts }]);
  expect(phraseNews("pl", "invitationAccepted", facts)).toContain("Nowa Osoba");
});

test("a draft that its author withdraws is nobody's news", async () => {
  const organisation = await firm();
  const author = await somebody({ at: { organisationId: organisation.id } });
  await somebody({ at: { organisationId: organisation.id } });
  const application = await applicationOf(organisation.id, "DRAFT");
  await happen("application.moved", author, application.id, { from: "DRAFT", to: "WITHDRAWN", reference: null, step: 1 });
  expect(await told()).toEqual([]);
  expect(await letters()).toEqual([]);
});

test("whoever did it hears nothing of it, even where others do", async () => {
  const organisation = await firm();
  const inviter = await somebody({ at: { organisationId: organisation.id } });
  const other = await somebody({ at: { organisationId: organisation.id } });
  await happen("seat.roleChanged", inviter, other.personId, { role: "EDITOR" }, organisation.id);
  await happen("seat.roleChanged", inviter, inviter.personId, { role: "EDITOR" }, organisation.id);
  expect((await told()).map(({ personId }) => personId)).toEqual([other.personId]);
});

test("a closed account gets neither a line nor a letter", async () => {
  const organisation = await firm();
  const gone = await somebody({ at: { organisationId: organisation.id } });
  await db.person.update({ where: { id: gone.personId }, data: { deactivatedAt: spring } });
  await happen("membership.started", null, organisation.id, { kind: "ORDINARY" }, organisation.id);
  expect(await told()).toEqual([]);
  expect(await letters()).toEqual([]);
});

test("reading one's news leaves that of others, and what came after the page was shown, as new", async () => {
  const organisation = await firm();
  const one = await somebody({ at: { organisationId: organisation.id } });
  const two = await somebody({ at: { organisationId: organisation.id } });
  await happen("membership.started", null, organisation.id, { kind: "ORDINARY" }, organisation.id);
  const unread = (personId: string) => db.notification.count({ where: { personId, readAt: null } });

  const line = await db.notification.findFirstOrThrow({ where: { personId: one.personId } });
  await markRead(two, line.id, spring);
  expect(await unread(one.personId)).toBe(1);
  await markAllRead(one, new Date(spring.getTime() - 1), spring);
  expect(await unread(one.personId)).toBe(1);
  await markRead(one, line.id, spring);
  expect([await unread(one.personId), await unread(two.personId)]).toEqual([0, 1]);
  await markAllRead(two, spring, spring);
  expect(await unread(two.personId)).toBe(0);
});
