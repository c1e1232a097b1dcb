import { findActorOf } from "@/lib/people/sessions";
import type { SignedIn } from "@/lib/people/actor";
import { db } from "@/lib/platform/database";
import type { OfficeKind, SeatRole } from "@/prisma/generated/enums";

let count = 0;
const next = () => (count += 1);

/** A moment that tests agree on: a Monday in spring, at nine in Lublin. */
export const spring = new Date("2026-03-23T08:00:00Z");

interface Traits {
  email?: string;
  name?: string;
  locale?: "pl" | "en";
  unconfirmed?: boolean;
  at?: { organisationId: string; role?: SeatRole };
  office?: { kind: OfficeKind; cityId?: string };
}

/** Somebody with an account, and with a seat or an office where the test says so. */
export async function somebody({ email, name, locale = "pl", unconfirmed, at, office }: Traits = {}): Promise<SignedIn> {
  const number = next();
  const { id } = await db.person.create({
    data: {
      email: email ?? `person${number}@example.test`,
      name: name ?? `Osoba ${number}`,
      locale,
      registeredAt: spring,
      emailConfirmedAt: unconfirmed ? null : spring,
      ...(at && { seat: { create: { organisationId: at.organisationId, role: at.role ?? "REPRESENTATIVE", takenAt: spring } } }),
      ...(office && { offices: { create: { kind: office.kind, cityId: office.cityId ?? null, appointedAt: spring } } }),
    },
  });
  const actor = await findActorOf(id);
  if (!actor) throw new Error("the person that was just made is not there");
  return actor;
}

/** A firm that nobody belongs to yet. */
export async function firm(name = `Firma ${count + 1}`): Promise<{ id: string; name: string; slug: string; nip: string }> {
  const number = next();
  const nip = nipOf(number);
  const organisation = await db.organisation.create({
    data: {
      slug: `firma-${number}`,
      kind: "FIRM",
      name,
      nameKey: name.toLowerCase(),
      nip,
      legalForm: "LIMITED_LIABILITY_COMPANY",
      sizeClass: "SMALL",
      createdAt: spring,
    },
    select: { id: true, name: true, slug: true },
  });
  return { ...organisation, nip };
}

/** A valid NIP for a small number: nine digits and the check digit that fits, where one does. */
function nipOf(number: number): string {
  const stem = String(100_000_000 + number * 7);
  const sum = [6, 5, 7, 2, 3, 4, 5, 6, 7].reduce((total, weight, position) => total + weight * Number(stem[position]), 0);
  return sum % 11 === 10 ? nipOf(number + 1_000) : `${stem}${sum % 11}`;
}
