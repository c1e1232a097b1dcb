import { db } from "@/lib/platform/database";
import { expect, test } from "../support/browser";
import { freePort, type Server, startServer } from "../support/server";

test.describe("while the database is away", () => {
  let server: Server;
  test.beforeAll(async () => {
    server = await startServer({ DATABASE_URL: `postgresql://nobody:nothing@127.0.0.1:${await freePort()}/away` });
  });
  test.afterAll(() => server.stop());

  test("every page says so in its language, as a page that can be tried again", async ({ page }) => {
    for (const { path, lang, heading, retry } of [
      { path: "/katalog?q=ciecie", lang: "pl", heading: "Serwis jest teraz przeciążony", retry: "Spróbuj ponownie" },
      { path: "/en/directory?q=cutting", lang: "en", heading: "The service is overloaded right now", retry: "Try again" },
    ]) {
      const response = await page.goto(`${server.origin}${path}`);
      expect(response?.status()).toBe(503);
      expect(response?.headers()).toMatchObject({ "retry-after": "5", "cache-control": "no-store", "x-content-type-options": "nosniff" });
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
      await expect(page.getByRole("link", { name: retry })).toHaveAttribute("href", path);
    }
  });

  test("programs and forms are told in a sentence, and the process stays alive without being ready", async ({ request }) => {
    const api = await request.get(`${server.origin}/api/places?q=lub`);
    expect([api.status(), api.headers()["retry-after"], api.headers()["content-type"]]).toEqual([503, "5", "text/plain; charset=utf-8"]);
    const form = await request.post(`${server.origin}/logowanie`, { headers: { "next-action": "0".repeat(42), origin: server.origin } });
    expect([form.status(), form.headers()["content-type"]]).toEqual([503, "text/plain; charset=utf-8"]);
    expect((await request.get(`${server.origin}/healthz`)).status()).toBe(200);
    expect((await request.get(`${server.origin}/readyz`)).status()).toBe(503);
  });
});

test("a form whose way is cut keeps what was typed, and counts once when it is sent again", async ({ signedIn }) => {
  const page = await signedIn("firma59@example.test");
  const title = `Uchwyty baterii ${Date.now().toString(36)}`;
  await page.goto("/pulpit/potrzeby/nowa");
  await page.locator("form#step-by-step").getByRole("radio").nth(1).check();
  await page.getByLabel("Tytuł").fill(title);

  // The form arrives, and its answer does not: whoever sends it again must not have it twice.
  await page.route("**/nowa", async (route) => {
    if (route.request().method() === "POST") await route.fetch({ maxRedirects: 0 });
    await route.abort();
  });
  await page.getByRole("button", { name: "Zapisz szkic i przejdź dalej" }).click();
  await expect(page.getByRole("alert").or(page.getByRole("group")).filter({ hasText: "Nie udało się połączyć z serwisem" }).first()).toBeVisible();
  await expect(page.getByLabel("Tytuł")).toHaveValue(title);
  await expect(page.locator("form#step-by-step").getByRole("radio").nth(1)).toBeChecked();
  expect(await db.need.count({ where: { title } })).toBe(1);

  await page.unroute("**/nowa");
  await page.getByRole("button", { name: "Zapisz szkic i przejdź dalej" }).click();
  await expect(page.getByLabel("Opis")).toBeVisible();
  expect(await db.need.count({ where: { title } })).toBe(1);
});
