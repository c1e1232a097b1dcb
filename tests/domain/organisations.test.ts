import { afterAll, describe, expect, test } from "vitest";
import { declareCapabilities, declareCertificate, removeCertificate } from "@/lib/capabilities/commands";
import { findEntries } from "@/lib/capabilities/picking";
import { findOwnCompleteness, listDeclared } from "@/lib/capabilities/queries";
import { certificateSchema, declarationSchema } from "@/lib/capabilities/schema";
import { describeOrganisation } from "@/lib/capabilities/describing";
import { createOrganisation, setVisibility } from "@/lib/organisations/commands";
import { addPlant, changePlant, closePlant } from "@/lib/organisations/plants";
import { findByNip, findOwn, findOwnPlant, findProfile } from "@/lib/organisations/queries";
import { detailsSchema, newOrganisationSchema, newPlantSchema } from "@/lib/organisations/schema";
import { visibilitiesOf } from "@/lib/organisations/visibility";
import { isSeated, visitor, type Seated, type SignedIn } from "@/lib/people/actor";
import { findActorOf } from "@/lib/people/sessions";
import { db } from "@/lib/platform/database";
import { newIdentifier } from "@/lib/platform/identifier";
import { Refusal } from "@/lib/platform/refusal";
import { findFirms } from "@/lib/search/firms";
import { somebody, spring } from "../support/people";

afterAll(() => db.$disconnect());

/** Valid NIPs, one after another. */
let last = 500_000_000;
function nextNip(): string {
  for (;;) {
    last += 13;
    const stem = String(last);
    const sum = [6, 5, 7, 2, 3, 4, 5, 6, 7].reduce((total, weight, position) => total + weight * Number(stem[position]), 0);
    if (sum % 11 !== 10) return `${stem}${sum % 11}`;
  }
}

const form = (name: string, nip = nextNip()) =>
  newOrganisationSchema.parse({ nip, name, kind: "FIRM", legalForm: "LIMITED_LIABILITY_COMPANY", sizeClass: "SMALL" });
const plantForm = (town: string, name = "Zakład główny") => newPlantSchema.parse({ name, town });
const refusal = (code: string, field?: string) => expect.objectContaining({ code, ...(field && { field }) });

async function seated(person: SignedIn): Promise<Seated> {
  const actor = await findActorOf(person.personId);
  if (!actor || !isSeated(actor)) throw new Error("no seat");
  return actor;
}

async function entered(name: string, town?: string): Promise<Seated & { plantId: string }> {
  const person = await somebody();
  await createOrganisation(person, form(name), spring);
  const actor = await seated(person);
  const plantId = town ? (await addPlant(actor, plantForm(town), spring)).id : "";
  return { ...actor, plantId };
}

async function member(name: string, town = "Lublin"): Promise<Seated & { plantId: string }> {
  const { plantId, ...actor } = await entered(name, town);
  await db.membership.create({ data: { organisationId: actor.seat.organisationId, kind: "ORDINARY", startedOn: new Date("2026-01-01") } });
  return { ...(await seated(actor)), plantId };
}

const revisionOf = async (plantId: string) => (await db.plant.findUniqueOrThrow({ where: { id: plantId } })).revision;
async function declare(actor: Seated & { plantId: string }, ...slugs: string[]) {
  const capabilities = slugs.map((slug) => ({ slug, level: "CORE" as const }));
  await declareCapabilities(actor, { plantId: actor.plantId, revision: await revisionOf(actor.plantId), capabilities }, spring);
}
const certificateForm = (plantId: string, validUntil = "2027-03-01") =>
  certificateSchema.parse({ plantId, certificate: "iso-9001", number: "PL-9001/17", issuer: "TÜV Rheinland", validUntil });
const search = async (words: string, actor: Parameters<typeof findFirms>[0] = visitor, ticked = {}) =>
  (await findFirms(actor, { words, ticked, near: null, page: 1 }, spring)).firms.map(({ card }) => card.name);

