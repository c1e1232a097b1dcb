import { test as base, type BrowserContext, expect, type Page } from "@playwright/test";
import { cookieName, seal } from "@/lib/gate/cookie";
import { openSession } from "@/lib/people/sessions";
import { db } from "@/lib/platform/database";
import { mailboxAt, type NextMail } from "./smtp";

interface Fixtures {
  /** A browser of its own in which this person is signed in, without the form. */
  signedIn: (email: string) => Promise<Page>;
  /** The same for a file that looks at much and changes nothing: everybody's browser stays open from test to test. */
  visiting: (email: string | null) => Promise<Page>;
  nextMail: NextMail;
}

interface Opened {
  page: Page;
  complaints: string[];
}

/**
 * Playwright's test, in which a page may not complain: an error on its console, one that nobody caught, or a breach
 * of the content security policy fails the test, whichever of its browsers it happened in.
 */
export const test = base.extend<Fixtures, { standing: Map<string | null, Opened> }>({
  context: async ({ context }, give) => {
    const complaints = listen(context);
    await give(context);
    expect(complaints, "complaints of the pages").toEqual([]);
  },
  signedIn: async ({ browser, baseURL, locale, timezoneId, javaScriptEnabled }, give) => {
    const opened: { context: BrowserContext; complaints: string[] }[] = [];
    await give(async (email) => {
      const context = await browser.newContext({ baseURL, locale, timezoneId, javaScriptEnabled });
      opened.push({ context, complaints: listen(context) });
      await context.addCookies([{ name: cookieName, value: await sessionOf(email), url: baseURL }]);
      return context.newPage();
    });
    for (const { context } of opened) await context.close();
    expect(opened.flatMap(({ complaints }) => complaints), "complaints of the pages").toEqual([]);
  },
  standing: [
    async ({}, give) => {
      const open = new Map<string | null, Opened>();
      await give(open);
      for (const { page } of open.values()) await page.context().close();
    },
    { scope: "worker" },
  ],
  visiting: async ({ standing, browser, baseURL, locale, timezoneId }, give) => {
    await give(async (email) => {
      const known = standing.get(email);
      if (known) return known.page;
      const context = await browser.newContext({ baseURL, locale, timezoneId });
      const complaints = listen(context);
      if (email !== null) await context.addCookies([{ name: cookieName, value: await sessionOf(email), url: baseURL }]);
      const page = await context.newPage();
      standing.set(email, { page, complaints });
      return page;
    });
    expect([...standing.values()].flatMap(({ complaints }) => complaints.splice(0)), "complaints of the pages").toEqual([]);
  },
  nextMail: async ({}, give) => {
    await give(mailboxAt(process.env.MAILBOX_URL ?? ""));
  },
});

export { expect };

/** Opens a session as signing in would. */
async function sessionOf(email: string): Promise<string> {
  const person = await db.person.findUniqueOrThrow({ where: { email }, select: { id: true } });
  return seal(await openSession(person.id, null, new Date()));
}

/** Collects what the pages of a browser complain of. Chromium reports breaches of the policy on the console too. */
function listen(context: BrowserContext): string[] {
  const complaints: string[] = [];
  const answered = new Set<string>();
  // A page that answers 404 on purpose is no complaint; something missing that a page asks for is.
  context.on("response", (response) => {
    if (response.request().isNavigationRequest()) answered.add(response.url());
  });
  context.on("weberror", (error) => complaints.push(String(error.error().stack)));
  context.on("console", (message) => {
    if (message.type() !== "error") return;
    if (message.text().startsWith("Failed to load resource") && answered.has(message.location().url)) return;
    complaints.push(`${message.text()} (${message.location().url})`);
  });
  return complaints;
}
