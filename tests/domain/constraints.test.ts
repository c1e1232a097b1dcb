import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/platform/database";
import { filledIn, firm, officer, spring } from "../support/applicants";

// What the database itself refuses, should a command ever forget: each rule has rows that it could be broken with.

beforeAll(async () => {
  await officer("CITY_COORDINATOR", "starachowice");
  const applicant = await firm();
  await filledIn(applicant);
  const { personId, seat: { organisationId } } = applicant;
  const { id: capabilityId } = await db.capability.findFirstOrThrow({ where: { kind: "CERTIFICATE" } });
  const { id: plantId } = await db.plant.findFirstOrThrow({ where: { organisationId } });
  await db.certificate.create({ data: { plantId, capabilityId, number: "1", issuer: "Jednostka", validFrom: spring, validUntil: spring, declaredAt: spring } });
  await db.capacitySlot.create({ data: { plantId, unit: "PIECES", amount: 1, freeFrom: spring, freeUntil: spring, declaredAt: spring } });
  const need = await db.need.create({
    data: { reference: "P-2026-0001", organisationId, createdById: personId, createdAt: spring, contactId: personId, kind: "SUPPLY", title: "Wsporniki", description: "", audience: "PUBLIC", closesAt: spring, quantity: 1 },
  });
  await db.match.create({ data: { needId: need.id, organisationId, score: 0.5, band: "GOOD", explanation: {}, version: "1", computedAt: spring } });
  await db.interest.create({ data: { needId: need.id, organisationId, expressedById: personId, expressedAt: spring, message: "Dzień dobry." } });
  await db.feeTariff.create({ data: { sizeClass: "SMALL", amountGrosz: 1, validFrom: spring } });
});