describe("entering an organisation", () => {
  test("whoever enters it speaks for it", async () => {
    const actor = await entered("Stalmex Sp. z o.o.");
    expect(actor.seat).toMatchObject({ role: "REPRESENTATIVE", standing: "NONE" });
    const stored = await db.organisation.findUniqueOrThrow({ where: { id: actor.seat.organisationId } });
    expect(stored).toMatchObject({ slug: "stalmex", nameKey: "stalmex" });
  });

  test("two registrations of one NIP at once leave one organisation and one seat", async () => {
    const nip = nextNip();
    const people = [await somebody(), await somebody(), await somebody(), await somebody()];
    const attempts = await Promise.allSettled(people.map((person, place) => createOrganisation(person, form(`Bliźniak ${place}`, nip), spring)));
    expect(attempts.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const attempt of attempts) if (attempt.status === "rejected") expect(attempt.reason).toEqual(refusal("organisations.nipTaken", "nip"));
    expect(await db.organisation.count({ where: { nip } })).toBe(1);
    expect(await db.seat.count({ where: { organisation: { nip } } })).toBe(1);
  });

  test("one person entering two organisations at once gets one", async () => {
    const person = await somebody();
    const attempts = await Promise.allSettled([1, 2].map((place) => createOrganisation(person, form(`Jedna z dwóch ${place}`), spring)));
    expect(attempts.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db.organisation.count({ where: { createdById: person.personId } })).toBe(1);
  });

  test("the same form sent twice makes one organisation and answers the same", async () => {
    const person = await somebody();
    const id = newIdentifier();
    const input = form("Dwa razy wysłana");
    const first = await createOrganisation(person, input, spring, id);
    expect(await createOrganisation(person, input, spring, id)).toEqual(first);
    expect(await db.event.count({ where: { type: "organisation.created", subjectId: id } })).toBe(1);
  });

  test("two firms of one name have two addresses", async () => {
    const [one, other] = [await entered("Imiennik sp. z o.o."), await entered("Imiennik S.A.")];
    expect(one.seat.slug).toBe("imiennik");
    expect(other.seat.slug).toMatch(/^imiennik-\d{10}$/);
  });

  test("a stranger learns that a NIP is here, but no name that they would not see anyway", async () => {
    const hidden = await entered("Jeszcze nieprzyjęta");
    const shown = await member("Przyjęta Jawna");
    const nipOf = async (actor: Seated) => (await db.organisation.findUniqueOrThrow({ where: { id: actor.seat.organisationId } })).nip ?? "";
    const stranger = await somebody();
    expect(await findByNip(stranger, await nipOf(hidden))).toMatchObject({ known: null });
    expect(await findByNip(stranger, await nipOf(shown))).toMatchObject({ known: { name: "Przyjęta Jawna" } });
    expect(await findByNip(stranger, "5261040567")).toBeNull();
  });
});

describe("changing what it says", () => {
  const details = (revision: number, more = {}) =>
    detailsSchema.parse({ revision: String(revision), name: "Zmieniona", kind: "FIRM", legalForm: "JOINT_STOCK_COMPANY", sizeClass: "LARGE", pkd2025: "25.53.Z\n28.30.Z", pkd2007: "", ...more });

  test("details, codes and representatives are stored as a whole", async () => {
    const actor = await entered("Przed zmianą");
    await describeOrganisation(actor, details(1, { representatives: { 0: { name: "Anna Nowak", function: "prezes" }, 1: { name: "", function: "" } }, contactPhone: "81 466 10 00" }), spring);
    const own = await findOwn(actor);
    expect(own).toMatchObject({ name: "Zmieniona", nameKey: "zmieniona", revision: 2, contactPhone: "+48814661000" });
    expect(own.pkdCodes.map(({ code, main, version }) => [code, main, version])).toEqual([["25.53.Z", true, "PKD_2025"], ["28.30.Z", false, "PKD_2025"]]);
    expect(own.representatives.map(({ name }) => name)).toEqual(["Anna Nowak"]);
  });

  test("a form filled from an older version overwrites nobody", async () => {
    const actor = await entered("Dwoje przy jednym");
    await describeOrganisation(actor, details(1, { name: "Pierwsza zmiana" }), spring);
    await expect(describeOrganisation(actor, details(1, { name: "Druga zmiana" }), spring)).rejects.toEqual(refusal("gate.stale"));
    expect((await findOwn(actor)).name).toBe("Pierwsza zmiana");
  });

  test("of two that save at once one wins and the other is told", async () => {
    const actor = await entered("Wyścig zapisów");
    const attempts = await Promise.allSettled(["A", "B", "C"].map((name) => describeOrganisation(actor, details(1, { name }), spring)));
    expect(attempts.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await findOwn(actor)).revision).toBe(2);
  });

  test("a change that matters asks for matching again, once", async () => {
    const actor = await entered("Do dopasowania", "Lublin");
    const key = `match-organisation:${actor.seat.organisationId}`;
    const jobs = await db.$queryRaw<{ count: bigint }[]>`SELECT count(*) FROM graphile_worker.jobs WHERE key = ${key}`;
    expect(Number(jobs[0]?.count)).toBe(1);
  });
});

