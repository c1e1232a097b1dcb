import { expect, test } from "../support/browser";

const PAGES = [
  { pl: "/", heading: "Lubelska Wyżyna Motoryzacyjna i Maszynowa" },
  { pl: "/deklaracja-dostepnosci", heading: "Deklaracja dostępności" },
  { pl: "/prywatnosc", heading: "Prywatność" },
  { pl: "/nie-ma-takiej-strony", heading: "Nie ma takiej strony" },
];

test.describe("on the narrowest screen", () => {
  test.use({ viewport: { width: 320, height: 640 } });
  test("the menu opens with the keyboard and closes with Escape", async ({ page }) => {
    await page.goto("/");
    const menu = page.getByRole("banner").locator("summary").filter({ visible: true });
    await menu.focus();
    await page.keyboard.press("Enter");
    const join = page.getByRole("banner").getByRole("link", { name: "Dołącz" }).filter({ visible: true });
    await expect(join).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(join).toBeHidden();
    await expect(menu).toBeFocused();
  });

  test("a menu that was opened before the scripts came stays open", async ({ page }) => {
    let release = () => {};
    const scripts = new Promise<void>((resolve) => (release = resolve));
    await page.route(/\.js(\?|$)/, async (route) => {
      await scripts;
      await route.continue();
    });
    await page.goto("/", { waitUntil: "commit" });
    const menu = page.getByRole("banner").locator("summary").filter({ visible: true });
    await menu.focus();
    await page.keyboard.press("Enter");
    const join = page.getByRole("banner").getByRole("link", { name: "Dołącz" }).filter({ visible: true });
    await expect(join).toBeVisible();
    release();
    // React leaves its mark on what it has taken over; effects are done by the frame after the next.
    await expect.poll(() => menu.evaluate((element) => Object.keys(element).some((key) => key.startsWith("__react")))).toBe(true);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))));
    await expect(join).toBeVisible({ timeout: 1 });
    await page.keyboard.press("Escape");
    await expect(join).toBeHidden();
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  for (const { pl, heading } of PAGES) {
    test(`${pl} is there, with one heading of its own`, async ({ page }) => {
      await page.goto(pl);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText([heading]);
      await expect(page).toHaveTitle(/Wyżyna/);
    });
  }

  test("the language changes and the page stays", async ({ page }) => {
    await page.goto("/deklaracja-dostepnosci?from=footer");
    await page.getByRole("link", { name: "English" }).click();
    await expect(page).toHaveURL("/en/accessibility?from=footer");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Accessibility statement");
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
  });
});

test("the first Tab offers to skip to the content", async ({ page }) => {
  await page.goto("/prywatnosc");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Przejdź do treści" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

test("a page names its twin in the other language and its own address", async ({ page, baseURL }) => {
  await page.goto("/en/privacy?utm_source=mail");
  const hrefOf = (selector: string) => page.locator(selector).getAttribute("href");
  expect(await hrefOf("link[rel=canonical]")).toBe(`${baseURL}/en/privacy`);
  expect(await hrefOf("link[hreflang=pl]")).toBe(`${baseURL}/prywatnosc`);
  expect(await hrefOf("link[hreflang=en]")).toBe(`${baseURL}/en/privacy`);
});

test("the accessibility statement carries the ids and dates that validators look for", async ({ page }) => {
  await page.goto("/deklaracja-dostepnosci");
  const parts = ["wstep", "podmiot", "url", "data-publikacja", "data-aktualizacja", "status", "data-sporzadzenie", "kontakt", "osoba", "email", "telefon", "procedura", "architektura", "aplikacje"];
  for (const part of parts) await expect(page.locator(`#a11y-${part}`)).toHaveCount(1);
  for (const date of ["data-publikacja", "data-aktualizacja", "data-sporzadzenie"]) {
    await expect(page.locator(`time#a11y-${date}`)).toHaveAttribute("datetime", /^\d{4}-\d{2}-\d{2}$/);
  }
});
