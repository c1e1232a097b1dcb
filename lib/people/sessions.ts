import { hashOf, newSecret } from "@/lib/platform/identifier";
import { db } from "@/lib/platform/database";
import { env } from "@/lib/platform/env";
import type { Prisma } from "@/prisma/generated/client";
import type { Actor, SignedIn, Standing } from "./actor";

/** A browser stays signed in for a week at most, and for a day without being used. */
export const SESSION_SECONDS = 7 * 24 * 3600;
const IDLE_SECONDS = 24 * 3600;
/** How stale "last seen" may be: a page view is not a write. */
const SEEN_EVERY_SECONDS = 300;

const before = (now: Date, seconds: number) => new Date(now.getTime() - seconds * 1000);

/** Opens a session and gives its secret, which is stored nowhere but in the browser's cookie. */
export async function openSession(personId: string, userAgent: string | null, now: Date): Promise<string> {
  const secret = newSecret();
  const expiresAt = new Date(now.getTime() + SESSION_SECONDS * 1000);
  await db.session.create({ data: { id: hashOf(secret), personId, openedAt: now, seenAt: now, expiresAt, userAgent } });
  return secret;
}

/** Signs one browser out. */
export async function closeSession(secret: string, now: Date): Promise<void> {
  await db.session.updateMany({ where: { id: hashOf(secret), revokedAt: null }, data: { revokedAt: now } });
}

/** The sessions that are open for a person, the latest first. */
export function listOpenSessions(personId: string, now: Date) {
  return db.session.findMany({ where: { personId, ...open(now) }, orderBy: { seenAt: "desc" } });
}

const open = (now: Date) => ({ revokedAt: null, expiresAt: { gt: now }, seenAt: { gt: before(now, IDLE_SECONDS) } });

/** The accounts of the demonstration open nothing anywhere else. */
const cast = env.DEMO ? {} : { demonstration: false };

/** Who stands behind a session's secret at this moment, with seat, standing and offices as they are now; null if nobody. */
export async function findActor(secret: string, now: Date): Promise<Actor | null> {
  const id = hashOf(secret);
  const session = await db.session.findFirst({
    where: { id, ...open(now), person: { deactivatedAt: null, ...cast } },
    select: { seenAt: true, person: { select: whatMakesAnActor } },
  });
  if (!session) return null;
  if (session.seenAt < before(now, SEEN_EVERY_SECONDS)) await db.session.updateMany({ where: { id }, data: { seenAt: now } });
  return asActor(session.person);
}

/** The same by a person's id: for jobs and the demonstration world, which have no browser. */
export async function findActorOf(personId: string): Promise<SignedIn | null> {
  const person = await db.person.findFirst({ where: { id: personId, deactivatedAt: null }, select: whatMakesAnActor });
  return person && asActor(person);
}

const whatMakesAnActor = {
  id: true,
  name: true,
  email: true,
  locale: true,
  seat: {
    select: {
      role: true,
      organisation: {
        select: { id: true, slug: true, name: true, membership: { select: { state: true } }, vouching: { select: { endedAt: true } } },
      },
    },
  },
  offices: { where: { endedAt: null }, select: { kind: true, cityId: true } },
} as const;

type Row = Prisma.PersonGetPayload<{ select: typeof whatMakesAnActor }>;

function asActor({ id, name, email, locale, seat, offices }: Row): SignedIn {
  return {
    kind: "person",
    personId: id,
    name,
    email,
    locale: locale === "en" ? "en" : "pl",
    seat: seat && {
      organisationId: seat.organisation.id,
      organisationName: seat.organisation.name,
      slug: seat.organisation.slug,
      role: seat.role,
      standing: standingOf(seat.organisation),
    },
    offices,
  };
}

/** A member in arrears still takes part; a suspended one does not. */
export function standingOf(organisation: {
  membership: { state: string } | null;
  vouching: { endedAt: Date | null } | null;
}): Standing {
  const { membership, vouching } = organisation;
  if (membership?.state === "ACTIVE" || membership?.state === "IN_ARREARS") return "MEMBER";
  return vouching && vouching.endedAt === null ? "SUPPLIER" : "NONE";
}
