import { declareCapabilities } from "@/lib/capabilities/commands";
import { addPlant } from "@/lib/organisations/plants";
import { nameKeyOf } from "@/lib/organisations/names";
import { enterMember, enterSupplier } from "@/lib/membership/register";
import { db } from "@/lib/platform/database";
import { newIdentifier } from "@/lib/platform/identifier";
import type { LegalForm, OrganisationKind, SizeClass } from "@/prisma/generated/enums";
import type { Reviewers } from "./applications";
import type { Clock } from "./clock";
import { engage, seatedActorOf } from "./people";

interface Institution {
  slug: string;
  name: string;
  kind: OrganisationKind;
  legalForm: LegalForm;
  size: SizeClass;
  town: string;
  zone?: string;
  about: string;
  capabilities: string[];
  standing: "member" | "supplier" | "none";
}

/**
 * The institutions and plants that the cluster's own announcement names. Only what is publicly said of them stands here:
 * no numbers, no certificates, no people.
 */
const named: Institution[] = [
  { slug: "urzad-miasta-lublin", name: "Urząd Miasta Lublin", kind: "LOCAL_GOVERNMENT", legalForm: "LOCAL_GOVERNMENT_UNIT", size: "LARGE", town: "Lublin", about: "Miasto, które założyło klaster i prowadzi jego biuro.", capabilities: [], standing: "member" },
  { slug: "gmina-starachowice", name: "Gmina Starachowice", kind: "LOCAL_GOVERNMENT", legalForm: "LOCAL_GOVERNMENT_UNIT", size: "MEDIUM", town: "Starachowice", about: "Miasto partnerskie klastra, o tradycjach metalowych i maszynowych.", capabilities: [], standing: "none" },
  { slug: "sse-starachowice", name: "Specjalna Strefa Ekonomiczna „Starachowice” S.A.", kind: "BUSINESS_SUPPORT", legalForm: "JOINT_STOCK_COMPANY", size: "SMALL", town: "Starachowice", about: "Zarządza strefą, w której działają firmy z branży metalowej i maszynowej.", capabilities: [], standing: "none" },
  { slug: "man-bus", name: "MAN Bus Sp. z o.o.", kind: "FIRM", legalForm: "LIMITED_LIABILITY_COMPANY", size: "LARGE", town: "Starachowice", about: "Zakład autobusów w Starachowicach, odwiedzony podczas wizyty studyjnej.", capabilities: ["bus-frames"], standing: "supplier" },
  { slug: "starpol", name: "Starpol", kind: "FIRM", legalForm: "OTHER", size: "MEDIUM", town: "Starachowice", about: "Zakład wiązek przewodów w Starachowicach, odwiedzony podczas wizyty studyjnej.", capabilities: ["harness-assembly"], standing: "supplier" },
];

/** Enters them as the office would: nobody of theirs has registered. */
export async function enterInstitutions(office: Reviewers, { day }: Clock): Promise<void> {
  const at = day(-790);
  const host = await engage({ name: "Biuro Klastra (przykład)", position: "biuro", mailbox: "biuro", at });
  await db.person.update({ where: { id: host.personId }, data: { demonstration: false } });
  const city = await db.city.findUniqueOrThrow({ where: { slug: "starachowice" }, select: { id: true } });
  for (const institution of named) {
    const { slug, name, kind, legalForm, size, about, capabilities, standing, town } = institution;
    const { id } = await db.organisation.create({
      data: { id: newIdentifier(), slug, name, nameKey: nameKeyOf(name), kind, legalForm, sizeClass: size, descriptionPl: about, createdAt: at },
      select: { id: true },
    });
    // The office enters what is known through the same commands, from a seat that it takes for the moment.
    await db.seat.create({ data: { personId: host.personId, organisationId: id, role: "REPRESENTATIVE", takenAt: at } });
    const actor = await seatedActorOf(host.personId);
    const plant = await addPlant(actor, { name: town, street: null, postcode: null, town, placeId: null, townAsked: null, zoneId: null, employees: null }, at);
    if (capabilities.length > 0) {
      const declared = capabilities.map((slugOf) => ({ slug: slugOf, level: "CORE" as const }));
      await declareCapabilities(actor, { plantId: plant.id, revision: 1, capabilities: declared }, at);
    }
    await db.seat.delete({ where: { personId: host.personId } });
    const entry = { organisationId: id, specialisations: [] };
    if (standing === "member") await enterMember(office.coordinator, { ...entry, kind: "FOUNDING" }, at);
    if (standing === "supplier" && office.cities.starachowice) await enterSupplier(office.cities.starachowice, { ...entry, cityId: city.id }, at);
  }
}
