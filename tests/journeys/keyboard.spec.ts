import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { roles } from "../support/cast";
import { keyboardOf } from "../support/keyboard";
import { newcomer } from "../support/newcomer";

// Nobody here has a mouse: everything is reached, filled in and pressed from the keyboard, and the focus is seen at every stop.

// A trace keeps a copy of the page for every key.
test.use({ trace: "off" });

test("an applicant fills in and submits an application", async ({ signedIn }) => {
  test.setTimeout(240_000);
  const { email, organisation } = await newcomer(null);
  const page = await signedIn(email);
  const keys = keyboardOf(page);
  const main = page.getByRole("main");
  const arrived = (title: string) => expect(main.getByRole("heading", { name: title, exact: true }).first()).toBeVisible();
  const button = (name: string) => main.getByRole("button", { name, exact: true });

  /** Opens a topic of the task list, as its owner reads it. */
  async function open(topic: string): Promise<void> {
    await keys.press(main.getByRole("link", { name: topic, exact: true }));
    await expect(page.getByRole("heading", { level: 1, name: topic })).toBeVisible();
  }
  async function finish(): Promise<void> {
    await keys.press(button("Zapisz, temat gotowy"));
    await arrived("Tematy");
  }

  await test.step("past the navigation to the application", async () => {
    await page.goto("/pulpit");
    await keys.press(page.getByRole("link", { name: "Przejdź do treści" }));
    await expect(main).toBeFocused();
    await keys.press(main.getByRole("link", { name: "Wniosek", exact: true }));
    await arrived("Wniosek do klastra");
  });

  await test.step("a door chosen with the arrows", async () => {
    await keys.choose(main.getByRole("radio", { name: /^Jako członek klastra/ }));
    await keys.press(button("Rozpocznij wniosek"));
    await arrived("Tematy");
  });

  await test.step("specialisations and their questions", async () => {
    await open("Specjalizacje");
    await keys.tick(main.getByRole("checkbox", { name: /Elektromobilność/ }));
    await finish();
    await open("Pytania o specjalizacje");
    await keys.answerAll(main.locator("form"));
    await finish();
  });

  await test.step("a forgotten answer: the summary, its link, the field", async () => {
    await open("Czego szukacie i co oferujecie");
    const offers = main.getByLabel(/Co możecie dać/);
    await keys.write(offers, "");
    await page.keyboard.press("Delete");
    await keys.press(button("Zapisz, temat gotowy"));
    await expect(main.getByRole("alert")).toBeFocused();
    await keys.tab();
    await page.keyboard.press("Enter");
    await expect(offers).toBeFocused();
    await page.keyboard.type("Montaż końcowy i badania drogowe.");
    await keys.write(main.getByLabel(/Czego szukacie/), "Dostawców wsporników i wiązek.");
    await finish();
  });

  await test.step("a capability found in the dictionary", async () => {
    await open("Kompetencje i certyfikaty");
    await keys.press(main.getByRole("link", { name: /^Kompetencje:/ }));
    await keys.write(main.getByLabel("Szukaj w słowniku"), "giecie krawedziowe");
    await keys.tick(main.getByRole("checkbox", { name: "gięcie krawędziowe" }).first());
    await keys.choose(main.getByRole("group", { name: "gięcie krawędziowe" }).getByRole("radio").last());
    await keys.press(button("Zapisz kompetencje"));
    await expect(page.getByText("Zapisano kompetencje zakładu.")).toBeVisible();
    await page.goto("/pulpit/wniosek");
  });

  await test.step("the topics of the profile, documents and consents", async () => {
    for (const topic of ["Dane organizacji", "Reprezentacja", "Zakłady", "Kompetencje i certyfikaty"]) {
      await open(topic);
      await keys.press(button("Oznacz jako gotowe"));
      await arrived("Tematy");
    }
    await open("Dokumenty");
    await keys.reach(main.getByLabel("Rodzaj dokumentu"));
    await page.keyboard.type("Odpis");
    const chooser = await keys.browse(main.getByLabel("Plik"));
    await chooser.setFiles({ name: "odpis.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n") });
    await keys.press(button("Dodaj"));
    await expect(main.getByRole("link", { name: "odpis.pdf" })).toBeVisible();
    await keys.press(button("Oznacz jako gotowe"));
    await arrived("Tematy");
    await open("Oświadczenia i zgody");
    for (const consent of await main.locator("fieldset").first().getByRole("checkbox").all()) await keys.tick(consent);
    await finish();
  });

  await test.step("everything checked, and submitted", async () => {
    await keys.press(main.getByRole("link", { name: "Sprawdź i złóż" }));
    await arrived("Sprawdź odpowiedzi");
    await expect(main).toContainText(organisation);
    await keys.press(button("Złóż wniosek"));
    await expect(main.getByText(/LWMM\/\d{4}\/\d{4}/).first()).toBeVisible();
  });
});

