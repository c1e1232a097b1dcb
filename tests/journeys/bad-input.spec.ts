import type { Page } from "@playwright/test";
import { squash } from "@/lib/capabilities/tokens";
import { issuePass } from "@/lib/people/passes";
import { db } from "@/lib/platform/database";
import { newIdentifier } from "@/lib/platform/identifier";
import { expect, test } from "../support/browser";
import { actorIn, roles } from "../support/cast";

// Whatever is typed, pasted or made up: a sentence says what is wrong, what was typed stays, and nothing changes.

async function organisationOf(role: "member" | "supplier"): Promise<string> {
  const actor = await actorIn(role);
  if (actor.kind !== "person" || !actor.seat) throw new Error(`${role} has a seat in the demonstration`);
  return actor.seat.organisationId;
}

/**
 * Puts into a field what a keyboard could not (its length has a limit, and NUL no key), sends the form, and finds the
 * problem beside the field and the value still in it.
 */
async function isTold(page: Page, label: string, value: string, button: string, sentence: string): Promise<void> {
  // Sentences are typeset: between a figure and what it counts stands a hard space.
  const problem = new RegExp(sentence.replaceAll(" ", "\\s"));
  const field = page.getByLabel(label);
  const before = await field.inputValue();
  await field.evaluate((control: HTMLInputElement | HTMLTextAreaElement, text) => {
    control.value = text;
    control.dispatchEvent(new Event("input", { bubbles: true }));
  }, value);
  await page.getByRole("button", { name: button, exact: true }).click();
  await expect(field).toHaveAccessibleDescription(problem);
  await expect(page.getByRole("link", { name: problem }).first()).toBeVisible();
  await expect(field).toHaveValue(value);
  await field.fill(before);
}

test("what a firm says of itself", async ({ signedIn }) => {
  const id = await organisationOf("member");
  const stored = () => db.organisation.findUniqueOrThrow({ where: { id }, include: { pkdCodes: true, representatives: true } });
  const before = await stored();
  const page = await signedIn(roles.member);
  await page.goto("/pulpit/organizacja/dane");
  const told = (label: string, value: string, problem: string) => isTold(page, label, value, "Zapisz dane", problem);

  await told("REGON", "123456786", "To nie jest poprawny REGON");
  await told("Numer KRS", "0000000000", "To nie jest poprawny numer KRS");
  await told("Pełna nazwa", "x".repeat(10_000), "Wpisz najwyżej 200 znaków");
  await told("Pełna nazwa", "Stal\u0000mex", "niewidoczne znaki sterujące");
  await told("Pełna nazwa", "Stalmex \u202eexe.mrif", "niewidoczne znaki sterujące");
  await told("Opis po polsku", "Opis\u200fodwrotny", "niewidoczne znaki sterujące");
  for (const link of ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "//"]) await told("Strona internetowa", link, "Wpisz adres strony");
  await told("Jak daleko dostarczacie", "-5", "Wpisz liczbę nie mniejszą niż");
  await told("Kody PKD 2025", "spawanie", "To nie jest kod PKD");
  expect(await stored()).toEqual(before);
});

test("markup and emoji are text, on the firm's page too", async ({ signedIn }) => {
  const id = await organisationOf("member");
  const { slug, descriptionPl, revision } = await db.organisation.findUniqueOrThrow({ where: { id } });
  const odd = `🚜 <script>alert("1")</script> <img src=x onerror=alert(2)> {{7*7}} ${"$"}{alert(3)} &amp; reszta`;
  const page = await signedIn(roles.member);
  page.on("dialog", (dialog) => expect(dialog.message(), "a script that somebody typed").toBe("never shown"));
  await page.goto("/pulpit/organizacja/dane");
  await page.getByLabel("Opis po polsku").fill(odd);
  await page.getByRole("button", { name: "Zapisz dane" }).click();
  await expect.poll(async () => (await db.organisation.findUniqueOrThrow({ where: { id } })).descriptionPl).toBe(odd);
  await page.goto(`/katalog/${slug}`);
  await expect(page.getByText(odd)).toBeVisible();
  await db.organisation.update({ where: { id }, data: { descriptionPl, revision: revision + 2 } });
});

