import { expect, test } from "../support/browser";
import { roles } from "../support/cast";

// A purchasing manager looks for a supplier: by typing, with suggestions, by whole sentences, and by ticking.

test("what is typed is completed, and the arrows and Enter lead there", async ({ page }) => {
  await page.goto("/szukaj");
  const box = page.getByRole("combobox", { name: "Czego szukasz?" });
  const list = page.getByRole("listbox", { name: "Podpowiedzi" });

  await box.fill("katafor");
  const first = list.getByRole("group", { name: "Kompetencje i certyfikaty" }).getByRole("option").first();
  await expect(first).toContainText("kataforeza");
  await page.keyboard.press("ArrowDown");
  await expect(first).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/szukaj\?q=kataforeza/);
  await expect(page.getByRole("status").filter({ hasText: /organizac/ })).toBeVisible();

  await box.fill("Autobusy Elek");
  await list.getByRole("group", { name: "Firmy" }).getByRole("option").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Autobusy Elektryczne");
});

test("Escape closes the suggestions, and Enter without a chosen one sends what was typed", async ({ page }) => {
  await page.goto("/en/search");
  const box = page.getByRole("combobox", { name: "What are you looking for?" });
  await box.fill("weld");
  await expect(page.getByRole("option").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("listbox")).toBeHidden();
  await expect(box).toHaveValue("weld");
  await box.press("Enter");
  await expect(page).toHaveURL(/\/en\/search\?q=weld$/);
  await expect(page.getByText("We take this to mean: welding.")).toBeVisible();
});

test("a whole sentence is answered by firms with what they have and what they lack, and narrowed by a tick", async ({ page }) => {
  await page.goto("/szukaj");
  await page.getByRole("combobox", { name: "Czego szukasz?" }).fill("szukamy firmy do gięcia i spawania wsporników z blachy 3 mm, malowanie KTL, IATF, do 100 km od Lublina");
  await page.getByRole("button", { name: "Szukaj", exact: true }).click();
  await expect(page.getByText("W promieniu 100 km od: Lublin.")).toBeVisible();
  const results = page.getByRole("main").getByRole("listitem").filter({ has: page.getByRole("heading", { level: 2 }) });
  await expect(results.first()).toContainText("gięcia blachy: gięcie krawędziowe");
  await expect(results.first()).toContainText("brak: ");

  const iso = page.getByRole("group", { name: "Ważny certyfikat" }).getByRole("checkbox", { name: /^ISO 9001/ });
  const promised = Number(/\d+$/.exec(await iso.locator("xpath=..").innerText())?.[0]);
  expect(promised).toBeGreaterThan(0);
  await iso.check();
  await page.getByRole("button", { name: "Pokaż wyniki" }).click();
  await expect(page.getByRole("status").filter({ hasText: /organizac/ })).toContainText(`${promised} organizac`);
});

test("firms, needs and capabilities are views of one question", async ({ signedIn }) => {
  const page = await signedIn(roles.supplier);
  await page.goto("/szukaj?q=spawanie");
  const views = page.getByRole("navigation", { name: "Co pokazać" });
  await views.getByRole("link", { name: /^Kompetencje/ }).click();
  await expect(page.getByRole("heading", { level: 2, name: "spawanie", exact: true })).toBeVisible();
  await views.getByRole("link", { name: /^Potrzeby/ }).click();
  await expect(page.getByRole("status")).toContainText(/otwart/);
  await expect(page.getByRole("article").first()).toContainText("spawanie");
  await expect(page.getByRole("combobox", { name: "Czego szukasz?" })).toHaveValue("spawanie");
});

test("an unknown town keeps what was typed and says so beside the field", async ({ page }) => {
  await page.goto("/szukaj?q=spawanie&near=Nibylandia&km=100");
  await expect(page.getByText("Nie znamy miejscowości „Nibylandia”.")).toBeVisible();
  await expect(page.getByLabel("Od miejscowości")).toHaveValue("Nibylandia");
  await expect(page.getByLabel("Od miejscowości")).toHaveAttribute("aria-invalid", "true");
});

test("a search is saved, stands on a page of its own, and is forgotten again", async ({ signedIn }) => {
  const page = await signedIn(roles.editor);
  await page.goto("/szukaj?q=hartowanie&in=needs");
  await page.getByRole("button", { name: "Powiadamiaj o nowych wynikach" }).click();
  await expect(page.getByText("Powiadamiamy o nowych wynikach")).toBeVisible();
  await page.getByRole("link", { name: "Zapisane wyszukiwania" }).click();
  await expect(page.getByRole("link", { name: "hartowanie" })).toHaveAttribute("href", /q=hartowanie.*in=needs/);
  await page.getByRole("button", { name: "Usuń – hartowanie" }).click();
  await expect(page.getByText("Nie masz zapisanych wyszukiwań")).toBeVisible();
});

test("how often letters about matches come is chosen on the account page, and stays chosen", async ({ signedIn }) => {
  const page = await signedIn(roles.editor);
  await page.goto("/pulpit/konto");
  const rhythm = page.getByLabel("Listy o dopasowaniach i wyszukiwaniach");
  await expect(rhythm).toHaveValue("AT_ONCE");
  await rhythm.selectOption("raz dziennie, rano");
  await page.locator("form#details-form").getByRole("button").click();
  await expect(page.locator("form#details-form").getByRole("status")).toBeVisible();
  await page.reload();
  await expect(rhythm).toHaveValue("DAILY");
});
