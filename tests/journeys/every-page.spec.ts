import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { routes } from "@/lib/gate/policy";
import type { Route } from "@/lib/platform/i18n/pathnames";
import { pathTo, type Place } from "@/lib/platform/i18n/paths";
import { expect, test } from "../support/browser";
import { roles } from "../support/cast";
import { walk, type View } from "../support/walk";

// Every page of the policy, seen twice: in Polish by day on a desk's screen, and in English by night on the narrowest
// phone. Colours do not depend on the language, nor words on the hour, so that the four of them are covered by two.

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

const day = { locale: "pl", colorScheme: "light", width: 1280, height: 800 } as const;
const night = { locale: "en", colorScheme: "dark", width: 320, height: 640 } as const;
type Light = typeof day | typeof night;

// A trace of every step would take longer than the steps; what is found says where it was found.
test.use({ trace: "off" });

test("the walk comes to every page of the policy, and to no other", () => {
  expect(Object.keys(walk).sort()).toEqual(Object.keys(routes).sort());
});

for (const [route, views] of Object.entries(walk) as [Route, readonly View[]][]) {
  for (const [position, view] of views.entries()) {
    for (const light of position === 0 || view.then ? [day, night] : [night]) {
      test(`${route}${view.what ? ` ${view.what}` : ""}, ${light.locale}, ${light.colorScheme}, ${light.width} px`, async ({ visiting }) => {
        const page = await visiting(view.as);
        await look(page, route, view, light);
        await unfold(page);
        await judge(page, light);
      });
    }
  }
}

for (const light of [day, night]) {
  test(`the page in the place of one that does not exist, ${light.locale}, ${light.colorScheme}, ${light.width} px`, async ({ visiting }) => {
    const page = await visiting(null);
    await dress(page, light);
    expect((await page.goto(light === day ? "/nie-ma-takiej-strony" : "/en/no-such-page"))?.status()).toBe(404);
    await judge(page, light);
  });

  test(`the open menu, ${light.locale}, ${light.colorScheme}, ${light.width} px`, async ({ visiting }) => {
    const page = await visiting(roles.coordinator);
    await dress(page, light);
    await page.goto(pathTo(light.locale, { route: "/privacy" }));
    await page.getByRole("banner").locator("summary").filter({ visible: true }).click();
    await expect(page.getByRole("banner").getByRole("button", { name: light === day ? "Wyloguj" : "Sign out" }).filter({ visible: true })).toBeInViewport();
    await judge(page, light);
  });
}

/** Opens the page and does what its view needs; it must be that page, and not one that it sends people on to. */
async function look(page: Page, route: Route, { as, at, query = "", then }: View, light: Light): Promise<void> {
  const values = ((await at?.(as ?? "")) ?? "").split("/");
  const parameters = Object.fromEntries(Array.from(route.matchAll(/\[(\w+)\]/g), ([, name = ""], place) => [name, values[place] ?? ""]));
  const path = pathTo(light.locale, { route, parameters } as Place);
  await dress(page, light);
  const answer = await page.goto(path + query);
  expect(answer?.status()).toBe(200);
  expect(new URL(page.url()).pathname).toBe(path);
  await then?.(page);
}

async function dress(page: Page, { colorScheme, width, height }: Light): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme });
}

async function judge(page: Page, { width }: Light): Promise<void> {
  expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), "nothing scrolls sideways").toBeLessThanOrEqual(width);
  await expect.soft(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  expect.soft(await violationsOf(page), "what axe found").toEqual([]);
}

/** So many folded parts of a page; more of them are all alike. */
const UNFOLDED = 8;

/** What is folded away is looked at too. */
async function unfold(page: Page): Promise<void> {
  await page.getByRole("main").evaluate((main, most) => {
    for (const details of [...main.querySelectorAll("details")].slice(0, most)) details.open = true;
  }, UNFOLDED);
}

/** Asked in the page itself: axe's own way opens a second page for every question. */
async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] }).withTags(RULES).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, html, failureSummary }) => `${id}: ${target.join(" ")} ${html.slice(0, 160)} ${failureSummary ?? ""}`));
}
