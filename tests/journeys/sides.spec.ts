import type { Page } from "@playwright/test";
import { draftNeed, publishNeed } from "@/lib/needs/commands";
import { emptyDraft } from "@/lib/needs/rules";
import { db } from "@/lib/platform/database";
import { dayOf } from "@/lib/platform/civil";
import { seatedActorOf } from "@/prisma/world/people";
import { expect, test } from "../support/browser";
import { newcomer } from "../support/newcomer";

/** So many days from today, as a date field takes it. */
const inDays = (days: number) => dayOf(new Date(Date.now() + days * 86_400_000));

test("a plant says what it has free, a buyer asks for it, and the two part without a word", async ({ signedIn }) => {
  test.setTimeout(120_000);
  const [seller, buyer] = [await newcomer(null), await newcomer(null)];
  const now = new Date();
  for (const { organisation } of [seller, buyer]) {
    const { id } = await db.organisation.findFirstOrThrow({ where: { name: organisation } });
    await db.membership.create({ data: { organisationId: id, kind: "ORDINARY", startedOn: now } });
    await db.event.create({ data: { type: "membership.started", subjectId: id, organisationId: id, detail: { kind: "ORDINARY" }, at: now } });
  }
  const { slug, plants } = await db.organisation.findFirstOrThrow({
    where: { name: seller.organisation },
    select: { slug: true, plants: { select: { capabilities: { where: { level: "CORE", capability: { kind: "PROCESS" } }, select: { capability: { select: { slug: true, pl: true } } } } } } },
  });
  const [work] = plants.flatMap(({ capabilities }) => capabilities.map(({ capability }) => capability));
  if (!work) throw new Error("the newcomer does nothing");
  const owner = await seatedActorOf((await db.person.findUniqueOrThrow({ where: { email: buyer.email } })).id);
  const content = { ...emptyDraft(now), kind: "SUPPLY" as const, title: "Seria, która zajmie dwa miesiące", description: "Od stu do dwustu sztuk.", must: [work.slug], audience: "PUBLIC" as const };
  const { id, reference } = await draftNeed(owner, content, now);
  await publishNeed(owner, { needId: id, revision: 1 }, now);

  const page = await signedIn(seller.email);
  const main = page.getByRole("main");
  await test.step("what a plant has free, once for the same days", async () => {
    await page.goto("/pulpit/organizacja");
    await main.getByRole("link", { name: /^Wolne moce/ }).first().click();
    await stateCapacity(page, { amount: "240", from: inDays(40), until: inDays(-1) });
    await expect(page.getByRole("alert").getByRole("link", { name: /Data końcowa wypada przed początkową/ })).toBeVisible();
    await stateCapacity(page, { amount: "240", from: inDays(-9), until: inDays(-1) });
    await expect(page.getByRole("alert").getByRole("link", { name: /Ten termin już minął/ })).toBeVisible();
    await stateCapacity(page, { amount: "240", from: inDays(40), until: inDays(99) });
    await expect(page.getByText("Zapisano wolne moce.")).toBeVisible();
    await stateCapacity(page, { amount: "90", from: inDays(99), until: inDays(120) });
    await expect(page.getByRole("alert").getByRole("link", { name: /Na te dni podano już wolne moce/ })).toBeVisible();
    await stateCapacity(page, { amount: "90", from: inDays(99), until: inDays(120), work: work.pl });
    await expect(main.getByRole("listitem").filter({ hasText: "90 maszynogodzin" })).toContainText(work.pl);

    await main.getByRole("listitem").filter({ hasText: "240 maszynogodzin" }).getByRole("link", { name: /^Zmień/ }).click();
    await page.locator("#change-capacity").getByLabel("Ile", { exact: true }).fill("120");
    await page.getByRole("button", { name: "Zapisz zmianę" }).click();
    await expect(main.getByRole("listitem").filter({ hasText: "120 maszynogodzin" })).toContainText("każda praca zakładu");
    await main.getByRole("listitem").filter({ hasText: "90 maszynogodzin" }).getByRole("button", { name: /^Usuń/ }).click();
    await expect(main.getByRole("listitem").filter({ hasText: "maszynogodzin" })).toHaveCount(1);
  });

  const desk = await signedIn(buyer.email);
  const sheet = `/pulpit/potrzeby/${reference}/firmy/${slug}`;
  await test.step("a need that takes some of it, as a whole or not at all", async () => {
    await desk.goto(`/pulpit/potrzeby/${reference}/zmien`);
    await desk.getByLabel("Ile mocy").fill("480");
    await desk.getByRole("button", { name: "Zapisz", exact: true }).click();
    await expect(desk.getByRole("alert").getByRole("link", { name: /Moce liczą się tylko w całości/ })).toHaveCount(3);
    await desk.getByLabel("Liczone w").selectOption("maszynogodzinach");
    await desk.getByLabel("Potrzebne od").fill(inDays(40));
    await desk.getByLabel("Potrzebne do").fill(inDays(99));
    await desk.getByRole("group", { name: /Jak duży dostawca/ }).getByRole("checkbox", { name: /^mikro/ }).check();
    await desk.getByRole("button", { name: "Zapisz", exact: true }).click();
    await expect(desk).toHaveURL(new RegExp(`/pulpit/potrzeby/${reference}$`));
    await expect(desk.getByRole("main")).toContainText("480 maszynogodzin");
    await expect(desk.getByRole("main")).toContainText("mikro");
    await desk.goto(`/pulpit/potrzeby/${reference}/historia`);
    await expect(desk.getByRole("main")).toContainText("480 maszynogodzin");
    await desk.goto(sheet);
    const row = desk.getByRole("row", { name: /^Wolne moce/ }).first();
    await expect(row).toContainText("Wolne moce w tym czasie: 120 maszynogodzin, potrzeba: 480 maszynogodzin");
    await expect(row).toContainText("0,5");
    await expect(desk.getByRole("main")).toContainText("Brakuje jeszcze: 360 maszynogodzin.");
    await expect(desk.getByRole("main")).toContainText("a szukano: mikro");
  });

  /** Whether the buyer finds the seller: in the list, and on a sheet. */
  async function found(is: boolean): Promise<void> {
    await desk.goto(`/pulpit/potrzeby/${reference}`);
    await expect(desk.locator("#suppliers, #near").getByRole("link", { name: seller.organisation, exact: true })).toHaveCount(is ? 1 : 0);
    expect((await desk.request.get(sheet)).status()).toBe(is ? 200 : 404);
  }
  await test.step("the firm does not work for this buyer, who is told nothing", async () => {
    await found(true);
    const { nip } = await db.organisation.findFirstOrThrow({ where: { name: buyer.organisation } });
    await page.goto("/pulpit/organizacja");
    await main.getByRole("link", { name: /Dla kogo nie pracujecie/ }).click();
    await page.getByLabel("Nazwa albo NIP").fill(nip ?? "");
    await page.getByRole("button", { name: "Szukaj", exact: true }).click();
    await page.getByRole("button", { name: `Wskaż – ${buyer.organisation}` }).click();
    await expect(main.getByText("Wskazane organizacje: 1")).toBeVisible();
    await page.goto(`/potrzeby/${reference}`);
    await expect(page.locator("#fit")).toContainText("Twoja firma nie pracuje dla tego zamawiającego");
    await found(false);
    await page.goto("/pulpit/organizacja/dla-kogo-nie-pracujecie");
    await page.getByRole("button", { name: /^Usuń z listy/ }).click();
    await expect(main.getByText("Nikogo nie wskazano")).toBeVisible();
    await found(true);
  });

  await test.step("the need is not for this firm, which is told nothing", async () => {
    await desk.goto(`/pulpit/potrzeby/${reference}`);
    await desk.getByRole("link", { name: "Wskaż organizacje" }).click();
    await desk.getByLabel("Nazwa albo NIP").fill(seller.organisation);
    await desk.getByRole("button", { name: "Szukaj", exact: true }).click();
    await desk.getByRole("button", { name: `Wskaż – ${seller.organisation}` }).click();
    await expect(desk.getByText("Wskazane organizacje: 1")).toBeVisible();
    await found(false);
    await expect(desk.locator("#exclusions")).toContainText(seller.organisation);
    await page.goto(`/potrzeby/${reference}`);
    await expect(page.locator("#fit")).toContainText("Tej potrzeby nie dopasowaliśmy do Twojej firmy");
    await expect(main).not.toContainText("wskaza");
    await page.goto("/pulpit/dopasowane");
    await expect(main).not.toContainText(reference);
  });
});

async function stateCapacity(page: Page, { amount, from, until, work }: { amount: string; from: string; until: string; work?: string }): Promise<void> {
  const form = page.locator("#add-capacity");
  await form.getByLabel("Ile", { exact: true }).fill(amount);
  await form.getByLabel("Liczone w").selectOption("maszynogodzinach");
  await form.getByLabel("Wolne od").fill(from);
  await form.getByLabel("Wolne do").fill(until);
  await form.getByLabel("Do jakiej pracy").selectOption(work ?? "każda praca zakładu");
  await form.getByRole("button", { name: "Dodaj" }).click();
}
