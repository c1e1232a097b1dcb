import { db } from "@/lib/platform/database";
import { expect, test } from "../support/browser";

const paragraph =
  "Szukamy firmy do gięcia i spawania wsporników z blachy 3 mm, mile widziane malowanie KTL, do 100 km od Lublina. Potrzebujemy 800 szt. miesięcznie, bez śrutowania.";

test("one pasted paragraph becomes a draft, and says what it was understood by", async ({ signedIn }) => {
  const page = await signedIn("firma59@example.test");
  await page.goto("/pulpit/potrzeby/nowa");
  const form = page.locator("form#in-words");
  await form.getByLabel("Czego szukasz").fill(paragraph);
  await form.getByRole("button", { name: "Odczytaj i wypełnij formularz" }).click();

  const read = page.getByRole("main").locator("section").filter({ has: page.getByRole("heading", { name: "Co zrozumieliśmy" }) });
  await expect(read.getByRole("listitem").filter({ hasText: "mile widziane: kataforeza" })).toContainText("KTL");
  await expect(read.getByRole("listitem").filter({ hasText: "pominięte: śrutowanie" })).toBeVisible();
  await expect(read.locator("mark").filter({ hasText: "Lublina" })).toBeVisible();
  await expect(page.getByLabel("Opis")).toHaveValue(paragraph);
  await expect(page.getByLabel("Ilość")).toHaveValue("800");
  await expect(page.getByLabel("Najdalej")).toHaveValue("100");
  await expect(page.getByLabel("Miejscowość")).toHaveValue(/^Lublin/);

  // What is not right is taken out where it stands, and stays out.
  const reference = /P-\d{4}-\d{4}/.exec(page.url())?.[0] ?? "";
  const { wishes } = await db.need.findUniqueOrThrow({ where: { reference }, include: { wishes: { include: { capability: true } } } });
  expect(wishes.find(({ capability }) => capability.slug === "e-coating")?.wish).toBe("NICE");
  expect(wishes.map(({ capability }) => capability.slug)).not.toContain("shot-blasting");
});

test("a paragraph of a few letters is told beside its field, and stays", async ({ signedIn }) => {
  const page = await signedIn("firma59@example.test");
  await page.goto("/pulpit/potrzeby/nowa");
  const form = page.locator("form#in-words");
  await form.getByLabel("Czego szukasz").fill("spawanie");
  await form.getByRole("button", { name: "Odczytaj i wypełnij formularz" }).click();
  await expect(form.getByRole("alert")).toBeFocused();
  await expect(form.getByLabel("Czego szukasz")).toHaveValue("spawanie");
});
