import { daysAfter, dayOf, endOfDay, midnightOf } from "@/lib/platform/civil";
import { db } from "@/lib/platform/database";
import type { CivilDate } from "@/lib/platform/i18n/format";
import type { Turns } from "./scoring/turns";

/** How many firms that fit a need are shown to its owner. */
export const PLACES = 50;
/** Needs that were open in so many days before count. */
const DAYS = 30;
/** A day's figures are kept for so long: whoever asks why they stood second yesterday gets an answer. */
const KEPT_DAYS = 90;

type OfTheDay = Pick<Turns, "exposureOf" | "groupOf">;

// The figures of a day never change, so one reading serves this process until midnight.
let held: { day: CivilDate; figures: Promise<OfTheDay> } | null = null;

/**
 * In whose turn it is before a need on this civil day. Everything that decides it is fixed when the day's first list is
 * made, for all processes, so that a page shows the same order until midnight.
 */
export async function turnsFor(needId: string, now: Date): Promise<Turns> {
  const day = dayOf(now);
  if (held?.day !== day) held = { day, figures: figuresOf(day, now) };
  const mine = held;
  try {
    return { seed: `${day} ${needId}`, ...(await mine.figures) };
  } catch (error) {
    if (held === mine) held = null;
    throw error;
  }
}

async function figuresOf(day: CivilDate, now: Date): Promise<OfTheDay> {
  const on = midnightOf(day);
  const row = (await db.exposureDay.findUnique({ where: { on } })) ?? (await takeFigures(on, now));
  const exposure = new Map(row.organisationIds.map((id, place) => [id, row.shown[place] ?? 0]));
  const groups = new Map(row.organisationIds.flatMap((id, place) => (row.groups[place] ? [[id, row.groups[place]] as const] : [])));
  return { exposureOf: (id) => exposure.get(id) ?? 0, groupOf: (id) => groups.get(id) ?? null };
}

/**
 * Counts, for each firm, the needs published before this day and open in the last thirty to which it was one of the
 * first fifty, by the matches that are kept; firms of one score have one place. Of two who count at once the first is
 * right.
 */
async function takeFigures(on: Date, now: Date) {
  const begins = endOfDay(new Date(on.getTime() - 86_400_000));
  const since = daysAfter(begins, -DAYS);
  await db.$executeRaw`
    INSERT INTO "ExposureDay" ("on", "takenAt", "organisationIds", shown, groups)
    WITH placed AS (
      SELECT m."organisationId", rank() OVER (PARTITION BY m."needId" ORDER BY m.score DESC) AS place
      FROM "Match" AS m JOIN "Need" AS n ON n.id = m."needId"
      WHERE m.band <> 'WEAK' AND n."publishedAt" < ${begins} AND n."closesAt" > ${since} AND (n."closedAt" IS NULL OR n."closedAt" > ${since})
    ), counted AS (
      SELECT "organisationId" AS id, count(*)::int AS shown FROM placed WHERE place <= ${PLACES} GROUP BY "organisationId"
    ), grouped AS (
      SELECT id, coalesce("parentNip", nip) AS head FROM "Organisation"
      WHERE "parentNip" IS NOT NULL OR nip IN (SELECT "parentNip" FROM "Organisation" WHERE "parentNip" IS NOT NULL)
    )
    SELECT ${on}::date, ${now}, coalesce(array_agg(id), '{}'), coalesce(array_agg(coalesce(shown, 0)), '{}'), coalesce(array_agg(coalesce(head, '')), '{}')
    FROM counted FULL JOIN grouped USING (id)
    ON CONFLICT DO NOTHING`;
  await db.exposureDay.deleteMany({ where: { on: { lt: daysAfter(on, -KEPT_DAYS) } } });
  return db.exposureDay.findUniqueOrThrow({ where: { on } });
}
