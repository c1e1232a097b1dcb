import { afterAll, expect, test } from "vitest";
import { changeDetails, revokeSession } from "@/lib/people/account";
import { askForReset, changePassword, resetPassword } from "@/lib/people/password-change";
import { askForConfirmation, confirmEmail, register } from "@/lib/people/registration";
import { findActor, openSession } from "@/lib/people/sessions";
import { signIn } from "@/lib/people/sign-in";
import { db } from "@/lib/platform/database";
import { Refusal } from "@/lib/platform/refusal";
import { somebody, spring } from "../support/people";

afterAll(() => db.$disconnect());

const later = (minutes: number) => new Date(spring.getTime() + minutes * 60_000);
const good = "cztery zwykłe słowa razem";
const other = "inne cztery słowa obok";

let networks = 0;
/** Each test comes from a network of its own, so that none is throttled for another. */
const network = () => `192.0.2.${(networks += 1)}`;

const details = (email: string, password = good) => ({ email, name: "Ktoś Nowy", phone: null, password });

/** The letters to an address, oldest first. */
const lettersTo = (to: string) => db.mail.findMany({ where: { to }, orderBy: { id: "asc" } });

/** The secret in the last letter of a kind. */
async function secretIn(to: string, template: string): Promise<string> {
  const mail = await db.mail.findFirstOrThrow({ where: { to, template }, orderBy: { id: "desc" } });
  return String((mail.facts as { path: string }).path.split("/").at(-1));
}

const code = (refusal: unknown): string => (refusal instanceof Refusal ? refusal.code : String(refusal));
const refused = (attempt: Promise<unknown>): Promise<string> => attempt.then(() => "done", code);

test("register, confirm by the letter, sign in; before that the right password opens nothing", async () => {
  const email = "nowa@example.test";
  await register(details(email), "pl", network(), spring);
  expect(await refused(signIn({ email, password: good }, network(), spring))).toBe("people.wrongCredentials");
  await confirmEmail(await secretIn(email, "confirmEmail"), network(), later(5));
  await expect(signIn({ email, password: good }, network(), later(6))).resolves.toHaveProperty("id");
  expect(await refused(signIn({ email, password: other }, network(), later(6)))).toBe("people.wrongCredentials");
});

test("a known and an unknown address get the same answer; only the letters differ", async () => {
  const known = await somebody();
  await register(details(known.email), "en", network(), spring);
  await askForReset("nikt@example.test", network(), spring);
  await askForConfirmation("nikt@example.test", network(), spring);

  expect((await lettersTo(known.email)).map(({ template, locale }) => [template, locale])).toEqual([["accountExists", "pl"]]);
  expect(await lettersTo("nikt@example.test")).toEqual([]);
  expect(await db.person.findUnique({ where: { email: known.email } })).toMatchObject({ name: known.name, passwordHash: null });
});

test("no answer that could tell a known address from an unknown one comes before its time", async () => {
  const known = await somebody();
  const ways = [
    (email: string) => register(details(email), "pl", network(), spring),
    (email: string) => askForReset(email, network(), spring),
    (email: string) => askForConfirmation(email, network(), spring),
  ];
  for (const ask of ways) {
    for (const email of [known.email, "x1@example.test"]) {
      const begun = performance.now();
      await ask(email);
      expect(performance.now() - begun).toBeGreaterThan(395);
    }
  }
});

test("twenty presses on one confirmation link confirm once", async () => {
  const email = "dwadziescia@example.test";
  await register(details(email), "pl", network(), spring);
  const secret = await secretIn(email, "confirmEmail");
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => refused(confirmEmail(secret, network(), later(1)))));
  expect(outcomes.filter((outcome) => outcome === "done")).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome === "people.linkSpent")).toHaveLength(19);
  const person = await db.person.findUniqueOrThrow({ where: { email } });
  expect(await db.event.count({ where: { type: "person.confirmed", subjectId: person.id } })).toBe(1);
});

test("registering a waiting address anew kills the earlier password and link", async () => {
  const email = "dwa-razy@example.test";
  await register(details(email), "pl", network(), spring);
  const early = await secretIn(email, "confirmEmail");
  await register(details(email, other), "pl", network(), later(1));
  expect(await refused(confirmEmail(early, network(), later(2)))).toBe("people.linkSpent");
  await confirmEmail(await secretIn(email, "confirmEmail"), network(), later(2));
  expect(await refused(signIn({ email, password: good }, network(), later(3)))).toBe("people.wrongCredentials");
  await expect(signIn({ email, password: other }, network(), later(3))).resolves.toHaveProperty("id");
});

test("five who register one address at once make one account and nobody sees an error", async () => {
  const email = "tlok@example.test";
  const from = network();
  const outcomes = await Promise.all(Array.from({ length: 5 }, () => refused(register(details(email), "pl", from, spring))));
  expect(outcomes).toEqual(Array(5).fill("done"));
  expect(await db.person.count({ where: { email } })).toBe(1);
  expect(await db.pass.count({ where: { email, revokedAt: null } })).toBe(1);
});

