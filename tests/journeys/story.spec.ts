import type { Page } from "@playwright/test";
import { answerAll, choose, describe, finish, freshNip, giveConsents, join, markDone, openTopic, submit, upload } from "../support/applicant";
import { expect, test } from "../support/browser";
import { roles } from "../support/cast";

// The whole of it, typed as people type it: a firm from Lublin becomes a member and states a need; a firm from
// Starachowice, vouched for by its city, is found for it, and the two see each other's contacts.

/** So that the story can be told again to an application that has heard it. */
const run = Date.now().toString(36);
const buyer = { name: "Halina Wzorek", email: `halina-${run}@example.test`, password: "cztery zwykłe słowa razem" };
const seller = { name: "Zenon Szkic", email: `zenon-${run}@example.test`, password: "blacha trzy milimetry gięta" };

test("from registering to a matched supplier", async ({ page, signedIn, browser, nextMail, baseURL }) => {
  test.setTimeout(420_000);
  const coordinator = await signedIn(roles.coordinator);
  const board = await signedIn(roles.board);
  const city = await signedIn(roles.cityCoordinator);
  let reference = "";

  await test.step("a firm registers and applies under two specialisations", async () => {
    await join(page, buyer, nextMail);
    await describe(page, { nip: freshNip(), name: `Pojazdy Miejskie ${run} sp. z o.o.`, town: "Lublin", capabilities: [["e-busy", "e-busy i trolejbusy"]] }, buyer);
    await page.goto("/pulpit/wniosek");
    await page.getByRole("radio", { name: /^Jako członek klastra/ }).check();
    await page.getByRole("button", { name: "Rozpocznij wniosek" }).click();
    await expect(page.getByRole("heading", { level: 2, name: "Tematy" })).toBeVisible();

    await openTopic(page, "Specjalizacje");
    await page.getByRole("checkbox", { name: /Elektromobilność/ }).check();
    await page.getByRole("checkbox", { name: /Kooperacja z przemysłem/ }).check();
    await finish(page);
    await openTopic(page, "Pytania o specjalizacje");
    await answerAll(page);
    await finish(page);
    for (const topic of ["Dane organizacji", "Reprezentacja", "Zakłady", "Kompetencje i certyfikaty"]) await markDone(page, topic);
    await openTopic(page, "Czego szukacie i co oferujecie");
    await page.getByLabel(/Czego szuka/).fill("Dostawców wsporników i wiązek w promieniu stu pięćdziesięciu kilometrów.");
    await page.getByLabel(/Co (możecie|oferuje)/).fill("Montaż końcowy i badania drogowe.");
    await finish(page);
    await openTopic(page, "Dokumenty");
    await upload(page, "Odpis z rejestru (KRS lub CEIDG)", "odpis.pdf");
    await markDone(page, "Dokumenty");
    await giveConsents(page);
    reference = await submit(page);
    const letter = await nextMail(buyer.email, new RegExp(reference));
    expect(letter.text).toContain(reference);
  });

  await test.step("the coordinator takes it up and asks for a better extract", async () => {
    await openCase(coordinator, reference);
    await press(coordinator, "Podejmij kontrolę formalną", "beginFormalCheck");
    await openMove(coordinator, "Wezwij do uzupełnienia");
    await coordinator.getByRole("textbox", { name: "Dokumenty" }).fill("Odpis jest nieczytelny. Prosimy o nowy.");
    await press(coordinator, "Wyślij wezwanie", "requestCompletion");
  });

  await test.step("the firm sees what is asked, completes and resubmits", async () => {
    await page.goto("/pulpit/wniosek");
    await expect(page.getByRole("main")).toContainText("Odpis jest nieczytelny. Prosimy o nowy.");
    await page.goto("/pulpit/wniosek/documents");
    await upload(page, "Odpis z rejestru (KRS lub CEIDG)", "odpis-nowy.pdf");
    await page.getByRole("button", { name: "Oznacz jako gotowe" }).click();
    await page.getByRole("button", { name: "Odeślij uzupełniony wniosek" }).click();
    await expect(page.getByText("Złożono uzupełnienie").first()).toBeVisible();
  });

  await test.step("it is recommended, the board resolves, and it signs and pays", async () => {
    await openCase(coordinator, reference);
    await openMove(coordinator, "Zakończ kontrolę formalną");
    await press(coordinator, "Wszystko się zgadza", "passFormalCheck");
    await coordinator.getByRole("radio", { name: "za przyjęciem" }).check();
    await coordinator.getByLabel("Uzasadnienie").fill("Odbiorca końcowy, którego klastrowi brakowało.");
    await press(coordinator, "Przekaż Zarządowi", "recommend");

    await openCase(board, reference);
    await board.getByRole("radio", { name: "przyjmuje organizację do klastra" }).check();
    await board.getByLabel("Numer uchwały").fill(`${run}/2026`);
    await board.getByLabel("Data uchwały").fill(today());
    await board.getByLabel("Uzasadnienie").fill("Przyjmujemy jednomyślnie, zgodnie z opinią.");
    await press(board, "Wpisz uchwałę", "admit");

    await openCase(coordinator, reference);
    await coordinator.getByRole("radio").first().check();
    await coordinator.getByLabel("Data podpisania deklaracji").fill(today());
    await coordinator.getByLabel("Data wpływu pierwszej składki").fill(today());
    await press(coordinator, "Rozpocznij członkostwo", "confirmSignatureAndFee");
    await expect(coordinator.getByText("Sprawa jest zakończona")).toBeVisible();
    await page.goto("/pulpit/wniosek");
    await expect(page.getByRole("main")).toContainText("Jesteście w klastrze");
  });

  const supplier = await (await browser.newContext({ baseURL, locale: "pl-PL" })).newPage();
  await test.step("a supplier from Starachowice registers and its city vouches for it", async () => {
    await join(supplier, seller, nextMail);
    await describe(
      supplier,
      { nip: freshNip(), name: `Blachy ${run} sp. z o.o.`, town: "Starachowice", capabilities: [["giecie krawedziowe", "gięcie krawędziowe"], ["migomat", "spawanie MIG/MAG"], ["stal konstrukcyjna", "stal konstrukcyjna"]] },
      seller,
    );
    await supplier.goto("/pulpit/wniosek");
    await supplier.getByRole("radio", { name: /^Jako kooperant/ }).check();
    await supplier.getByLabel("Miasto, które ma za Was poręczyć").selectOption({ label: "Starachowice" });
    await supplier.getByRole("button", { name: "Rozpocznij wniosek" }).click();
    await expect(supplier.getByRole("heading", { level: 2, name: "Tematy" })).toBeVisible();
    await openTopic(supplier, "Specjalizacje");
    await supplier.getByRole("checkbox", { name: /Kooperacja z przemysłem/ }).check();
    await finish(supplier);
    for (const topic of ["Dane organizacji", "Zakłady", "Kompetencje i certyfikaty"]) await markDone(supplier, topic);
    await openTopic(supplier, "Czego szukacie i co oferujecie");
    await supplier.getByLabel(/Czego szuka/).fill("Stałych odbiorców wsporników.");
    await supplier.getByLabel(/Co (możecie|oferuje)/).fill("Gięcie i spawanie do 10 mm.");
    await finish(supplier);
    await markDone(supplier, "Dokumenty");
    await giveConsents(supplier);
    const request = await submit(supplier);

    await openCase(city, request);
    await press(city, "Podejmij kontrolę formalną", "beginFormalCheck");
    await openMove(city, "Zakończ kontrolę formalną");
    await press(city, "Wszystko się zgadza", "passFormalCheck");
    await openMove(city, "Poręcz za kooperanta");
    await city.locator("form#vouch").getByLabel("Uzasadnienie").fill("Byliśmy na miejscu, park maszynowy zgodny ze zgłoszeniem.");
    await press(city, "Poręczam", "vouch");
    await expect(city.getByText("Sprawa jest zakończona")).toBeVisible();
  });

  let need = "";
  await test.step("the member states a need, and the supplier is ranked with reasons", async () => {
    await page.goto("/pulpit/potrzeby/nowa");
    await page.locator("form#step-by-step").getByRole("radio").first().check();
    await page.getByLabel("Tytuł").fill("Wsporniki zbiornika z blachy 4 mm");
    await page.getByRole("button", { name: "Zapisz szkic i przejdź dalej" }).click();
    await page.getByLabel("Opis").fill("Gięte na krawędziarce i spawane, według naszej dokumentacji, seria próbna pięćdziesiąt sztuk.");
    await choose(page, [["giecie", "gięcie krawędziowe"], ["spawanie mig", "spawanie MIG/MAG"]]);
    await page.getByLabel("Ilość").fill("50");
    await page.getByLabel("Jednostka").fill("szt.");
    await page.getByLabel("Zgłoszenia do").fill(inDays(20));
    await page.getByLabel("Dostawa do").fill(inDays(60));
    await page.getByLabel("Miejscowość").fill("Lublin");
    await page.getByLabel("Najdalej").fill("150");
    await page.getByRole("radio", { name: /publiczn|wszyscy/i }).check();
    await page.getByRole("button", { name: "Zapisz", exact: true }).click();
    await page.getByRole("link", { name: "Wróć do potrzeby" }).click();
    await page.getByRole("button", { name: "Opublikuj" }).click();
    await expect(page.getByText("Opublikowano.").first()).toBeVisible();
    need = /P-\d{4}-\d{4}/.exec(page.url())?.[0] ?? "";

    const candidate = page.getByRole("main").getByRole("article").or(page.getByRole("main").getByRole("listitem")).filter({ hasText: `Blachy ${run}` }).first();
    await expect(candidate).toContainText("gięcie krawędziowe");
    await expect(candidate).toContainText("spawanie MIG/MAG");
    await expect(candidate).toContainText(/10\d km/);
  });

  await test.step("the supplier is told, is interested, and is accepted", async () => {
    const told = await nextMail(seller.email, new RegExp(need));
    expect(told.text).toContain(need);
    await supplier.goto(`/potrzeby/${need}`);
    await expect(supplier.getByRole("main")).not.toContainText(buyer.email);
    await supplier.getByLabel("Wiadomość do zamawiającego").fill("Gniemy i spawamy takie wsporniki seryjnie, możemy zacząć od przyszłego tygodnia.");
    await supplier.getByRole("button", { name: "Wyślij zgłoszenie" }).click();
    await expect(supplier.getByRole("heading", { level: 1, name: `Zgłoszenie do potrzeby ${need}` })).toBeVisible();

    await page.goto("/pulpit/rozmowy");
    await page.getByRole("link", { name: new RegExp(`Blachy ${run}`) }).first().click();
    await expect(page.getByRole("main")).not.toContainText(seller.email);
    await page.getByRole("radio", { name: /Przyjmuję, porozmawiajmy/ }).check();
    await page.getByRole("button", { name: "Wyślij odpowiedź" }).click();
    await expect(page.getByRole("main")).toContainText(seller.email);
  });

  await test.step("both see each other's contacts, and nobody else does", async () => {
    const conversation = new URL(page.url()).pathname;
    await supplier.goto(conversation);
    await expect(supplier.getByRole("main")).toContainText(buyer.email);
    const third = await signedIn(roles.supplier);
    for (const other of [third, coordinator, city, board]) expect((await other.goto(conversation))?.status()).toBe(404);
  });
  await supplier.context().close();
});

async function openCase(office: Page, reference: string): Promise<void> {
  await office.goto(`/biuro?q=${encodeURIComponent(reference)}`);
  await office.getByRole("row").filter({ hasText: reference }).getByRole("link").first().click();
  await expect(office.getByRole("main")).toContainText(reference);
}

/** Takes a step and waits until the case says so. */
async function press(office: Page, name: string, step: string): Promise<void> {
  await office.getByRole("button", { name }).click();
  await office.waitForURL(new RegExp(`done=${step}`));
}

/** Several steps are possible at once: each stands behind its name. */
async function openMove(office: Page, name: string): Promise<void> {
  const panel = office.locator("details").filter({ has: office.locator("summary", { hasText: name }) });
  if ((await panel.getAttribute("open")) === null) await panel.locator("summary").click();
}

const inDays = (days: number) => new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Warsaw" }).format(Date.now() + days * 24 * 3600 * 1000);
const today = () => inDays(0);
