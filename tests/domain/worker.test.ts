import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { afterAll, afterEach, expect, test } from "vitest";
import { db, transaction } from "@/lib/platform/database";
import { queueMail } from "@/lib/platform/outbox";
import { openMailbox } from "../support/smtp";

const workers: ChildProcess[] = [];
afterEach(() => {
  for (const worker of workers.splice(0)) worker.kill("SIGKILL");
});
afterAll(() => db.$disconnect());

/** The worker as it really runs: a process of its own. */
function startWorker(smtpUrl: string): ChildProcess {
  const worker = spawn(process.execPath, ["--import", "tsx", "scripts/worker.ts"], {
    env: { ...process.env, SMTP_URL: smtpUrl, LOG_LEVEL: "info" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  workers.push(worker);
  return worker;
}

async function ready(worker: ChildProcess): Promise<void> {
  for await (const chunk of worker.stdout ?? []) if (String(chunk).includes("worker ready")) return;
  throw new Error("the worker ended before it was ready");
}

const facts = { path: "/zaproszenie/tajne", organisation: "Firma", inviter: "Osoba", role: "EDITOR" };
const write = (to: string) => transaction((tx) => queueMail(tx, { to, locale: "pl", template: "invitation", facts }, new Date()));

test("a worker that is killed with letters in hand loses none: the next one sends them, the same ones at most twice", { timeout: 60_000 }, async () => {
  const mailbox = await openMailbox();
  const addresses = Array.from({ length: 40 }, (_, position) => `adresat${position}@example.test`);
  for (const address of addresses) await write(address);

  const first = startWorker(mailbox.url);
  await mailbox.nextMail("adresat0@example.test");
  first.kill("SIGKILL");
  await once(first, "exit");

  const second = startWorker(mailbox.url);
  for (const address of addresses.slice(1)) await mailbox.nextMail(address);
  await expect.poll(() => db.mail.count({ where: { sentAt: null } }), { timeout: 30_000 }).toBe(0);
  second.kill("SIGTERM");
  await once(second, "exit");

  const ids = mailbox.received.map(({ messageId }) => messageId);
  expect(new Set(ids).size).toBe(addresses.length);
  // Four letters may have been in hand when it was killed.
  expect(ids.length - addresses.length).toBeLessThanOrEqual(4);
  await mailbox.close();
});

test("asked to stop, a worker finishes the letter in hand and ends without complaint", { timeout: 60_000 }, async () => {
  const mailbox = await openMailbox();
  const worker = startWorker(mailbox.url);
  await ready(worker);
  await write("koniec@example.test");
  await mailbox.nextMail("koniec@example.test");
  worker.kill("SIGTERM");
  const [code] = (await once(worker, "exit")) as [number | null];
  expect(code).toBe(0);
  expect(await db.mail.findFirst({ where: { to: "koniec@example.test" } })).toMatchObject({ sentAt: expect.any(Date) as Date, facts: {} });
  await mailbox.close();
});