test("a coordinator takes up a case, asks for a completion, and recommends another", async ({ signedIn }) => {
  test.setTimeout(120_000);
  const submitted = await newcomer("submitted");
  const assessed = await newcomer("assessment");
  const page = await signedIn(roles.coordinator);
  const keys = keyboardOf(page);
  const main = page.getByRole("main");

  await test.step("the queue by its own keys: / to the search, J to the case, Enter", async () => {
    await openCase(page, submitted.reference);
    await keys.press(main.getByRole("button", { name: "Podejmij kontrolę formalną" }));
    await page.waitForURL(/done=beginFormalCheck/);
  });

  await test.step("a step behind its name, and a completion that asks for nothing", async () => {
    await keys.press(main.locator("summary", { hasText: "Wezwij do uzupełnienia" }));
    const send = main.getByRole("button", { name: "Wyślij wezwanie" });
    await keys.press(send);
    await expect(main.getByRole("alert")).toBeFocused();
    await keys.write(main.getByRole("textbox", { name: "Dokumenty" }), "Odpis jest nieczytelny. Prosimy o nowy.");
    await keys.press(send);
    await page.waitForURL(/done=requestCompletion/);
    await expect(main.getByText("Odpis jest nieczytelny. Prosimy o nowy.").first()).toBeVisible();
  });

  await test.step("an opinion with its reasons", async () => {
    await openCase(page, assessed.reference);
    const reasons = main.getByLabel("Uzasadnienie");
    await keys.choose(main.getByRole("radio", { name: "za przyjęciem" }));
    await keys.press(main.getByRole("button", { name: "Przekaż Zarządowi" }));
    await expect(main.getByRole("alert")).toBeFocused();
    await keys.press(main.getByRole("alert").getByRole("link", { name: /Uzasadnienie/ }));
    await expect(reasons).toBeFocused();
    await page.keyboard.type("Odbiorca końcowy, którego klastrowi brakowało.");
    await keys.press(main.getByRole("button", { name: "Przekaż Zarządowi" }));
    await page.waitForURL(/done=recommend/);
  });
});

/** Finds a case in the queue with the queue's own keys. */
async function openCase(page: Page, reference: string): Promise<void> {
  const keysListen = () => expect(page.getByText("Klawisze: J i K")).toBeVisible();
  await page.goto("/biuro");
  await keysListen();
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type(reference);
  await page.keyboard.press("Enter");
  await page.waitForURL(/q=/);
  await expect(page.getByRole("main").getByText(reference)).toBeVisible();
  await keysListen();
  await page.keyboard.press("j");
  await expect(page.locator("a[data-case]").first()).toBeFocused();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/biuro\/wnioski\//);
  await expect(page.getByRole("main")).toContainText(reference);
}

test("what is chosen in the dictionary can be taken away again, and the focus is not lost", async ({ signedIn }) => {
  const { email } = await newcomer(null);
  const page = await signedIn(email);
  const keys = keyboardOf(page);
  const main = page.getByRole("main");
  await page.goto("/pulpit/organizacja");
  await keys.press(main.getByRole("link", { name: /^Kompetencje/ }).first());
  const remove = main.getByRole("button", { name: /^Usuń/ });
  await expect(remove.first()).toBeVisible();
  const before = await remove.count();
  await keys.press(remove.first());
  await expect(remove).toHaveCount(before - 1);
  await expect(main.getByRole("heading", { name: /^Wybrane/ })).toBeFocused();
  await keys.tab(true);
});

test("free capacity is stated and taken away, an organisation named and taken off the list, and the focus is not lost", async ({ signedIn }) => {
  const { email } = await newcomer(null);
  const page = await signedIn(email);
  const keys = keyboardOf(page);
  const main = page.getByRole("main");
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10).split("-");
  await page.goto("/pulpit/organizacja");
  await keys.press(main.getByRole("link", { name: /^Wolne moce/ }).first());
  await keys.write(main.getByLabel("Ile", { exact: true }), "40");
  await keys.reach(main.getByLabel("Liczone w"));
  await page.keyboard.type("tonach");
  for (const [label, days] of [["Wolne od", 3], ["Wolne do", 30]] as const) {
    const [year = "", month = "", date = ""] = day(days);
    await keys.reach(main.getByLabel(label));
    // As this browser shows a date.
    await page.keyboard.type(`${month}${date}${year}`);
  }
  await keys.press(main.getByRole("button", { name: "Dodaj" }));
  await expect(main.getByText("40 ton", { exact: true })).toBeVisible();
  await keys.press(main.getByRole("button", { name: /^Usuń – 40 ton/ }));
  await expect(main.getByText("Wpisy: 0")).toBeFocused();

  await page.goto("/pulpit/organizacja");
  await keys.press(main.getByRole("link", { name: /Dla kogo nie pracujecie/ }));
  await keys.write(main.getByLabel("Nazwa albo NIP"), "frezownia");
  await page.keyboard.press("Enter");
  await keys.press(main.getByRole("button", { name: /^Wskaż – Frezownia Świdnik/ }));
  await expect(main.getByText("Wskazane organizacje: 1")).toBeFocused();
  await keys.press(main.getByRole("button", { name: /^Usuń z listy – Frezownia Świdnik/ }));
  await expect(main.getByText("Wskazane organizacje: 0")).toBeFocused();
  await keys.tab();
});
