import { describe, expect, test } from "vitest";
import { enterMember, enterSupplier } from "@/lib/membership/register";
import type { SignedIn } from "@/lib/people/actor";
import { db } from "@/lib/platform/database";
import { appoint, cityOf, firm, officer, reread, spring } from "../support/applicants";

const founder = { specialisations: ["electromobility"], kind: "FOUNDING" } as const;
const refusal = (code: string) => ({ code });
const eventsOf = (organisationId: string) => db.event.findMany({ where: { organisationId }, orderBy: { id: "asc" }, select: { type: true, actorId: true } });
const standingOf = async (actor: SignedIn) => (await reread<SignedIn>(actor)).seat?.standing;

async function starachowice() {
  return { id: (await cityOf("starachowice")).id, coordinator: await officer("CITY_COORDINATOR", "starachowice") };
}

describe("a member from before the register", () => {
  test("is entered by the cluster's coordinator: a member from that day, under its specialisations, and matched", async () => {
    const coordinator = await officer("CLUSTER_COORDINATOR");
    const applicant = await firm();
    const { organisationId } = applicant.seat;
    // Half past midnight in Warsaw, still the day before in UTC.
    await enterMember(coordinator, { organisationId, ...founder }, new Date("2026-04-13T22:30:00Z"));

    expect(await standingOf(applicant)).toBe("MEMBER");
    const { membership, specialisations } = await db.organisation.findUniqueOrThrow({
      where: { id: organisationId },
      select: { membership: true, specialisations: { select: { specialisation: { select: { slug: true } } } } },
    });
    expect(membership).toMatchObject({ kind: "FOUNDING", state: "ACTIVE", startedOn: new Date("2026-04-14T00:00:00Z") });
    expect(specialisations).toEqual([{ specialisation: { slug: "electromobility" } }]);
    expect(await eventsOf(organisationId)).toEqual([{ type: "membership.started", actorId: coordinator.personId }]);
    expect(await db.$queryRaw<unknown[]>`SELECT 1 FROM graphile_worker.jobs WHERE key = ${`match-organisation:${organisationId}`}`).toHaveLength(1);
  });

  test("is entered by nobody else, and by nobody for their own organisation", async () => {
    const applicant = await firm();
    const { organisationId } = applicant.seat;
    for (const other of [await officer("BOARD_MEMBER"), await officer("ADMINISTRATOR"), await officer("CITY_COORDINATOR", "starachowice"), applicant]) {
      await expect(enterMember(other, { organisationId, ...founder }, spring)).rejects.toMatchObject(refusal("membership.onlyCoordinator"));
    }
    await appoint(applicant.personId, "CLUSTER_COORDINATOR");
    await expect(enterMember(await reread<SignedIn>(applicant), { organisationId, ...founder }, spring)).rejects.toMatchObject(refusal("membership.ownOrganisation"));
    expect(await standingOf(applicant)).toBe("NONE");
    expect(await eventsOf(organisationId)).toEqual([]);
  });

  test("is entered once, also by two coordinators in one moment, and stays as it was entered", async () => {
    const pair = [await officer("CLUSTER_COORDINATOR"), await officer("CLUSTER_COORDINATOR")];
    const { organisationId } = (await firm()).seat;
    const attempts = await Promise.allSettled(pair.map((coordinator) => enterMember(coordinator, { organisationId, ...founder }, spring)));
    expect(attempts.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(attempts.find(({ status }) => status === "rejected")).toMatchObject({ reason: refusal("membership.alreadyEntered") });
    for (const coordinator of pair) {
      await expect(enterMember(coordinator, { organisationId, ...founder, kind: "SUPPORTING" }, spring)).rejects.toMatchObject(refusal("membership.alreadyEntered"));
    }
    expect(await db.membership.findUnique({ where: { organisationId } })).toMatchObject({ kind: "FOUNDING" });
    expect(await eventsOf(organisationId)).toHaveLength(1);
  });

  test("is not entered under a specialisation that nobody knows, or that was retired", async () => {
    const coordinator = await officer("CLUSTER_COORDINATOR");
    const applicant = await firm();
    const { organisationId } = applicant.seat;
    await db.specialisation.create({ data: { slug: "steam-engines", letter: "S", namePl: "Maszyny parowe", nameEn: "Steam engines", descriptionPl: "–", descriptionEn: "–", position: 9, retiredAt: spring } });
    for (const slug of ["perpetual-motion", "steam-engines"]) {
      const entry = { organisationId, kind: "FOUNDING", specialisations: ["electromobility", slug] } as const;
      await expect(enterMember(coordinator, entry, spring)).rejects.toMatchObject(refusal("membership.noSuchSpecialisation"));
    }
    expect(await standingOf(applicant)).toBe("NONE");
    expect(await eventsOf(organisationId)).toEqual([]);
  });
});

describe("a supplier from before the register", () => {
  test("is entered by the coordinator of the city that vouched for it", async () => {
    const city = await starachowice();
    const applicant = await firm();
    const { organisationId } = applicant.seat;
    await enterSupplier(city.coordinator, { organisationId, specialisations: ["electromobility"], cityId: city.id }, spring);
    expect(await standingOf(applicant)).toBe("SUPPLIER");
    expect(await db.vouching.findUnique({ where: { organisationId } })).toMatchObject({ cityId: city.id, vouchedById: city.coordinator.personId, endedAt: null });
    expect(await eventsOf(organisationId)).toEqual([{ type: "supplier.vouched", actorId: city.coordinator.personId }]);
  });

  test("is not entered by another city, by the cluster or by the board, nor by its own people", async () => {
    const city = await starachowice();
    const applicant = await firm();
    const entry = { organisationId: applicant.seat.organisationId, specialisations: [], cityId: city.id };
    for (const other of [await officer("CITY_COORDINATOR", "radom"), await officer("CLUSTER_COORDINATOR"), await officer("BOARD_MEMBER"), applicant]) {
      await expect(enterSupplier(other, entry, spring)).rejects.toMatchObject(refusal("membership.onlyItsCity"));
    }
    await appoint(applicant.personId, "CITY_COORDINATOR", "starachowice");
    await expect(enterSupplier(await reread<SignedIn>(applicant), entry, spring)).rejects.toMatchObject(refusal("membership.ownOrganisation"));
    expect(await standingOf(applicant)).toBe("NONE");
  });

  test("is entered once, whoever presses first, and keeps the city that vouched first", async () => {
    const city = await starachowice();
    const radom = await officer("CITY_COORDINATOR", "radom");
    const { organisationId } = (await firm()).seat;
    const entry = { organisationId, specialisations: [], cityId: city.id };
    const attempts = await Promise.allSettled([1, 2].map(() => enterSupplier(city.coordinator, entry, spring)));
    expect(attempts.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(enterSupplier(radom, { ...entry, cityId: (await cityOf("radom")).id }, spring)).rejects.toMatchObject(refusal("membership.alreadyEntered"));
    expect(await db.vouching.findUnique({ where: { organisationId } })).toMatchObject({ cityId: city.id });
    expect(await eventsOf(organisationId)).toHaveLength(1);
  });

  test("is no member: a member is vouched for by nobody, and whoever becomes one is vouched for no more", async () => {
    const city = await starachowice();
    const coordinator = await officer("CLUSTER_COORDINATOR");
    const applicant = await firm();
    const { organisationId } = applicant.seat;
    const entry = { organisationId, specialisations: [], cityId: city.id };
    await enterSupplier(city.coordinator, entry, spring);
    await enterMember(coordinator, { organisationId, ...founder }, spring);
    expect(await db.vouching.findUnique({ where: { organisationId } })).toMatchObject({ endedAt: spring });
    expect(await standingOf(applicant)).toBe("MEMBER");

    const member = await firm();
    await enterMember(coordinator, { organisationId: member.seat.organisationId, ...founder }, spring);
    for (const state of ["ACTIVE", "IN_ARREARS", "SUSPENDED"] as const) {
      await db.membership.update({ where: { organisationId: member.seat.organisationId }, data: { state } });
      await expect(enterSupplier(city.coordinator, { ...entry, organisationId: member.seat.organisationId }, spring)).rejects.toMatchObject(refusal("membership.alreadyMember"));
    }
    expect(await db.vouching.count({ where: { organisationId: member.seat.organisationId } })).toBe(0);
  });
});