test("a confirmation link works for two days and a reset link for an hour", async () => {
  const email = "za-pozno@example.test";
  await register(details(email), "pl", network(), spring);
  const secret = await secretIn(email, "confirmEmail");
  expect(await refused(confirmEmail(secret, network(), later(48 * 60)))).toBe("people.linkSpent");
  await confirmEmail(secret, network(), later(48 * 60 - 1));
  await askForReset(email, network(), later(3000));
  const reset = await secretIn(email, "resetPassword");
  expect(await refused(resetPassword({ secret: reset, password: other }, network(), later(3060)))).toBe("people.linkSpent");
});

test("a link is good for its own purpose only", async () => {
  const email = "cel@example.test";
  await register(details(email), "pl", network(), spring);
  const secret = await secretIn(email, "confirmEmail");
  expect(await refused(resetPassword({ secret, password: other }, network(), later(1)))).toBe("people.linkSpent");
  await confirmEmail(secret, network(), later(1));
});

test("a new password signs every browser out, works once, and warns the owner", async () => {
  const { personId, email } = await somebody();
  const session = await openSession(personId, "Firefox", spring);
  await askForReset(email, network(), spring);
  const secret = await secretIn(email, "resetPassword");
  expect(await findActor(session, later(1))).not.toBeNull();

  const outcomes = await Promise.all(Array.from({ length: 20 }, () => refused(resetPassword({ secret, password: good }, "192.0.2.200", later(2)))));
  expect(outcomes.filter((outcome) => outcome === "done")).toHaveLength(1);
  expect(await findActor(session, later(2))).toBeNull();
  await expect(signIn({ email, password: good }, network(), later(3))).resolves.toHaveProperty("id");
  expect((await lettersTo(email)).filter(({ template }) => template === "passwordChanged")).toHaveLength(1);
});

test("changing one's password asks for the present one and keeps only this browser", async () => {
  const actor = await somebody();
  await askForReset(actor.email, network(), spring);
  await resetPassword({ secret: await secretIn(actor.email, "resetPassword"), password: good }, network(), later(1));
  const here = await openSession(actor.personId, null, later(2));
  const there = await openSession(actor.personId, null, later(2));

  expect(await refused(changePassword(actor, { current: other, password: other }, here, later(3)))).toBe("people.wrongPassword");
  expect(await findActor(there, later(3))).not.toBeNull();
  await changePassword(actor, { current: good, password: other }, here, later(4));
  expect(await findActor(here, later(5))).not.toBeNull();
  expect(await findActor(there, later(5))).toBeNull();
  expect(await refused(changePassword(actor, { current: other, password: `${actor.name} ${actor.name}` }, here, later(6)))).toBe("people.passwordTelling");
});

test("a revoked session acts at once, and nobody revokes another's", async () => {
  const one = await somebody();
  const two = await somebody();
  const secret = await openSession(one.personId, null, spring);
  const { id } = await db.session.findFirstOrThrow({ where: { personId: one.personId } });
  expect(await refused(revokeSession(two, id, later(1)))).toBe("gate.notFound");
  expect(await findActor(secret, later(1))).not.toBeNull();
  await revokeSession(one, id, later(1));
  expect(await findActor(secret, later(1))).toBeNull();
});

test("guessing at a password stops after 25 in five minutes, whatever the network, and for the right one too", async () => {
  const { email } = await somebody();
  const outcomes: unknown[] = [];
  for (let time = 0; time < 26; time += 1) outcomes.push(await refused(signIn({ email, password: other }, network(), spring)));
  expect(outcomes.slice(0, 25)).toEqual(Array(25).fill("people.wrongCredentials"));
  expect(outcomes[25]).toBe("gate.tooManyAttempts");
  expect(await db.throttle.findFirst({ where: { key: `sign-in:account:${email}` } })).toMatchObject({ points: 26 });
});

test("one address can be made to receive five letters in an hour", async () => {
  const { email } = await somebody();
  const outcomes: unknown[] = [];
  for (let time = 0; time < 6; time += 1) outcomes.push(await refused(askForReset(email, network(), spring)));
  expect(outcomes).toEqual([...Array(5).fill("done"), "gate.tooManyAttempts"]);
  expect(await lettersTo(email)).toHaveLength(5);
});

test("an account of the demonstration opens nothing outside it", async () => {
  const { personId, email } = await somebody();
  await askForReset(email, network(), spring);
  await resetPassword({ secret: await secretIn(email, "resetPassword"), password: good }, network(), later(1));
  const session = await openSession(personId, null, later(2));
  await db.person.update({ where: { id: personId }, data: { demonstration: true } });
  expect(await refused(signIn({ email, password: good }, network(), later(3)))).toBe("people.wrongCredentials");
  expect(await findActor(session, later(3))).toBeNull();
});

test("details are changed and written down without the details themselves", async () => {
  const actor = await somebody();
  await changeDetails(actor, { name: "Inne Nazwisko", position: "Kierownik", phone: "+48814661000", locale: "en", newsRhythm: "DAILY" }, spring);
  expect(await db.person.findUnique({ where: { id: actor.personId } })).toMatchObject({ name: "Inne Nazwisko", locale: "en", newsRhythm: "DAILY" });
  expect(await db.event.findFirst({ where: { type: "person.detailsChanged", subjectId: actor.personId } })).toMatchObject({ detail: {} });
});
