import { holds, type SignedIn } from "@/lib/people/actor";
import { db } from "@/lib/platform/database";
import { wordsOf } from "@/lib/platform/text";
import type { Prisma } from "@/prisma/generated/client";

export const registerStandings = ["member", "supplier", "former"] as const;
export type RegisterStanding = (typeof registerStandings)[number];

export interface RegisterFilter {
  standing: RegisterStanding | null;
  /** Part of a name, or a NIP. */
  q: string;
  page: number;
}

/** Rows of one page of the register. */
const PAGE = 50;

/** Whom this office keeps: a city's coordinator the suppliers of that city, everybody else in the office all of them. */
function keptBy(actor: SignedIn): Prisma.OrganisationWhereInput {
  const whole = holds(actor, "CLUSTER_COORDINATOR") || holds(actor, "BOARD_MEMBER") || holds(actor, "ADMINISTRATOR");
  if (whole) return { OR: [{ membership: { isNot: null } }, { vouching: { isNot: null } }] };
  const cities = actor.offices.flatMap(({ cityId }) => cityId ?? []);
  return { vouching: { cityId: { in: cities } } };
}

/** A member in arrears or suspended is a member still; who withdrew or was excluded is not. */
const present = ["ACTIVE", "IN_ARREARS", "SUSPENDED"] as const;
const standings = {
  member: { membership: { state: { in: [...present] } } },
  supplier: { vouching: { endedAt: null }, NOT: { membership: { state: { in: [...present] } } } },
  former: { NOT: { OR: [{ membership: { state: { in: [...present] } } }, { vouching: { endedAt: null } }] } },
} satisfies Record<RegisterStanding, Prisma.OrganisationWhereInput>;

/** The register of members and suppliers, by name, with the number of each standing. */
export async function listRegister(actor: SignedIn, { standing, q, page }: RegisterFilter) {
  const words = wordsOf(q);
  const digits = q.replace(/\D/g, "");
  const searched: Prisma.OrganisationWhereInput =
    words.length === 0
      ? {}
      : { OR: [{ AND: words.map((word) => ({ nameKey: { contains: word } })) }, ...(digits.length >= 3 ? [{ nip: { contains: digits } }] : [])] };
  const within = { AND: [keptBy(actor), searched] };
  const count = (each: RegisterStanding) => db.organisation.count({ where: { AND: [within, standings[each]] } });
  // One after the other: a page that opens many connections at once makes others wait for theirs.
  const counts = { member: await count("member"), supplier: await count("supplier"), former: await count("former") };
  const found = standing ? counts[standing] : counts.member + counts.supplier + counts.former;
  const rows = await db.organisation.findMany({
    where: { AND: [within, standing ? standings[standing] : {}] },
    orderBy: [{ nameKey: "asc" }, { id: "asc" }],
    skip: (page - 1) * PAGE,
    take: PAGE,
    select: {
      id: true, slug: true, name: true, nip: true, kind: true, fictional: true,
      membership: { select: { kind: true, state: true, startedOn: true, endedOn: true } },
      vouching: { select: { vouchedAt: true, endedAt: true, city: { select: { place: { select: { name: true } } } } } },
      plants: { where: { closedAt: null }, orderBy: [{ position: "asc" }, { id: "asc" }], take: 1, select: { place: { select: { name: true } } } },
      specialisations: { select: { specialisation: { select: { slug: true, namePl: true, nameEn: true } } }, orderBy: { specialisation: { position: "asc" } } },
    },
  });
  return {
    rows: rows.map(({ plants, specialisations, ...row }) => ({
      ...row,
      town: plants[0]?.place.name ?? null,
      specialisations: specialisations.map(({ specialisation }) => specialisation),
    })),
    count: found,
    pages: Math.max(1, Math.ceil(found / PAGE)),
    counts,
  };
}

export type RegisterRow = Awaited<ReturnType<typeof listRegister>>["rows"][number];
