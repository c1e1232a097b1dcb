import { describe, expect, test } from "vitest";
import { certificateState, counts } from "@/lib/capabilities/certificates";
import { completenessOf, type ProfileFacts } from "@/lib/capabilities/completeness";
import { mayRead, PROFILE_FIELDS, profileFields, visibilitiesOf } from "@/lib/organisations/visibility";

describe("visibility", () => {
  test("a field without a choice follows its default", () => {
    const all = visibilitiesOf([]);
    for (const field of profileFields) expect(all[field]).toBe(PROFILE_FIELDS[field].otherwise);
    expect(all.contact).toBe("MEMBERS");
  });
  test("a choice counts, one that is not allowed does not", () => {
    expect(visibilitiesOf([{ field: "website", visibility: "OFFICE" }]).website).toBe("OFFICE");
    expect(visibilitiesOf([{ field: "capabilities", visibility: "OFFICE" }]).capabilities).toBe("PUBLIC");
    expect(visibilitiesOf([{ field: "gone", visibility: "PUBLIC" }])).toEqual(visibilitiesOf([]));
  });
  test("numbers of certificates are never wider than the certificates", () => {
    const rows = [{ field: "certificates", visibility: "MEMBERS" as const }, { field: "certificateNumbers", visibility: "PUBLIC" as const }];
    expect(visibilitiesOf(rows).certificateNumbers).toBe("MEMBERS");
  });
  test("who reads more reads all that others read", () => {
    expect(mayRead("PUBLIC", "PUBLIC") && mayRead("MEMBERS", "PUBLIC") && mayRead("OFFICE", "MEMBERS")).toBe(true);
    expect(mayRead("PUBLIC", "MEMBERS") || mayRead("MEMBERS", "OFFICE")).toBe(false);
  });
});

describe("a certificate", () => {
  const on = (day: string) => new Date(`${day}T00:00:00Z`);
  const term = { validFrom: on("2026-01-01"), validUntil: on("2026-11-23") };
  test("counts on its first and its last day, and never after", () => {
    expect(counts(term, "2026-01-01")).toBe(true);
    expect(counts(term, "2026-11-23")).toBe(true);
    expect(counts(term, "2026-11-24")).toBe(false);
    expect(counts(term, "2025-12-31")).toBe(false);
  });
  test("says how it stands", () => {
    expect(certificateState(term, "2025-12-31")).toBe("COMING");
    expect(certificateState(term, "2026-03-01")).toBe("VALID");
    expect(certificateState(term, "2026-09-24")).toBe("ENDING");
    expect(certificateState(term, "2026-11-24")).toBe("EXPIRED");
  });
});

const nothing: ProfileFacts = {
  kind: "FIRM", plants: 0, coreCapabilities: 0, materials: 0, validCertificates: 0, contact: false, descriptionPl: false, descriptionEn: false,
  cooperation: false, chainRole: false, pkdCodes: false, employees: false, website: false, maxDistance: false,
};
const everything: ProfileFacts = {
  kind: "FIRM", plants: 1, coreCapabilities: 3, materials: 1, validCertificates: 1, contact: true, descriptionPl: true, descriptionEn: true,
  cooperation: true, chainRole: true, pkdCodes: true, employees: true, website: true, maxDistance: true,
};

describe("completeness", () => {
  test("runs from nothing to a whole", () => {
    expect(completenessOf(nothing).share).toBeCloseTo(0);
    expect(completenessOf(everything)).toEqual({ share: 1, missing: [] });
  });
  test("asks first for what would add most, and its gains fill the share up", () => {
    const { share, missing } = completenessOf(nothing);
    expect(missing[0]?.item).toBe("coreCapabilities");
    expect(missing.map(({ gain }) => gain)).toEqual(missing.map(({ gain }) => gain).sort((a, b) => b - a));
    expect(share + missing.reduce((sum, { gain }) => sum + gain, 0)).toBeCloseTo(1);
  });
  test("grows with each core capability up to three", () => {
    const shares = [0, 1, 2, 3, 9].map((coreCapabilities) => completenessOf({ ...everything, coreCapabilities }).share);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[3]).toBe(1);
    expect(shares[4]).toBe(1);
  });
  test("asks a municipality for no machines", () => {
    const items = completenessOf({ ...nothing, kind: "LOCAL_GOVERNMENT" }).missing.map(({ item }) => item);
    expect(items).not.toContain("coreCapabilities");
    expect(items).not.toContain("validCertificates");
  });
});