describe("plants", () => {
  test("a town is found without diacritics", async () => {
    const actor = await entered("Z Łodzi", "lodz");
    const plant = await db.plant.findUniqueOrThrow({ where: { id: actor.plantId }, include: { place: true } });
    expect(plant.place.name).toBe("Łódź");
  });

  test("where one name is several towns the refusal offers them, and the chosen one is taken", async () => {
    const actor = await entered("Która miejscowość");
    const refused = await addPlant(actor, plantForm("Sułów"), spring).catch((error: unknown) => error);
    expect(refused).toEqual(refusal("places.ambiguous", "town"));
    const choices = refused instanceof Refusal ? refused.choices : [];
    expect(choices.length).toBeGreaterThan(1);
    const chosen = choices[1]?.value ?? "";
    const { id } = await addPlant(actor, newPlantSchema.parse({ name: "Wybrana", town: "Sułów", townAsked: "Sułów", placeId: chosen }), spring);
    expect((await db.plant.findUniqueOrThrow({ where: { id } })).placeId).toBe(Number(chosen));
    // Whoever typed another town afterwards did not choose that one.
    const other = await addPlant(actor, newPlantSchema.parse({ name: "Przepisana", town: "Lublin", townAsked: "Sułów", placeId: chosen }), spring);
    expect((await db.plant.findUniqueOrThrow({ where: { id: other.id }, include: { place: true } })).place.name).toBe("Lublin");
  });

  test("a town that is nowhere is refused beside its field", async () => {
    const actor = await entered("Nigdzie");
    await expect(addPlant(actor, plantForm("Qwxzzyvv"), spring)).rejects.toEqual(refusal("places.unknown", "town"));
    expect(await db.plant.count({ where: { organisationId: actor.seat.organisationId } })).toBe(0);
  });

  test("somebody else's plant is not found, and nothing changes", async () => {
    const [owner, stranger] = [await entered("Właściciel", "Lublin"), await entered("Obcy", "Radom")];
    const { plantId } = owner;
    const before = await db.plant.findUniqueOrThrow({ where: { id: plantId } });
    const attempts = await Promise.allSettled([
      changePlant(stranger, { plantId, revision: 1, ...plantForm("Radom", "Przejęty") }, spring),
      closePlant(stranger, { plantId, revision: 1 }, spring),
      declareCapabilities(stranger, { plantId, revision: 1, capabilities: [{ slug: "cnc-turning", level: "CORE" }] }, spring),
      declareCertificate(stranger, certificateForm(plantId), spring),
    ]);
    for (const attempt of attempts) expect(attempt).toMatchObject({ status: "rejected", reason: refusal("gate.notFound") });
    expect(await findOwnPlant(stranger, plantId)).toBeNull();
    expect(await db.plant.findUniqueOrThrow({ where: { id: plantId } })).toEqual(before);
    expect(await db.plantCapability.count({ where: { plantId } })).toBe(0);
    expect(await db.certificate.count({ where: { plantId } })).toBe(0);
  });

  test("of two plants closed at once one stays: a firm is somewhere", async () => {
    const actor = await entered("Zamyka oba", "Lublin");
    const second = await addPlant(actor, plantForm("Radom", "Drugi"), spring);
    const attempts = await Promise.allSettled([actor.plantId, second.id].map((plantId) => closePlant(actor, { plantId, revision: 1 }, spring)));
    expect(attempts.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db.plant.count({ where: { organisationId: actor.seat.organisationId, closedAt: null } })).toBe(1);
  });
});

