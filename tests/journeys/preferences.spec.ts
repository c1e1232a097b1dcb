import { draftNeed } from "@/lib/needs/commands";
import { emptyDraft } from "@/lib/needs/rules";
import { db } from "@/lib/platform/database";
import { seatedActorOf } from "@/prisma/world/people";
import { expect, test } from "../support/browser";
import { newcomer } from "../support/newcomer";

test("a firm says which orders it looks for, and the buyer of a small one reads why it may not care", async ({ signedIn }) => {
  const [seller, buyer] = [await newcomer(null), await newcomer(null)];
  const now = new Date();
  for (const { organisation } of [seller, buyer]) {
    const { id } = await db.organisation.findFirstOrThrow({ where: { name: organisation } });
    await db.membership.create({ data: { organisationId: id, kind: "ORDINARY", startedOn: now } });
  }

  const page = await signedIn(seller.email);
  await page.goto("/pulpit/organizacja/dane");
  const [least, greatest] = [page.getByLabel("Najmniejsze zlecenie"), page.getByLabel("Największe zlecenie")];
  await least.fill("100 000");
  await greatest.fill("5000");
  await page.getByRole("main").getByRole("button", { name: "Zapisz" }).click();
  await expect(page.getByRole("alert").getByRole("link", { name: /Największa wartość jest niższa od najmniejszej/ })).toBeVisible();
  await expect(least).toHaveValue("100 000");
  await expect(greatest).toHaveAttribute("aria-invalid", "true");
  await greatest.fill("400 000");
  await page.getByRole("main").getByRole("button", { name: "Zapisz" }).click();
  await expect(page.getByText("Zapisano.", { exact: true })).toBeVisible();
  await page.goto("/pulpit/organizacja");
  await expect(page.getByRole("main")).toContainText("od 100 000 zł do 400 000 zł");

  const { slug, plants } = await db.organisation.findFirstOrThrow({
    where: { name: seller.organisation },
    select: { slug: true, plants: { select: { capabilities: { where: { level: "CORE", capability: { kind: "PROCESS" } }, select: { capability: { select: { slug: true } } } } } } },
  });
  const can = plants.flatMap(({ capabilities }) => capabilities.map(({ capability }) => capability.slug)).slice(0, 1);
  const owner = await seatedActorOf((await db.person.findUniqueOrThrow({ where: { email: buyer.email } })).id);
  const { reference } = await draftNeed(owner, { ...emptyDraft(now), kind: "SUPPLY", title: "Mała seria na próbę", description: "Dziesięć sztuk.", must: can }, now);

  const desk = await signedIn(buyer.email);
  await desk.goto(`/pulpit/potrzeby/${reference}/zmien`);
  await desk.getByLabel("Szacunkowa wartość netto").fill("50 000");
  await desk.getByRole("button", { name: "Zapisz", exact: true }).click();
  await expect(desk).toHaveURL(new RegExp(`/pulpit/potrzeby/${reference}$`));
  await expect(desk.getByRole("main")).toContainText("50 000 zł");
  await expect(desk.locator("#suppliers")).toContainText("rzadziej pokazywane mają większą szansę");
  await desk.goto(`/pulpit/potrzeby/${reference}/firmy/${slug}`);
  await expect(desk.getByRole("row", { name: /Wartość zlecenia/ })).toContainText("Zlecenie o wartości 50 000 zł, firma szuka zleceń od 100 000 zł do 400 000 zł");
});
