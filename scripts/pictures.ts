import { mkdirSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { ensureBrowser } from "./parts/browser";
import { Obstacle } from "./parts/obstacle";
import { step } from "./parts/steps";

const folder = "public/pictures";
const origin = `http://localhost:${process.env.PORT ?? "3000"}`;

interface Picture {
  name: string;
  /** Who looks: a button of the demonstration, or somebody of a firm in one of its lists; nobody is a visitor. */
  as?: { button: string } | { firm: string };
  go: (page: Page) => Promise<unknown>;
  dark?: boolean;
  phone?: boolean;
}

const pictures: Picture[] = [
  { name: "cover", go: (page) => page.goto("/") },
  { name: "directory", go: (page) => page.goto("/katalog"), dark: true },
  {
    name: "suppliers-with-reasons",
    as: { firm: "Autobusy Elektryczne Wschód" },
    go: async (page) => {
      await page.goto("/pulpit/potrzeby");
      await page.getByRole("link", { name: /Wsporniki baterii/ }).first().click();
      await page.waitForURL(/P-\d{4}-\d{4}/);
      await page.getByRole("heading", { name: "Dopasowane firmy" }).evaluate((heading) => heading.scrollIntoView());
    },
  },
  {
    name: "opportunities-on-a-phone",
    as: { firm: "Blachmet Wanacja" },
    go: (page) => page.goto("/pulpit/dopasowane"),
    phone: true,
  },
  { name: "office-queue", as: { button: "Koordynator klastra" }, go: (page) => page.goto("/biuro") },
  {
    name: "case",
    as: { button: "Zarząd Klastra" },
    go: async (page) => {
      await page.goto("/biuro");
      await page.getByRole("row").getByRole("link").first().click();
      await page.waitForURL(/wnioski/);
    },
  },
  {
    name: "match-sheet",
    as: { firm: "Autobusy Elektryczne Wschód" },
    go: async (page) => {
      await page.goto("/pulpit/potrzeby");
      await page.getByRole("link", { name: /Wsporniki baterii/ }).first().click();
      await page.getByRole("link", { name: "Karta dopasowania" }).first().click();
      await page.waitForURL(/firmy/);
    },
  },
  {
    name: "thesaurus",
    as: { button: "Koordynator klastra" },
    go: (page) => page.goto("/biuro/slownik/mig-mag-welding"),
    dark: true,
  },
  {
    name: "suggestions",
    go: async (page) => {
      await page.goto("/szukaj");
      await page.getByRole("combobox", { name: "Czego szukasz?" }).pressSequentially("spaw");
      await page.getByRole("option").first().waitFor();
      await page.keyboard.press("ArrowDown");
      await page.locator('[role="option"][aria-selected="true"]').waitFor();
    },
  },
  {
    name: "search",
    go: (page) => page.goto(`/szukaj?q=${encodeURIComponent("szukamy firmy do gięcia i spawania wsporników z blachy 3 mm, malowanie KTL, IATF, do 100 km od Lublina")}`),
    dark: true,
  },
  {
    name: "unknown-words",
    as: { button: "Koordynator klastra" },
    go: async (page) => {
      for (const words of ["rozwiertaczka kulkowa", "rozwiertaczka", "hydroformowanko"]) await page.goto(`/szukaj?q=${encodeURIComponent(words)}`);
      await page.goto("/biuro/slownik/slowa");
    },
  },
];

/** Takes the pictures of the README from a demonstration that runs at PORT. */
export async function run(): Promise<number> {
  if (!(await fetch(`${origin}/healthz`).catch(() => null))?.ok) throw new Obstacle(`Nothing runs at ${origin}: start it with npm start, and take the pictures then.`);
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({ executablePath: ensureBrowser(), chromiumSandbox: process.getuid?.() !== 0, args: ["--disable-dev-shm-usage"] });
  for (const picture of pictures) await step(picture.name, () => take(browser, picture));
  await browser.close();
  return 0;
}

async function take(browser: Browser, { name, as, go, dark = false, phone = false }: Picture): Promise<void> {
  const viewport = phone ? { width: 390, height: 844 } : { width: 1280, height: 900 };
  const context = await browser.newContext({ baseURL: origin, viewport, colorScheme: dark ? "dark" : "light", locale: "pl-PL" });
  const page = await context.newPage();
  if (as) await enter(page, as);
  await go(page);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
  await context.close();
}

/** Through the doors of the demonstration, as a person would. */
async function enter(page: Page, as: NonNullable<Picture["as"]>): Promise<void> {
  await page.goto("/logowanie");
  if ("firm" in as) {
    const list = page.locator("select").filter({ has: page.locator("option", { hasText: as.firm }) });
    const value = await list.locator("option", { hasText: as.firm }).first().getAttribute("value");
    await list.selectOption(value);
    await page.locator("form").filter({ has: list }).getByRole("button").click();
  } else {
    await page.locator("section, li, div").filter({ has: page.getByRole("heading", { name: as.button, exact: true }) }).last().getByRole("button").first().click();
  }
  await page.waitForURL((url) => !url.pathname.startsWith("/logowanie"));
}