describe("capabilities and certificates", () => {
  test("the list as a whole replaces the former, and an unknown entry changes nothing", async () => {
    const actor = await entered("Deklarująca", "Lublin");
    const { plantId } = actor;
    await declare(actor, "cnc-turning", "cnc-milling");
    await declareCapabilities(actor, { plantId, revision: 2, capabilities: [{ slug: "cnc-milling", level: "SUPPLEMENTARY" }, { slug: "grinding", level: "CORE" }] }, spring);
    const stored = async () => (await db.plantCapability.findMany({ where: { plantId }, include: { capability: true } })).map(({ capability, level }) => `${capability.slug} ${level}`).sort();
    expect(await stored()).toEqual(["cnc-milling SUPPLEMENTARY", "grinding CORE"]);
    await expect(declareCapabilities(actor, { plantId, revision: 3, capabilities: [{ slug: "teleportation", level: "CORE" }] }, spring)).rejects.toEqual(refusal("capabilities.unknown", "capabilities"));
    await expect(declareCapabilities(actor, { plantId, revision: 3, capabilities: [{ slug: "iso-9001", level: "CORE" }] }, spring)).rejects.toEqual(refusal("capabilities.unknown"));
    await expect(declareCapabilities(actor, { plantId, revision: 2, capabilities: [] }, spring)).rejects.toEqual(refusal("gate.stale"));
    expect(await stored()).toEqual(["cnc-milling SUPPLEMENTARY", "grinding CORE"]);
  });

  test("an expired certificate is shown as expired and does not count", async () => {
    const actor = await member("Z wygasłym", "Lublin");
    const before = (await findOwnCompleteness(actor, spring)).share;
    await declareCertificate(actor, certificateForm(actor.plantId, "2026-03-22"), spring);
    expect((await findOwnCompleteness(actor, spring)).share).toBe(before);
    const profile = await findProfile(visitor, actor.seat.slug);
    if (!profile) throw new Error("not listed");
    expect((await listDeclared(profile, spring)).get(actor.plantId)?.certificates).toMatchObject([{ slug: "iso-9001", state: "EXPIRED" }]);
    expect((await findFirms(visitor, { words: "wygaslym", ticked: { certificate: ["iso-9001"] }, near: null, page: 1 }, spring)).total).toBe(0);

    await declareCertificate(actor, certificateForm(actor.plantId), spring); // the same number: renewed
    expect(await db.certificate.count({ where: { plantId: actor.plantId } })).toBe(1);
    expect((await findOwnCompleteness(actor, spring)).share).toBeGreaterThan(before);
    expect((await findFirms(visitor, { words: "wygaslym", ticked: { certificate: ["iso-9001"] }, near: null, page: 1 }, spring)).total).toBe(1);
  });

  test("a certificate of somebody else is not found", async () => {
    const [owner, stranger] = [await entered("Posiadacz", "Lublin"), await entered("Ciekawski", "Lublin")];
    const { id } = await declareCertificate(owner, certificateForm(owner.plantId), spring);
    await expect(removeCertificate(stranger, { certificateId: id }, spring)).rejects.toEqual(refusal("gate.notFound"));
    expect(await db.certificate.count({ where: { id } })).toBe(1);
    await removeCertificate(owner, { certificateId: id }, spring);
    expect(await db.certificate.count({ where: { id } })).toBe(0);
  });

  test("the picker finds an entry by synonym, without diacritics, in either language", async () => {
    const slugs = async (typed: string) => (await findEntries(typed, ["PROCESS", "PRODUCT", "SERVICE"], "pl")).map(({ slug }) => slug);
    expect((await slugs("toczenie cnc"))[0]).toBe("cnc-turning");
    expect((await slugs("CNC turning"))[0]).toBe("cnc-turning");
    expect(await slugs("wiazki elektryczne")).toEqual(await slugs("wiązki elektryczne"));
    expect((await slugs("wire harness"))[0]).toBe((await slugs("wiazka elektryczna"))[0]);
    expect(await slugs("kataforeza")).not.toEqual([]);
  });
});

