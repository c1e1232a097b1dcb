import { finish, join, openTopic } from "../support/applicant";
import { expect, test } from "../support/browser";
import { roles } from "../support/cast";
import { newcomer } from "../support/newcomer";
import { unansweredNeed } from "../support/things";

// A browser that runs no script: the same pages, plain forms, whole pages in between.

test.use({ javaScriptEnabled: false });

test("registering, confirming by the mailed link, signing in, and a new password", async ({ page, nextMail }) => {
  const newcomer = { name: "Halina Wzorek", email: `bez-skryptow-${Date.now().toString(36)}@example.test`, password: "cztery zwykłe słowa razem" };
  const password = "pięć innych słów na krzyż";

  await test.step("what is wrong stands above the form and at its fields, and what was typed stays", async () => {
    await page.goto("/rejestracja");
    await page.getByLabel("Adres e-mail").fill(newcomer.email);
    await page.getByRole("button", { name: "Załóż konto" }).click();
    await expect(page.getByRole("alert").getByRole("listitem"), "one line a field, whatever else an empty one is").toHaveText(["Wpisz co najmniej 2 znaki.", "Wypełnij to pole."]);
    await expect(page.getByRole("alert").getByRole("link", { name: "Imię i nazwisko" })).toHaveAttribute("href", "#name");
    await expect(page.getByRole("textbox", { name: "Hasło" })).toHaveAttribute("aria-invalid", "true");
    await expect(page.getByRole("textbox", { name: "Adres e-mail" })).toHaveValue(newcomer.email);
  });
  await test.step("registered, confirmed, signed in", () => join(page, newcomer, nextMail));

  await test.step("out, and in again with another password", async () => {
    await page.locator("summary").filter({ hasText: newcomer.name }).click();
    await page.getByRole("button", { name: "Wyloguj" }).filter({ visible: true }).click();
    await page.goto("/zapomniane-haslo");
    await page.getByLabel("Adres e-mail").fill(newcomer.email);
    await page.getByRole("button", { name: "Wyślij odnośnik" }).click();
    await expect(page.getByText("list z odnośnikiem jest w drodze")).toBeVisible();
    const { links } = await nextMail(newcomer.email, /hasł/i);
    await page.goto(links.find((link) => link.includes("/nowe-haslo/")) ?? "no link in the letter");
    await page.getByLabel("Nowe hasło").fill(password);
    await page.getByRole("button", { name: "Ustaw hasło" }).click();
    await page.getByLabel("Adres e-mail").fill(newcomer.email);
    await page.getByLabel("Hasło").fill(password);
    await page.getByRole("button", { name: "Zaloguj się" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Pulpit" })).toBeVisible();
  });
});

test("an application begun and a topic of it saved", async ({ signedIn }) => {
  const { email } = await newcomer(null);
  const page = await signedIn(email);
  await page.goto("/pulpit/wniosek");
  await page.getByRole("radio", { name: /^Jako członek klastra/ }).check();
  await page.getByRole("button", { name: "Rozpocznij wniosek" }).click();
  await openTopic(page, "Specjalizacje");
  await page.getByRole("button", { name: "Zapisz, temat gotowy" }).click();
  await expect(page.getByRole("alert").getByRole("link")).toHaveCount(1);
  await page.getByRole("checkbox", { name: /Elektromobilność/ }).check();
  await finish(page);
  await openTopic(page, "Czego szukacie i co oferujecie");
  await page.getByLabel(/Co możecie dać/).fill("Montaż końcowy i badania drogowe.");
  await page.getByRole("button", { name: "Zapisz, dokończę później" }).click();
  await openTopic(page, "Czego szukacie i co oferujecie");
  await expect(page.getByLabel(/Co możecie dać/)).toHaveValue("Montaż końcowy i badania drogowe.");
});

test("a capability found in the dictionary, ticked and saved", async ({ signedIn }) => {
  const { email } = await newcomer(null);
  const page = await signedIn(email);
  await page.goto("/pulpit/organizacja");
  await page.getByRole("main").getByRole("link", { name: /^Kompetencje/ }).first().click();
  await page.getByLabel("Szukaj w słowniku").fill("giecie krawedziowe");
  await page.getByRole("button", { name: "Szukaj", exact: true }).click();
  await page.getByRole("checkbox", { name: "gięcie krawędziowe" }).first().check();
  await page.getByRole("button", { name: "Zapisz kompetencje" }).click();
  await expect(page.getByRole("group", { name: "gięcie krawędziowe" }).getByRole("radio", { checked: true })).toHaveCount(1);
});

test("free capacity stated, said anew and taken away, and an organisation named for which one does not work", async ({ signedIn }) => {
  const { email } = await newcomer(null);
  const page = await signedIn(email);
  const main = page.getByRole("main");
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  await page.goto("/pulpit/organizacja");
  await main.getByRole("link", { name: /^Wolne moce/ }).first().click();
  await page.getByRole("button", { name: "Dodaj" }).click();
  await expect(page.getByRole("alert").getByRole("link")).toHaveCount(4);
  await page.getByRole("textbox", { name: "Ile" }).fill("75");
  await page.getByRole("combobox", { name: "Liczone w" }).selectOption("tonach");
  await page.locator("input[name=freeFrom]").fill(day(5));
  await page.locator("input[name=freeUntil]").fill(day(50));
  await page.getByRole("button", { name: "Dodaj" }).click();
  await main.getByRole("listitem").filter({ hasText: "75 ton" }).getByRole("link", { name: /^Zmień/ }).click();
  await page.locator("input[name=freeUntil]").fill(day(1));
  await page.getByRole("button", { name: "Zapisz zmianę" }).click();
  await expect(page.getByRole("alert").getByRole("link"), "still the form of the change").toContainText("Data końcowa wypada przed początkową");
  await page.getByRole("textbox", { name: "Ile" }).fill("80");
  await page.locator("input[name=freeUntil]").fill(day(60));
  await page.getByRole("button", { name: "Zapisz zmianę" }).click();
  await expect(page.getByText("Zapisano wolne moce.")).toBeVisible();
  await main.getByRole("listitem").filter({ hasText: "80 ton" }).getByRole("button", { name: /^Usuń/ }).click();
  await expect(main.getByText("Nie ma jeszcze wolnych mocy")).toBeVisible();

  await page.goto("/pulpit/organizacja/dla-kogo-nie-pracujecie");
  await page.getByLabel("Nazwa albo NIP").fill("swidnik frezownia");
  await page.getByRole("button", { name: "Szukaj", exact: true }).click();
  await page.getByRole("button", { name: /^Wskaż – Frezownia Świdnik/ }).click();
  await expect(main.getByText("wskazana", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: /^Usuń z listy – Frezownia Świdnik/ }).click();
  await expect(main.getByText("Nikogo nie wskazano")).toBeVisible();
});

test("interest expressed in a need", async ({ signedIn }) => {
  const page = await signedIn(roles.supplier);
  const reference = await unansweredNeed(roles.supplier);
  await page.goto(`/potrzeby/${reference}`);
  await page.getByRole("button", { name: "Wyślij zgłoszenie" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await page.getByRole("textbox", { name: "Wiadomość do zamawiającego" }).fill("Gniemy i spawamy takie wsporniki seryjnie, możemy zacząć od przyszłego tygodnia.");
  await page.getByRole("button", { name: "Wyślij zgłoszenie" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Zgłoszenie do potrzeby ${reference}` })).toBeVisible();
});

test("a coordinator finds a case, passes it on, and the board resolves", async ({ signedIn }) => {
  const { reference, organisation } = await newcomer("formalCheck");
  const page = await signedIn(roles.coordinator);
  await page.goto("/biuro");
  await expect(page.getByText("Klawisze: J i K"), "keys that only a script could hear").toHaveCount(0);
  await page.getByRole("searchbox").fill(reference);
  await page.getByRole("button", { name: "Pokaż wyniki" }).click();
  await page.getByRole("link", { name: organisation }).click();
  await page.locator("summary", { hasText: "Zakończ kontrolę formalną" }).click();
  await page.getByRole("button", { name: "Wszystko się zgadza" }).click();
  await page.getByRole("radio", { name: "za przyjęciem" }).check();
  await page.getByRole("button", { name: "Przekaż Zarządowi" }).click();
  await expect(page.getByRole("radio", { name: "za przyjęciem" })).toBeChecked();
  await page.getByRole("textbox", { name: "Uzasadnienie" }).fill("Odbiorca końcowy, którego klastrowi brakowało.");
  await page.getByRole("button", { name: "Przekaż Zarządowi" }).click();
  await expect(page).toHaveURL(/done=recommend/);

  const board = await signedIn(roles.board);
  await board.goto(new URL(page.url()).pathname);
  await board.getByRole("radio", { name: "przyjmuje organizację do klastra" }).check();
  await board.getByLabel("Numer uchwały").fill(`${reference}/U`);
  await board.getByLabel("Data uchwały").fill(new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Warsaw" }).format());
  await board.getByLabel("Uzasadnienie").fill("Przyjmujemy jednomyślnie, zgodnie z opinią.");
  await board.getByRole("button", { name: "Wpisz uchwałę" }).click();
  await expect(board).toHaveURL(/done=admit/);
});

test("the directory searched by words and ticks, page by page, in both languages", async ({ page }) => {
  await page.goto("/katalog");
  const found = page.getByText(/^\d+\sorganizacj/);
  const all = await found.textContent();
  await page.getByRole("link", { name: "Następna" }).click();
  await expect(page).toHaveURL(/page=2/);
  await page.getByLabel("Czego szukasz?").fill("spawanie");
  await page.getByRole("checkbox", { name: /Starachowice/ }).check();
  await page.getByRole("button", { name: "Pokaż wyniki" }).click();
  await expect(page.getByRole("checkbox", { name: /Starachowice/ })).toBeChecked();
  await expect(found).not.toHaveText(all ?? "");
  const some = (await found.textContent())?.match(/\d+/)?.[0];
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(/\/en\/directory\?.*q=spawanie/);
  await expect(page.getByText(new RegExp(`^${some}\\sorganisations`))).toBeVisible();
});