test("a form that somebody overtook shows both values and overwrites nothing", async ({ signedIn }) => {
  const id = await organisationOf("member");
  const { website, revision } = await db.organisation.findUniqueOrThrow({ where: { id } });
  const [first, second] = [await signedIn(roles.member), await signedIn(roles.member)];
  for (const page of [first, second]) await page.goto("/pulpit/organizacja/dane");
  await first.getByLabel("Strona internetowa").fill("https://pierwsza.example.test");
  await first.getByRole("button", { name: "Zapisz dane" }).click();
  await expect.poll(async () => (await db.organisation.findUniqueOrThrow({ where: { id } })).revision).toBe(revision + 1);

  await second.getByLabel("Strona internetowa").fill("https://druga.example.test");
  await second.getByRole("button", { name: "Zapisz dane" }).click();
  await expect(second.getByText("Ktoś zmienił te dane, zanim zapisano Twoje.").first()).toBeVisible();
  await expect(second.getByLabel("Strona internetowa")).toHaveValue("https://druga.example.test");
  await expect(second.getByRole("main")).toContainText("https://pierwsza.example.test");
  expect(await db.organisation.findUniqueOrThrow({ where: { id } })).toMatchObject({ website: "https://pierwsza.example.test", revision: revision + 1 });
  await db.organisation.update({ where: { id }, data: { website, revision: revision + 2 } });
});

test("a NIP that is none, and one that is here already", async ({ signedIn }) => {
  const { nip } = await db.organisation.findUniqueOrThrow({ where: { id: await organisationOf("member") } });
  const count = await db.organisation.count();
  const page = await signedIn(roles.person);
  await page.goto("/pulpit/organizacja/nowa");
  for (const wrong of ["1234567890", "0000000000", "123", "abcdefghij", "١٢٣٤٥٦٣٢١٨", "1".repeat(10_000)]) await isTold(page, "NIP", wrong, "Dalej", "To nie jest poprawny NIP");
  await page.getByLabel("NIP").fill(nip ?? "");
  await page.getByRole("button", { name: "Dalej" }).click();
  await expect(page.getByText("Ta firma jest już w systemie")).toBeVisible();
  expect(await db.organisation.count()).toBe(count);
});

test("what a need asks for, and somebody else's need in its place", async ({ signedIn }) => {
  const organisationId = await organisationOf("member");
  const page = await signedIn(roles.member);
  const title = `Osłony łańcucha ${newIdentifier().slice(0, 8)}`;
  await page.goto("/pulpit/potrzeby/nowa");
  await page.locator("form#step-by-step").getByRole("radio").first().check();
  await page.getByLabel("Tytuł").fill(title);
  await page.getByRole("button", { name: "Zapisz szkic i przejdź dalej" }).dblclick();
  await expect(page.getByLabel("Opis")).toBeVisible();
  expect(await db.need.count({ where: { title } }), "a double click makes one draft").toBe(1);

  const stored = () => db.need.findFirstOrThrow({ where: { title }, include: { wishes: true } });
  const before = await stored();
  const told = (label: string, value: string, problem: string) => isTold(page, label, value, "Zapisz", problem);
  await told("Tytuł", "x".repeat(10_000), "Wpisz najwyżej 120 znaków");
  await told("Opis", "Opis z\u0000ukrytym znakiem", "niewidoczne znaki sterujące");
  await told("Ilość", "-5", "Wpisz liczbę nie mniejszą niż 1");
  await told("Ilość", "dużo", "Wpisz liczbę całkowitą");
  await told("Dostawa do", "2020-01-01", "Data końcowa wypada przed początkową");
  await told("Miejscowość", "Atlantyda", "Nie znamy takiej miejscowości");

  // What no page offers, put into the form by hand.
  const put = (name: string, value: string) =>
    page.locator("form").filter({ has: page.getByLabel("Tytuł") }).evaluate(
      (form, field) => {
        form.querySelectorAll(`input[type=hidden][name="${field.name}"]`).forEach((old) => old.remove());
        form.append(Object.assign(document.createElement("input"), { type: "hidden", ...field }));
      },
      { name, value },
    );
  await put("wishes.warp-drive", "MUST");
  await page.getByRole("button", { name: "Zapisz", exact: true }).click();
  await expect(page.getByRole("main")).toContainText("W słowniku kompetencji nie ma pozycji „warp-drive”.");
  await page.reload();

  const other = await db.need.findFirstOrThrow({ where: { organisationId: { not: organisationId }, audience: "PUBLIC", publishedAt: { not: null } } });
  await put("needId", other.id);
  await put("revision", String(other.revision));
  await page.getByRole("button", { name: "Zapisz", exact: true }).click();
  await expect(page.getByRole("main")).toContainText("Nie ma już tego, czego dotyczy formularz.");
  expect(await db.need.findUniqueOrThrow({ where: { id: other.id } })).toEqual(other);
  expect(await stored()).toEqual(before);
});

