import { describeOrganisation } from "@/lib/capabilities/describing";
import { detailsSchema } from "@/lib/organisations/schema";
import { db } from "@/lib/platform/database";
import { seatedActorOf } from "@/prisma/world/people";
import { expect, test } from "../support/browser";
import { newcomer } from "../support/newcomer";

test("a firm's description yields suggestions that it confirms, dismisses and takes back", async ({ signedIn }) => {
  const { email, organisation } = await newcomer(null);
  const page = await signedIn(email);
  await page.goto("/pulpit/organizacja/dane");
  await page.getByLabel("Opis po polsku").fill("Jesteśmy z Lublina. Anodujemy aluminium i malujemy proszkowo, a wiązki zlecamy sąsiadom.");
  await page.getByRole("main").getByRole("button", { name: "Zapisz" }).click();
  await page.getByRole("link", { name: "Potwierdź albo odrzuć" }).click();

  const section = page.locator("section#suggestions");
  await expect(section).toContainText("Do potwierdzenia:");
  const anodising = section.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "anodowanie" }) });
  await expect(anodising.locator("mark")).toHaveText("Anodujemy aluminium");
  await expect(anodising.locator("blockquote")).toHaveText("Anodujemy aluminium i malujemy proszkowo, a wiązki zlecamy sąsiadom.");
  await expect(section.getByRole("heading", { name: /wiązk/ })).toHaveCount(0);
  await anodising.getByRole("button", { name: "Tak, główna" }).click();
  await expect(anodising).toHaveCount(0);
  // The pressed button is gone, and the focus is not lost with it.
  await expect(section.getByText("Do potwierdzenia:")).toBeFocused();

  const painting = section.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "malowanie proszkowe" }) });
  await painting.getByRole("button", { name: "To nie my" }).click();
  await expect(painting).toHaveCount(0);
  await expect(section.getByText("Do potwierdzenia:")).toBeFocused();
  await section.getByText("Odrzucone: 1").click();
  await expect(section.getByRole("listitem").filter({ hasText: "malowanie proszkowe" })).toContainText("Halina Wzorek");
  await section.getByRole("button", { name: "Cofnij odrzucenie" }).click();
  await expect(painting).toBeVisible();

  const plant = await db.plant.findFirstOrThrow({ where: { organisation: { name: organisation } }, select: { id: true, capabilities: { include: { capability: true } } } });
  expect(plant.capabilities.map(({ capability, level }) => `${capability.slug} ${level}`)).toContain("anodising CORE");
});

test("what is confirmed beside the list of a plant's capabilities joins what is being chosen there", async ({ signedIn }) => {
  const { email, organisation } = await newcomer(null);
  const actor = await seatedActorOf((await db.person.findUniqueOrThrow({ where: { email } })).id);
  const own = await db.organisation.findUniqueOrThrow({ where: { id: actor.seat.organisationId }, include: { plants: true } });
  const form = { revision: String(own.revision), name: own.name, kind: own.kind, legalForm: own.legalForm, sizeClass: own.sizeClass, pkd2025: "25.53.Z", pkd2007: "", descriptionPl: "Anodujemy aluminium." };
  await describeOrganisation(actor, detailsSchema.parse(form), new Date());

  const page = await signedIn(email);
  await page.goto(`/pulpit/organizacja/zaklady/${own.plants[0]?.id}/kompetencje`);
  await page.getByRole("group", { name: "Procesy, usługi, wyroby i materiały" }).getByLabel("Szukaj w słowniku").fill("kataforeza");
  await page.getByRole("checkbox", { name: "kataforeza" }).first().check();
  await page.getByRole("button", { name: "Tak, uzupełniająca – anodowanie" }).click();
  await expect(page.getByRole("group", { name: "anodowanie" })).toBeVisible();
  await page.getByRole("button", { name: "Zapisz kompetencje" }).click();
  await expect(page.getByText("Zapisano kompetencje zakładu.")).toBeVisible();

  const declared = await db.plantCapability.findMany({ where: { plant: { organisation: { name: organisation } } }, include: { capability: true } });
  const levels = new Map(declared.map(({ capability, level }) => [capability.slug, level]));
  expect([levels.get("anodising"), levels.get("e-coating")]).toEqual(["SUPPLEMENTARY", "CORE"]);
});