describe("who reads what", () => {
  test("a hidden field is absent from what the query returns, for each reader", async () => {
    const actor = await member("Skryta Firma", "Lublin");
    const other = await member("Sąsiad", "Lublin");
    const coordinator = await somebody({ office: { kind: "CLUSTER_COORDINATOR" } });
    await db.organisation.update({ where: { id: actor.seat.organisationId }, data: { website: "https://skryta.example", contactEmail: "biuro@skryta.example", descriptionPl: "Tajny opis", representation: "prezes jednoosobowo" } });
    await declare(actor, "grinding");
    const own = await findOwn(actor);
    await setVisibility(actor, { revision: own.revision, ...visibilitiesOf([]), website: "OFFICE", description: "MEMBERS", capabilities: "MEMBERS" }, spring);

    const read = async (reader: Parameters<typeof findProfile>[0]) => {
      const profile = await findProfile(reader, actor.seat.slug);
      if (!profile) throw new Error("not visible");
      return { profile, declared: (await listDeclared(profile, spring)).get(actor.plantId) };
    };
    const public_ = await read(visitor);
    for (const field of ["website", "description", "contact", "cooperation", "signing"] as const) expect(field in public_.profile).toBe(false);
    expect(public_.declared && "capabilities" in public_.declared).toBe(false);
    expect(JSON.stringify(public_)).not.toMatch(/skryta\.example|Tajny|jednoosobowo|grinding/);

    const members = await read(other);
    expect("website" in members.profile || "signing" in members.profile).toBe(false);
    expect(members.profile.description?.pl).toBe("Tajny opis");
    expect(members.profile.contact?.email).toBe("biuro@skryta.example");
    expect(members.declared?.capabilities).toMatchObject([{ slug: "grinding" }]);

    for (const reader of [coordinator, actor]) expect((await read(reader)).profile).toMatchObject({ website: "https://skryta.example", signing: { representation: "prezes jednoosobowo" } });

    // Nor is it found, counted or filtered by what is hidden.
    expect(await search("szlifowanie skryta")).toEqual([]);
    expect(await search("tajny")).toEqual([]);
    expect((await findFirms(visitor, { words: "skryta", ticked: {}, near: null, page: 1 }, spring)).facets.area).toEqual([]);
    expect(await search("szlifowanie skryta", other)).toEqual(["Skryta Firma"]);
  });

  test("an applicant is not listed and its page is as if it were not there; its office and its people see it", async () => {
    const applicant = await entered("Wnioskująca", "Lublin");
    expect(await search("wnioskujaca")).toEqual([]);
    expect(await findProfile(visitor, applicant.seat.slug)).toBeNull();
    expect(await findProfile(await member("Ktoś inny"), applicant.seat.slug)).toBeNull();
    expect(await findProfile(applicant, applicant.seat.slug)).not.toBeNull();
    expect(await findProfile(await somebody({ office: { kind: "CLUSTER_COORDINATOR" } }), applicant.seat.slug)).not.toBeNull();
  });

  test("a city's coordinator sees the applicants of that city and of no other", async () => {
    const applicant = await entered("Kandydat na kooperanta", "Starachowice");
    const [starachowice, radom] = await Promise.all(["starachowice", "radom"].map((slug) => db.city.findUniqueOrThrow({ where: { slug } })));
    const { organisationId } = applicant.seat;
    await db.membershipApplication.create({ data: { door: "SUPPLIER", organisationId, cityId: starachowice?.id, state: "SUBMITTED", reference: "LWMM/2026/9001", startedAt: spring, startedById: applicant.personId, stateSince: spring } });
    const [here, there] = [await somebody({ office: { kind: "CITY_COORDINATOR", cityId: starachowice?.id } }), await somebody({ office: { kind: "CITY_COORDINATOR", cityId: radom?.id } })];
    expect((await findProfile(here, applicant.seat.slug))?.signing).toBeDefined();
    expect(await findProfile(there, applicant.seat.slug)).toBeNull();
  });

  test("a suspended member leaves the directory at once", async () => {
    const actor = await member("Zawieszana", "Lublin");
    expect(await search("zawieszana")).toEqual(["Zawieszana"]);
    await db.membership.update({ where: { organisationId: actor.seat.organisationId }, data: { state: "SUSPENDED" } });
    expect(await search("zawieszana")).toEqual([]);
  });
});