test("an unknown word is made a synonym by the name of a concept, and a name that there is not is told beside it", async ({ signedIn }) => {
  const text = `trzpieniowanie ${newIdentifier().slice(-6)}`;
  await db.unknownWord.create({ data: { key: squash(text), text, asked: 900, lastAt: new Date() } });
  const page = await signedIn(roles.coordinator);
  await page.goto("/biuro/slownik/slowa");
  const word = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: text, exact: true }) });
  await word.getByLabel("Znaczy").fill("Toczenie księżyca");
  await word.getByRole("button", { name: "Zrób synonim" }).click();
  await expect(word.getByLabel("Znaczy")).toHaveAccessibleDescription(/Nie\sma\spojęcia\so\stakiej\snazwie/);
  await expect(word.getByLabel("Znaczy")).toHaveValue("Toczenie księżyca");
  const { pl } = await db.capability.findUniqueOrThrow({ where: { slug: "turning" } });
  await word.getByLabel("Znaczy").fill(pl.toLowerCase());
  await word.getByRole("button", { name: "Zrób synonim" }).click();
  await expect(word).toHaveCount(0);
  await expect(page.getByRole("main").getByRole("listitem").filter({ hasText: text })).toContainText(`${pl}:`);
  expect(await db.capabilityLabel.findMany({ where: { text }, select: { language: true, capability: { select: { slug: true } } } })).toEqual([{ language: "pl", capability: { slug: "turning" } }]);
});

test("somebody else's things have no address", async ({ signedIn }) => {
  const not = { not: await organisationOf("supplier") };
  const page = await signedIn(roles.supplier);
  const plant = await db.plant.findFirstOrThrow({ where: { organisationId: not } });
  const need = await db.need.findFirstOrThrow({ where: { organisationId: not } });
  const interest = await db.interest.findFirstOrThrow({ where: { organisationId: not, need: { organisationId: not } } });
  const application = await db.membershipApplication.findFirstOrThrow({ where: { organisationId: not, reference: { not: null } } });
  const document = await db.document.findFirstOrThrow({ where: { organisationId: not } });
  const absent = newIdentifier();
  for (const [path, id] of [
    ["/pulpit/organizacja/zaklady/", plant.id], ["/pulpit/potrzeby/", need.reference], ["/pulpit/rozmowy/", interest.id],
    ["/biuro/wnioski/", application.id], ["/api/documents/", document.id],
  ] as const) {
    for (const address of [`${path}${id}`, `${path}${absent}`, `${path}1'%20OR%201=1`]) {
      expect((await page.request.get(address)).status(), address).toBe(404);
    }
  }
});

test("a link that was used, has expired or never was does nothing but say so", async ({ page }) => {
  const email = `odnosnik-${newIdentifier()}@example.test`;
  const { id: personId } = await db.person.create({ data: { email, name: "Ktoś z odnośnikiem", registeredAt: new Date() } });
  const now = new Date();
  for (const [kind, path] of [["CONFIRM_EMAIL", "/potwierdzenie/"], ["RESET_PASSWORD", "/nowe-haslo/"], ["INVITATION", "/zaproszenie/"]] as const) {
    const used = await issuePass(db, { kind, email, personId }, now);
    await db.pass.update({ where: { id: used.id }, data: { usedAt: now } });
    const expired = await issuePass(db, { kind, email, personId }, new Date(now.getTime() - 30 * 24 * 3600 * 1000));
    for (const secret of [used.secret, expired.secret, "nie-ma-takiego", "x".repeat(2_000)]) {
      await page.goto(`${path}${secret}`);
      await expect(page.getByText("Ten odnośnik już nie działa")).toBeVisible();
      await expect(page.getByRole("textbox", { name: "Hasło" })).toHaveCount(0);
    }
  }
  expect(await db.person.findUniqueOrThrow({ where: { id: personId } })).toMatchObject({ emailConfirmedAt: null, passwordHash: null });
});
