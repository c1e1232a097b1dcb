import type { Page } from "@playwright/test";
import { expect } from "./browser";
import type { NextMail } from "./smtp";

// What a firm's own people do on its way into the cluster, as they would: by the labels they read.

export interface Newcomer {
  name: string;
  email: string;
  password: string;
}

export interface Firm {
  nip: string;
  name: string;
  town: string;
  /** As somebody types them, and the entry that they mean. */
  capabilities: [typed: string, entry: string][];
}

/** Registers, confirms by the mailed link, and signs in. */
export async function join(page: Page, { name, email, password }: Newcomer, nextMail: NextMail): Promise<void> {
  await page.goto("/rejestracja");
  await page.getByLabel("Imię i nazwisko").fill(name);
  await page.getByLabel("Adres e-mail").fill(email);
  await page.getByLabel("Hasło").fill(password);
  await page.getByRole("button", { name: "Załóż konto" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sprawdź pocztę" })).toBeVisible();

  const [link] = (await nextMail(email)).links.filter((one) => one.includes("/potwierdzenie/"));
  await page.goto(link ?? "no link in the letter");
  await page.getByRole("button", { name: "Potwierdzam adres" }).click();
  await page.getByLabel("Adres e-mail").fill(email);
  await page.getByLabel("Hasło").fill(password);
  await page.getByRole("button", { name: "Zaloguj się" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Pulpit" })).toBeVisible();
}

/** Registers the organisation from its NIP, with its details, a plant and what the plant can do. */
export async function describe(page: Page, firm: Firm, person: Newcomer): Promise<void> {
  await page.goto("/pulpit/organizacja/nowa");
  await page.getByLabel("NIP").fill(firm.nip);
  await page.getByRole("button", { name: "Dalej" }).click();
  await page.getByLabel("Pełna nazwa").fill(firm.name);
  await page.getByRole("radio", { name: /^firma/i }).check();
  await page.getByLabel("Forma prawna").selectOption({ label: "spółka z ograniczoną odpowiedzialnością" });
  await page.getByLabel("Wielkość").selectOption({ index: 2 });
  await page.getByRole("button", { name: "Utwórz organizację" }).click();
  await expect(page.getByRole("heading", { level: 1, name: firm.name })).toBeVisible();

  await page.goto("/pulpit/organizacja/dane");
  await page.getByLabel("Kody PKD 2025").fill("25.53.Z");
  await page.getByLabel("Miejsce w łańcuchu dostaw").selectOption({ index: 2 });
  await page.getByLabel("Opis po polsku").fill("Tniemy, gniemy i spawamy blachy według dokumentacji odbiorcy.");
  await page.getByLabel("Osoba do kontaktu").fill(person.name);
  await page.getByLabel("E-mail do kontaktu").fill(person.email);
  await page.getByLabel("Telefon do kontaktu").fill("+48 81 466 10 00");
  await page.getByLabel("Sposób reprezentacji").fill("Każdy członek zarządu samodzielnie.");
  await page.getByLabel("Imię i nazwisko, osoba 1").fill(person.name);
  await page.getByLabel("Funkcja, osoba 1").fill("prezes zarządu");
  await page.getByRole("button", { name: "Zapisz dane" }).click();
  await expect(page.getByRole("heading", { level: 1, name: firm.name }).or(page.getByRole("status").filter({ hasText: /\S/ })).first()).toBeVisible();

  await page.goto("/pulpit/organizacja/zaklady/nowy");
  await page.getByLabel("Nazwa zakładu").fill("Hala główna");
  await page.getByLabel("Miejscowość").fill(firm.town);
  await page.getByLabel("Pracownicy").fill("48");
  await page.getByRole("button", { name: "Zapisz zakład" }).click();
  await expect(page.getByLabel("Nazwa zakładu")).toHaveCount(0);

  await page.goto("/pulpit/organizacja");
  await page.getByRole("link", { name: /^Kompetencje/ }).first().click();
  await choose(page, firm.capabilities);
  await page.getByRole("button", { name: "Zapisz kompetencje" }).click();
  await expect(page.getByText("Zapisano kompetencje zakładu.")).toBeVisible();
}

/** Finds entries of the taxonomy by what somebody types, and ticks them. */
export async function choose(page: Page, capabilities: Firm["capabilities"]): Promise<void> {
  for (const [typed, entry] of capabilities) {
    await page.getByLabel("Szukaj w słowniku").fill(typed);
    await page.getByRole("checkbox", { name: entry }).first().check();
  }
}

/** Opens a topic of the task list. */
export async function openTopic(page: Page, topic: string): Promise<void> {
  await page.goto("/pulpit/wniosek");
  await page.getByRole("main").getByRole("link", { name: topic, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: topic })).toBeVisible();
}

export async function finish(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Zapisz, temat gotowy" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "Tematy" })).toBeVisible();
}

export async function markDone(page: Page, topic: string): Promise<void> {
  await openTopic(page, topic);
  await page.getByRole("button", { name: "Oznacz jako gotowe" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "Tematy" })).toBeVisible();
}

/** Answers every question on the page with the first that may be chosen. */
export async function answerAll(page: Page): Promise<void> {
  const form = page.getByRole("main").locator("form").first();
  for (const group of await form.locator("fieldset").all()) {
    const radios = group.getByRole("radio");
    const boxes = group.getByRole("checkbox");
    if ((await radios.count()) > 0) await radios.first().check();
    else if ((await boxes.count()) > 0) await boxes.first().check();
  }
  for (const field of await form.locator("input.control, textarea.control").all()) {
    const figure = (await field.getAttribute("inputmode")) === "numeric";
    await field.fill(figure ? "12" : "Według dokumentacji odbiorcy, z raportem z pomiarów.");
  }
}

export async function upload(page: Page, kind: string, name: string): Promise<void> {
  await page.getByLabel("Rodzaj dokumentu").selectOption({ label: kind });
  await page.getByLabel("Plik").setInputFiles({ name, mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n") });
  await page.getByRole("button", { name: "Dodaj", exact: true }).click();
  await expect(page.getByRole("link", { name: new RegExp(name) })).toBeVisible();
}

export async function giveConsents(page: Page): Promise<void> {
  await openTopic(page, "Oświadczenia i zgody");
  for (const box of await page.getByRole("main").locator("fieldset").first().getByRole("checkbox").all()) await box.check();
  await finish(page);
}

export async function submit(page: Page): Promise<string> {
  await page.goto("/pulpit/wniosek/sprawdz");
  await page.getByRole("button", { name: "Złóż wniosek" }).click();
  const reference = page.getByText(/LWMM\/\d{4}\/\d{4}/).first();
  await expect(reference).toBeVisible();
  return (await reference.textContent())?.match(/LWMM\/\d{4}\/\d{4}/)?.[0] ?? "";
}

/** A NIP that no run before this one has used: the checksum is right, the office that would give it out does not exist. */
export function freshNip(): string {
  const from = 998_000_000 + (Date.now() % 900_000);
  for (let digits = from; ; digits += 1) {
    const check = [...String(digits)].reduce((sum, digit, index) => sum + Number(digit) * ([6, 5, 7, 2, 3, 4, 5, 6, 7][index] ?? 0), 0) % 11;
    if (check < 10) return `${digits}${check}`;
  }
}
