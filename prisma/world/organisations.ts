import { declareCapabilities, declareCertificate } from "@/lib/capabilities/commands";
import { describeOrganisation } from "@/lib/capabilities/describing";
import { createOrganisation } from "@/lib/organisations/commands";
import { addPlant } from "@/lib/organisations/plants";
import type { Seated, SignedIn } from "@/lib/people/actor";
import { db } from "@/lib/platform/database";
import { stateFreeCapacity } from "./capacity";
import type { Clock } from "./clock";
import type { FirmOfTheCast } from "./firms";
import { seatedActorOf } from "./people";
import { preferencesOf } from "./preferences";

/** The main activity of a firm by the first letter of its specialisations, in PKD 2025. */
const PKD = { E: "27.12.Z", A: "28.30.Z", M: "25.53.Z" } as const;

interface Founding {
  firm: FirmOfTheCast;
  nip: string;
  representative: SignedIn;
  at: Date;
}

/** Registers a firm of the cast with all that it declares, through the commands that a real one would use. */
export async function found({ firm, nip, representative, at }: Founding, clock: Clock): Promise<Seated> {
  const { id } = await createOrganisation(
    representative,
    { nip, name: firm.name, kind: firm.kind, legalForm: firm.legalForm, sizeClass: firm.size, regon: null, krs: null, website: null },
    at,
  );
  await db.organisation.update({ where: { id }, data: { fictional: true } });
  const actor = await seatedActorOf(representative.personId);
  const { revision } = await db.organisation.findUniqueOrThrow({ where: { id }, select: { revision: true } });
  await describeOrganisation(
    actor,
    {
      revision, name: firm.name, kind: firm.kind, legalForm: firm.legalForm, sizeClass: firm.size, regon: null, krs: null, website: null,
      pkd2025: [PKD[firm.specialisations.charAt(0) as keyof typeof PKD]], pkd2007: [],
      chainRole: firm.kind === "FIRM" ? (firm.size === "LARGE" ? "OEM" : "TIER_2") : "RESEARCH",
      descriptionPl: firm.about, descriptionEn: null,
      seeks: "Stałych odbiorców w promieniu dwustu kilometrów i partnerów do projektów.",
      offers: firm.about,
      ...preferencesOf(firm.name),
      contactName: representative.name, contactEmail: representative.email, contactPhone: "+48810000000",
      representation: "Każdy członek zarządu samodzielnie.", parentNip: null,
      representatives: [{ name: representative.name, function: "prezes zarządu" }],
    },
    at,
  );
  const plant = await addPlant(
    actor,
    { name: `Zakład ${firm.town}`, street: null, postcode: null, ...(await townOf(firm.town)), zoneId: null, employees: firm.employees },
    at,
  );
  const capabilities = [
    ...firm.core.map((slug) => ({ slug, level: "CORE" as const })),
    ...firm.more.map((slug) => ({ slug, level: "SUPPLEMENTARY" as const })),
    ...firm.materials.map((slug) => ({ slug, level: "CORE" as const })),
  ];
  if (capabilities.length > 0) {
    const { revision: plantRevision } = await db.plant.findUniqueOrThrow({ where: { id: plant.id }, select: { revision: true } });
    await declareCapabilities(actor, { plantId: plant.id, revision: plantRevision, capabilities }, at);
  }
  for (const [index, [certificate, months]] of firm.certificates.entries()) {
    await declareCertificate(
      actor,
      { plantId: plant.id, certificate, number: `PRZYKŁAD-${nip.slice(5)}-${index + 1}`, issuer: "Przykładowa Jednostka Certyfikująca", scope: null, validFrom: clock.month(months - 36), validUntil: clock.month(months) },
      at,
    );
  }
  await stateFreeCapacity(actor, plant.id, firm.name, at, clock);
  return actor;
}

/** The regions of the cast, the nearest first: several towns of Poland share a name. */
const regions = ["lubelskie", "świętokrzyskie", "mazowieckie", "podkarpackie"];

async function townOf(town: string): Promise<{ town: string; townAsked: string; placeId: number }> {
  const places = await db.place.findMany({ where: { name: town, voivodeship: { in: regions } }, select: { id: true, voivodeship: true } });
  const [nearest] = places.toSorted((a, b) => regions.indexOf(a.voivodeship) - regions.indexOf(b.voivodeship));
  if (!nearest) throw new Error(`The gazetteer has no ${town} in the regions of the cast.`);
  return { town, townAsked: town, placeId: nearest.id };
}