describe("searching the directory", () => {
  test("by town, by what it does, in either language, without diacritics, with a typo, and by NIP", async () => {
    const lodz = await member("Metalpol Sp. z o.o.", "Łódź");
    const wires = await member("Kabelex S.A.", "Starachowice");
    await declare(wires, "wire-harnesses");
    await declare(lodz, "cnc-milling");
    expect(await search("lodz")).toContain("Metalpol Sp. z o.o.");
    expect(await search("lodz")).not.toContain("Kabelex S.A.");
    for (const words of ["wiazki elektryczne", "wiązek elektrycznych", "wire harness", "wiazki starachowice", "starachowice wire harness"]) {
      expect({ words, found: await search(words) }).toEqual({ words, found: ["Kabelex S.A."] });
    }
    expect(await search("metlapol")).toEqual(["Metalpol Sp. z o.o."]);
    expect(await search("frezowanie lodz")).toEqual(["Metalpol Sp. z o.o."]);
    expect(await search("obróbka skrawaniem łódź")).toEqual(["Metalpol Sp. z o.o."]);
    const { nip } = await db.organisation.findUniqueOrThrow({ where: { id: lodz.seat.organisationId } });
    expect(await search(nip ?? "")).toEqual(["Metalpol Sp. z o.o."]);
    expect(await search("kosmolot")).toEqual([]);
  });

  test("a search that finds nothing offers near ones that do", async () => {
    const { nearby } = await findFirms(visitor, { words: "Zgierz", ticked: {}, near: null, page: 1 }, spring);
    expect(nearby.towns[0]).toBe("Łódź");
    for (const town of nearby.towns) expect(await search(town)).not.toEqual([]);
    const turning = await findFirms(visitor, { words: "toczenie CNC", ticked: {}, near: null, page: 1 }, spring);
    expect(turning.total).toBe(0);
    expect(turning.nearby.entries.map(({ slug }) => slug)).toContain("cnc-milling");
  });

  test("odd words are words: nothing breaks and nothing is found", async () => {
    for (const words of ["' OR 1=1 --", "<script>alert(1)</script>", "%", "🚜🚜", "a & b | !c:*", "\u202egnp.exe", "x".repeat(10_000)]) {
      expect(Array.isArray(await search(words))).toBe(true);
    }
  });

  test("pages beyond the last show the last", async () => {
    const { page, pages } = await findFirms(visitor, { words: "", ticked: {}, near: null, page: 999 }, spring);
    expect(page).toBe(pages);
  });
});

describe("bad input answers with a problem and gets nowhere near the database", () => {
  const problemsOf = (input: object) => newOrganisationSchema.safeParse({ nip: "1234563218", name: "Dobra", kind: "FIRM", legalForm: "OTHER", sizeClass: "MICRO", ...input }).error?.issues.map(({ path }) => path.join("."));
  test.each([
    [{ nip: "0000000000" }, "nip"], [{ nip: "1234567890" }, "nip"], [{ nip: "1".repeat(10_000) }, "nip"], [{ nip: ["1234563218", "1234563218"] }, "nip"],
    [{ regon: "123456786" }, "regon"], [{ krs: "0000000000" }, "krs"],
    [{ name: "x".repeat(10_000) }, "name"], [{ name: "Firma\u0000" }, "name"], [{ name: "Firma \u202eexe.mrif" }, "name"], [{ name: "   " }, "name"],
    [{ website: "javascript:alert(1)" }, "website"], [{ website: "data:text/html,x" }, "website"],
    [{ legalForm: "UNIVERSITY" }, "legalForm"], [{ kind: "PIRATES" }, "kind"], [{ status: "MEMBER" }, ""],
  ])("%o", (input, field) => expect(problemsOf(input)).toContain(field));

  test("an emoji and markup in a name are text", async () => {
    const person = await somebody();
    const { id } = await createOrganisation(person, form("🚜 <script>alert(1)</script> & Synowie"), spring);
    expect((await db.organisation.findUniqueOrThrow({ where: { id } })).name).toBe("🚜 <script>alert(1)</script> & Synowie");
  });

  test("a negative number of people, a bad postcode and a reversed term are told beside their fields", () => {
    const issues = (result: { error?: { issues: { path: PropertyKey[] }[] } }) => result.error?.issues.map(({ path }) => path.join(".")) ?? [];
    expect(issues(newPlantSchema.safeParse({ name: "Z", town: "Lublin", employees: "-5", postcode: "1234" }))).toEqual(expect.arrayContaining(["employees", "postcode"]));
    expect(issues(certificateSchema.safeParse({ plantId: newIdentifier(), certificate: "iso-9001", number: "1", issuer: "X", validFrom: "2027-01-02", validUntil: "2027-01-01" }))).toEqual(["validUntil"]);
    expect(issues(declarationSchema.safeParse({ plantId: newIdentifier(), revision: "1", capabilities: { "cnc-turning": "SUPREME" } })).length).toBe(1);
    expect(issues(declarationSchema.safeParse({ plantId: newIdentifier(), revision: "1", capabilities: "cnc-turning" })).length).toBeGreaterThan(0);
  });
});