test.each<[rule: string, constraint: string, breach: string]>([
  ["an address is kept in small letters, so that nobody registers twice", "Person_email_lower", `UPDATE "Person" SET email = 'Duze.Litery@example.test' WHERE name = 'REPRESENTATIVE'`],
  ["a language is one that we speak", "Person_locale_known", `UPDATE "Person" SET locale = 'de'`],
  ["a city's coordinator has a city", "Office_city_of_city_coordinator", `UPDATE "Office" SET "cityId" = NULL`],
  ["and nobody else has one", "Office_city_of_city_coordinator", `UPDATE "Office" SET kind = 'BOARD_MEMBER'`],
  ["a NIP is no row of zeros", "Organisation_nip_digits", `UPDATE "Organisation" SET nip = '0000000000'`],
  ["a NIP has ten digits", "Organisation_nip_digits", `UPDATE "Organisation" SET nip = '123'`],
  ["a KRS number has ten digits", "Organisation_krs_digits", `UPDATE "Organisation" SET krs = '6865'`],
  ["nobody employs fewer than none", "Plant_employees_not_negative", `UPDATE "Plant" SET employees = -1`],
  ["a certificate ends after it begins", "Certificate_validity_in_order", `UPDATE "Certificate" SET "validUntil" = "validFrom" - 1`],
  ["a supplier has a city", "MembershipApplication_city_of_supplier", `UPDATE "MembershipApplication" SET door = 'SUPPLIER'`],
  ["what was submitted has a number", "MembershipApplication_reference_once_submitted", `UPDATE "MembershipApplication" SET state = 'SUBMITTED'`],
  ["a finished topic was finished by somebody", "ApplicationTopic_finished_by_somebody", `UPDATE "ApplicationTopic" SET "completedById" = NULL`],
  ["a document weighs something", "Document_size", `UPDATE "Document" SET bytes = 0`],
  ["a document weighs 15 MB at most", "Document_size", `UPDATE "Document" SET bytes = 15728641`],
  ["a deadline is a day at least", "Deadline_days", `UPDATE "Deadline" SET days = 0`],
  ["a fee is no gift", "FeeTariff_amount", `UPDATE "FeeTariff" SET "amountGrosz" = -1`],
  ["a fee ends after it begins", "FeeTariff_validity_in_order", `UPDATE "FeeTariff" SET "validUntil" = "validFrom" - 1`],
  ["fees of one size do not overlap", "FeeTariff_no_overlap", `INSERT INTO "FeeTariff" (id, "sizeClass", "amountGrosz", "validFrom") VALUES (gen_random_uuid(), 'SMALL', 1, '2030-01-01')`],
  ["a need is for something", "Need_quantity_positive", `UPDATE "Need" SET quantity = 0`],
  ["an order is worth something", "Need_order_value_positive", `UPDATE "Need" SET "orderValue" = 0`],
  ["the orders that a firm looks for are worth something", "Organisation_order_values_positive", `UPDATE "Organisation" SET "orderValueMin" = 0`],
  ["the smallest order is not above the largest", "Organisation_order_values_in_order", `UPDATE "Organisation" SET "orderValueMin" = 2, "orderValueMax" = 1`],
  ["the NIP of a parent company is no row of zeros", "Organisation_parent_nip_digits", `UPDATE "Organisation" SET "parentNip" = '0000000000'`],
  ["each organisation of a day has its figures", "ExposureDay_lengths_check", `INSERT INTO "ExposureDay" ("on", "takenAt", "organisationIds", shown, groups) VALUES ('2026-11-23', now(), ARRAY[gen_random_uuid()], '{}', '{}')`],
  ["nobody refuses to work for themselves", "Exclusion_of_another", `INSERT INTO "Exclusion" ("organisationId", "excludedId", "namedAt", "namedById") SELECT id, id, now(), id FROM "Organisation"`],
  ["capacity is needed as a whole", "Need_capacity_whole", `UPDATE "Need" SET "capacityAmount" = 5`],
  ["what is needed of capacity is something", "Need_capacity_positive", `UPDATE "Need" SET "capacityUnit" = 'PIECES', "capacityAmount" = 0, "capacityFrom" = '2027-01-01', "capacityUntil" = '2027-01-01'`],
  ["capacity is needed until after it is needed from", "Need_capacity_in_order", `UPDATE "Need" SET "capacityUnit" = 'PIECES', "capacityAmount" = 5, "capacityFrom" = '2027-01-02', "capacityUntil" = '2027-01-01'`],
  ["what is free is something", "CapacitySlot_amount_positive", `UPDATE "CapacitySlot" SET amount = 0`],
  ["what is free ends after it begins", "CapacitySlot_days_in_order", `UPDATE "CapacitySlot" SET "freeUntil" = "freeFrom" - 1`],
  ["a day is free once", "CapacitySlot_no_overlap", `INSERT INTO "CapacitySlot" (id, "plantId", unit, amount, "freeFrom", "freeUntil", "declaredAt") SELECT gen_random_uuid(), "plantId", unit, 1, "freeUntil", "freeUntil" + 9, now() FROM "CapacitySlot" WHERE "capabilityId" IS NULL`],
  ["nothing is free for what the plant does not declare", "CapacitySlot_plantId_capabilityId_fkey", `UPDATE "CapacitySlot" SET "capabilityId" = (SELECT id FROM "Capability" WHERE kind = 'CERTIFICATE' LIMIT 1)`],
  ["all sizes of supplier are any, and then none is named", "Need_sizes_some", `UPDATE "Need" SET sizes = '{MICRO,SMALL,MEDIUM,LARGE}'`],
  ["a size of supplier is named once", "Need_sizes_once", `UPDATE "Need" SET sizes = '{SMALL,LARGE,SMALL}'`],
  ["a radius is drawn", "Need_radius_positive", `UPDATE "Need" SET "radiusKm" = 0, "placeId" = (SELECT min(id) FROM "Place")`],
  ["a radius has a centre", "Need_radius_around_a_place", `UPDATE "Need" SET "radiusKm" = 5`],
  ["a score is a share", "Match_score_range", `UPDATE "Match" SET score = 1.01`],
  ["a cluster has one host", "City_host_key", `UPDATE "City" SET host = true`],
  ["an organisation has one open application", "MembershipApplication_open_key", `INSERT INTO "MembershipApplication" (id, door, "organisationId", "startedAt", "startedById", "stateSince") SELECT gen_random_uuid(), door, "organisationId", now(), "startedById", now() FROM "MembershipApplication"`],
  ["a firm responds to a need once", "Interest_needId_organisationId_key", `INSERT INTO "Interest" (id, "needId", "organisationId", "expressedById", "expressedAt", message) SELECT gen_random_uuid(), "needId", "organisationId", "expressedById", now(), message FROM "Interest"`],
  ["an office is held once", "Office_held_key", `INSERT INTO "Office" (id, "personId", kind, "cityId", "appointedAt") SELECT gen_random_uuid(), "personId", kind, "cityId", now() FROM "Office"`],
  ["what happened is not rewritten", "events are append-only", `UPDATE "Event" SET "actorId" = NULL`],
  ["what happened is not deleted", "events are append-only", `DELETE FROM "Event"`],
  ["what happened is not emptied", "events are append-only", `TRUNCATE "Event" CASCADE`],
])("%s (%s)", async (_, constraint, breach) => {
  await expect(db.$executeRawUnsafe(breach)).rejects.toThrow(constraint);
});
