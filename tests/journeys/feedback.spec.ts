import type { Page } from "@playwright/test";
import { db } from "@/lib/platform/database";
import { expect, test } from "../support/browser";
import { roles } from "../support/cast";
import { opportunity, ownMatch } from "../support/things";

test("the owner of a need calls a match wrong, changes and takes it back, and the coordinator reads it", async ({ signedIn }) => {
  const [reference = "", slug = ""] = (await ownMatch(roles.member)).split("/");
  const firm = await db.organisation.findUniqueOrThrow({ where: { slug } });
  await db.matchFeedback.deleteMany({ where: { need: { reference }, organisationId: firm.id } });
  const page = await signedIn(roles.member);
  await page.goto(`/pulpit/potrzeby/${reference}`);
  const order = await page.locator("#suppliers h3").allInnerTexts();
  await page.getByRole("link", { name: `Nietrafne? – ${firm.name}` }).click();

  const section = page.locator("section#feedback");
  const send = section.getByRole("button", { name: "Wyślij opinię" });
  await send.click();
  await expect(section.getByRole("alert")).toBeFocused();
  await section.getByLabel("inny powód").check();
  await send.click();
  await expect(section.getByRole("alert")).toContainText("Własnymi słowami");
  await section.getByLabel("Własnymi słowami").fill("Zmieniliśmy technologię.");
  await send.click();
  await expect(section.getByText("Nietrafne: inny powód")).toBeVisible();
  await section.getByLabel("za daleko").check();
  await section.getByRole("button", { name: "Zmień opinię" }).click();
  await expect(section.getByText("Nietrafne: za daleko")).toBeVisible();

  await page.goto(`/pulpit/potrzeby/${reference}`);
  await expect(page.getByRole("main").getByText("Nietrafne: za daleko")).toBeVisible();
  expect(await page.locator("#suppliers h3").allInnerTexts()).toEqual(order);

  const office = await signedIn(roles.coordinator);
  await office.goto("/biuro/potrzeby");
  await office.getByRole("link", { name: "Opinie o dopasowaniach" }).click();
  await office.locator("section", { hasText: "Powody" }).getByRole("link", { name: "za daleko" }).first().click();
  await expect(rowIn(office, reference, firm.name)).toContainText("Zmieniliśmy technologię.");
  await office.goto(`/biuro/potrzeby/${reference}`);
  await expect(office.locator("section#feedback").getByRole("row", { name: firm.name })).toContainText("zamawiający");

  await page.goto(`/pulpit/potrzeby/${reference}/firmy/${slug}`);
  await section.getByRole("button", { name: "Wycofaj opinię" }).click();
  await expect(send).toBeVisible();
  await office.goto("/biuro/opinie?reason=TOO_FAR");
  await expect(rowIn(office, reference, firm.name)).toHaveCount(0);
});

test("a supplier says of an opportunity why it is none, about one of its requirements, and the buyer does not see it", async ({ signedIn }) => {
  const reference = await opportunity(roles.supplier);
  const { seat } = await db.person.findUniqueOrThrow({ where: { email: roles.supplier }, select: { seat: { select: { organisation: { select: { id: true, name: true } } } } } });
  await db.matchFeedback.deleteMany({ where: { need: { reference }, organisationId: seat?.organisation.id } });
  const page = await signedIn(roles.supplier);
  await page.goto(`/potrzeby/${reference}`);
  const section = page.locator("section#feedback");
  await section.getByLabel("nie ta kompetencja").check();
  await section.getByLabel("Której pozycji dotyczy").selectOption({ index: 1 });
  await section.getByRole("button", { name: "Wyślij opinię" }).click();
  await expect(section.getByText("Nietrafne: nie ta kompetencja")).toBeVisible();

  const stored = await db.matchFeedback.findFirstOrThrow({ where: { need: { reference }, side: "FIRM", organisationId: seat?.organisation.id }, include: { capability: true } });
  const office = await signedIn(roles.coordinator);
  await office.goto(`/biuro/opinie?concept=${stored.capability?.slug}`);
  await expect(rowIn(office, reference, seat?.organisation.name ?? "")).toContainText(stored.capability?.pl ?? "–");
});

test("a pair that is none any more is told as that, and what nobody is stays unknown", async ({ signedIn }) => {
  const [reference = "", slug = ""] = (await ownMatch(roles.member)).split("/");
  const other = await db.organisation.findFirstOrThrow({ where: { membership: null, vouching: null }, select: { slug: true, name: true } });
  const office = await signedIn(roles.coordinator);
  await office.goto(`/biuro/potrzeby/${reference}/firmy/${slug}`);
  await expect(office.getByText("Dziś nie ma czego porównać")).toHaveCount(0);
  await office.goto(`/biuro/potrzeby/${reference}/firmy/${other.slug}`);
  await expect(office.getByText("Dziś nie ma czego porównać")).toBeVisible();
  await expect(office.getByRole("main")).toContainText(`${other.name} nie bierze dziś udziału w klastrze`);
  await office.getByRole("link", { name: "Otwórz potrzebę" }).click();
  await expect(office).toHaveURL(new RegExp(`/biuro/potrzeby/${reference}$`));
  const buyer = await db.need.findUniqueOrThrow({ where: { reference }, select: { organisation: { select: { slug: true } } } });
  await office.goto(`/biuro/potrzeby/${reference}/firmy/${buyer.organisation.slug}`);
  await expect(office.getByRole("main")).toContainText("jest jej zamawiającym");
  expect((await office.goto(`/biuro/potrzeby/${reference}/firmy/nie-ma-takiej`))?.status()).toBe(404);
  // To whoever the need belongs no more is said than before.
  const page = await signedIn(roles.member);
  expect((await page.goto(`/pulpit/potrzeby/${reference}/firmy/${other.slug}`))?.status()).toBe(404);
});

const rowIn = (page: Page, reference: string, firm: string) => page.locator("section#list").getByRole("row").filter({ hasText: reference }).filter({ hasText: firm });
