import { expect, test } from "vitest";
import { declareCapabilities, declareCertificate, removeCertificate } from "@/lib/capabilities/commands";
import { certificateSchema, declarationSchema } from "@/lib/capabilities/schema";
import { db } from "@/lib/platform/database";
import { newIdentifier } from "@/lib/platform/identifier";
import { capability, colleague, firm, spring } from "../support/market";

const certificateOf = (plantId: string) =>
  certificateSchema.parse({ plantId, certificate: "iso-9001", number: "PL-9001/17", issuer: "Jednostka", validUntil: "2028-03-01" });

test("a retired entry stays with those who declared it and is declared anew by nobody", async () => {
  const { id: capabilityId } = await capability("charcoal-burning");
  const [before, after] = [await firm("Od dawna", { can: { "charcoal-burning": "CORE" } }), await firm("Za późno")];
  await db.capability.update({ where: { id: capabilityId }, data: { retiredAt: spring } });
  const capabilities = [{ slug: "charcoal-burning", level: "SUPPLEMENTARY" as const }];
  await declareCapabilities(await colleague(before.id), { plantId: before.plant.id, revision: 1, capabilities }, spring);
  expect(await db.plantCapability.findMany({ where: { capabilityId } })).toMatchObject([{ plantId: before.plant.id, level: "SUPPLEMENTARY" }]);

  const late = declareCapabilities(await colleague(after.id), { plantId: after.plant.id, revision: 1, capabilities }, spring);
  await expect(late).rejects.toMatchObject({ code: "capabilities.unknown", field: "capabilities", facts: { slug: "charcoal-burning" } });
  expect(await db.plantCapability.count({ where: { capabilityId } })).toBe(1);
});

test("what a plant declares, renews and takes back sets off the search for needs", async () => {
  const { id: organisationId, plant } = await firm("Deklarująca");
  const actor = await colleague(organisationId);
  await capability("grinding");
  await capability("iso-9001", "CERTIFICATE");
  const key = `match-organisation:${organisationId}`;
  const asks = async (change: () => Promise<unknown>) => {
    await db.$executeRaw`DELETE FROM graphile_worker._private_jobs WHERE key = ${key}`;
    const made = await change();
    expect(await db.$queryRaw<unknown[]>`SELECT 1 FROM graphile_worker.jobs WHERE key = ${key}`).toHaveLength(1);
    return made;
  };
  await asks(() => declareCapabilities(actor, { plantId: plant.id, revision: 1, capabilities: [{ slug: "grinding", level: "CORE" }] }, spring));
  await asks(() => declareCertificate(actor, certificateOf(plant.id), spring));
  const { id: certificateId } = await db.certificate.findFirstOrThrow({ where: { plantId: plant.id } });
  await asks(() => removeCertificate(actor, { certificateId }, spring));
});

test("a plant that was closed keeps what it had: nothing is declared there or taken away", async () => {
  const { id: organisationId, plant } = await firm("Po zamknięciu", { holds: { "iso-9001": "2028-03-01" } });
  const actor = await colleague(organisationId);
  await db.plant.update({ where: { id: plant.id }, data: { closedAt: spring } });
  const { id: certificateId } = await db.certificate.findFirstOrThrow({ where: { plantId: plant.id } });
  await expect(removeCertificate(actor, { certificateId }, spring)).rejects.toMatchObject({ code: "gate.notFound" });
  await expect(declareCertificate(actor, certificateOf(plant.id), spring)).rejects.toMatchObject({ code: "gate.notFound" });
  await expect(declareCapabilities(actor, { plantId: plant.id, revision: 1, capabilities: [] }, spring)).rejects.toMatchObject({ code: "gate.notFound" });
  expect(await db.certificate.count({ where: { id: certificateId } })).toBe(1);
});

test("more entries than the taxonomy has are no declaration", () => {
  const declare = (count: number) =>
    declarationSchema.safeParse({ plantId: newIdentifier(), revision: "1", capabilities: Object.fromEntries(Array.from({ length: count }, (_, each) => [`entry-${each}`, "CORE"])) });
  expect(declare(400).success).toBe(true);
  expect(declare(401).error?.issues).toMatchObject([{ path: ["capabilities"], message: "capabilityUnknown" }]);
});
