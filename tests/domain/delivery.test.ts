import { afterAll, beforeEach, expect, test } from "vitest";
import { openMailbox } from "../support/smtp";

// The address of the mail server stands in the environment before anything reads it.
const mailbox = await openMailbox();
process.env.SMTP_URL = mailbox.url;
const { deliver } = await import("@/lib/jobs/deliver");
const { db, transaction } = await import("@/lib/platform/database");
const { queueMail } = await import("@/lib/platform/outbox");
const { env } = await import("@/lib/platform/env");
const { spring } = await import("../support/people");

afterAll(async () => {
  await mailbox.close();
  await db.$disconnect();
});
beforeEach(async () => {
  await db.mail.deleteMany();
  await db.$executeRaw`TRUNCATE graphile_worker._private_jobs`;
  mailbox.received.length = 0;
});

async function letterTo(to: string, facts: Record<string, string> = {}, locale = "pl"): Promise<{ id: string; messageId: string }> {
  const order = { to, locale, template: "invitation", facts: { path: "/zaproszenie/tajne", organisation: "Firma", inviter: "Osoba", role: "EDITOR", ...facts } };
  await transaction((tx) => queueMail(tx, order, spring));
  return db.mail.findFirstOrThrow({ where: { to } });
}

test("a letter reaches the mail server in text and HTML, with a link on our origin, and forgets its secret", async () => {
  const { id, messageId } = await letterTo("ala@example.test", { organisation: "Kuźnia & Syn <Sp. z o.o.>" });
  await deliver({ mailId: id }, spring);

  const letter = await mailbox.nextMail("ala@example.test");
  expect(letter).toMatchObject({ messageId, subject: "Zaproszenie do organizacji Kuźnia & Syn <Sp. z o.o.>" });
  expect(letter.from).toContain("wyzyna@example.test");
  expect(letter.links).toContain(`${env.APP_ORIGIN}/zaproszenie/tajne`);
  expect(letter.html).toContain("Kuźnia &amp; Syn &lt;Sp. z o.o.&gt;");
  expect(letter.html).toContain(`href="${env.APP_ORIGIN}/zaproszenie/tajne"`);
  expect(await db.mail.findUnique({ where: { id } })).toMatchObject({ sentAt: spring, facts: {}, lastError: null });
});

test("a letter that was sent is not sent again, and one that may have been goes out under the same Message-ID", async () => {
  const { id, messageId } = await letterTo("bis@example.test");
  await deliver({ mailId: id }, spring);
  await deliver({ mailId: id }, spring);
  expect(mailbox.received).toHaveLength(1);
  expect(await db.mail.findUnique({ where: { id } })).toMatchObject({ lastError: null });

  // The process died between the server's answer and our note of it.
  await db.mail.update({ where: { id }, data: { sentAt: null, facts: { path: "/", organisation: "F", inviter: "O", role: "EDITOR" } } });
  await deliver({ mailId: id }, spring);
  expect(mailbox.received.map((letter) => letter.messageId)).toEqual([messageId, messageId]);
});

test("a line break in a name does not begin another header", async () => {
  const { id } = await letterTo("cel@example.test", { organisation: "Firma\r\nBcc: inny@example.test\r\n\r\nTreść" });
  await deliver({ mailId: id }, spring);
  const letter = await mailbox.nextMail("cel@example.test");
  expect(letter.subject).toBe("Zaproszenie do organizacji Firma Bcc: inny@example.test Treść");
  expect(mailbox.received.map(({ to }) => to)).toEqual(["cel@example.test"]);
});

test("an address that is a list, or carries a header, gets nothing and is given up", async () => {
  for (const to of ["a@example.test, b@example.test", "a@example.test\r\nBcc: b@example.test", "Nazwa <a@example.test>"]) {
    const { id } = await letterTo(to);
    await deliver({ mailId: id }, spring);
    expect(await db.mail.findUnique({ where: { id } })).toMatchObject({ sentAt: null, givenUpAt: spring, facts: {} });
  }
  expect(mailbox.received).toEqual([]);
});

test("while the mail server is away a letter waits, a minute at most between attempts, and then arrives", async () => {
  const { id } = await letterTo("dom@example.test");
  const port = Number(new URL(mailbox.url).port);
  await mailbox.close();
  await db.$executeRaw`TRUNCATE graphile_worker._private_jobs`;
  const minutes = (count: number) => new Date(spring.getTime() + count * 60_000);

  await deliver({ mailId: id }, spring);
  await deliver({ mailId: id }, minutes(10));
  const waits = await db.$queryRaw<{ run_at: Date }[]>`SELECT run_at FROM graphile_worker.jobs WHERE task_identifier = 'deliver' ORDER BY run_at`;
  expect(waits.map(({ run_at: runAt }) => runAt)).toEqual([new Date(spring.getTime() + 5_000), minutes(11)]);
  expect(await db.mail.findUnique({ where: { id } })).toMatchObject({ sentAt: null, givenUpAt: null, lastError: expect.stringContaining("ECONNREFUSED") as string });

  const again = await openMailbox(port);
  await deliver({ mailId: id }, minutes(11));
  expect((await again.nextMail("dom@example.test")).links).toContain(`${env.APP_ORIGIN}/zaproszenie/tajne`);
  await again.close();
});
