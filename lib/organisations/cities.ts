import slugify from "@sindresorhus/slugify";
import { z } from "zod";
import { record } from "@/lib/audit/commands";
import type { SignedIn } from "@/lib/people/actor";
import { db, transaction, type Tx } from "@/lib/platform/database";
import { choice, identifier, integer, line, optional } from "@/lib/platform/fields";
import { takeTurns } from "@/lib/platform/order";
import { Refusal } from "@/lib/platform/refusal";
import { townOf } from "./gazetteer";

/** A town as it is typed, or chosen among those that share its name (`townOf`). */
export const newCitySchema = z.strictObject({ town: line(120), placeId: optional(integer(1, 2_147_483_647)), townAsked: optional(line(120)) });
export const cityRetirementSchema = z.strictObject({ cityId: identifier(), retired: choice(["yes", "no"]) });

/** The partner cities in their order, those that left too, with the suppliers they vouch for and who looks after them. */
export async function listAllCities() {
  const cities = await db.city.findMany({
    orderBy: [{ host: "desc" }, { position: "asc" }, { slug: "asc" }],
    include: {
      place: { select: { name: true, countyName: true, voivodeship: true } },
      offices: { where: { endedAt: null }, select: { person: { select: { name: true } } } },
      _count: { select: { vouchings: { where: { endedAt: null } } } },
    },
  });
  return cities.map(({ offices, _count, ...city }) => ({ ...city, coordinators: offices.map(({ person }) => person.name), suppliers: _count.vouchings }));
}

/** Takes a town of the gazetteer in as a partner city; the same form sent twice takes in one. */
export async function addCity(actor: SignedIn, id: string, input: z.output<typeof newCitySchema>, now: Date): Promise<void> {
  const place = await townOf(input);
  await transaction(async (tx) => {
    await takeTurns(tx, "City");
    if (await tx.city.findUnique({ where: { id } })) return;
    if (await tx.city.findFirst({ where: { placeId: place.id } })) throw new Refusal("settings.cityThere", "town", { city: place.name });
    const cities = await tx.city.findMany({ select: { slug: true } });
    const plain = slugify(place.name);
    const slug = cities.some((city) => city.slug === plain) ? `${plain}-${place.county}` : plain;
    const added = await tx.city.create({ data: { id, slug, placeId: place.id, position: cities.length } });
    await note(tx, actor, added, "added", now);
  });
}

/** Notes that a city left the partnership, or came back. The host stays, and so does a city that has open cases to decide. */
export function retireCity(actor: SignedIn, input: z.output<typeof cityRetirementSchema>, now: Date): Promise<void> {
  const retired = input.retired === "yes";
  return transaction(async (tx) => {
    await takeTurns(tx, "City");
    const city = await find(tx, input.cityId);
    if ((city.retiredAt !== null) === retired) return;
    if (retired) await refuseToLoseIt(tx, city);
    await tx.city.update({ where: { id: city.id }, data: { retiredAt: retired ? now : null } });
    await note(tx, actor, city, retired ? "retired" : "restored", now);
  });
}

async function refuseToLoseIt(tx: Tx, { id, host }: { id: string; host: boolean }): Promise<void> {
  if (host) throw new Refusal("settings.hostStays");
  const open = await tx.membershipApplication.count({ where: { cityId: id, state: { notIn: ["ACTIVE", "REFUSED", "WITHDRAWN", "EXPIRED"] } } });
  if (open > 0) throw new Refusal("settings.cityHasCases", undefined, { count: open });
}

async function find(tx: Tx, id: string) {
  const city = await tx.city.findUnique({ where: { id } });
  if (!city) throw new Refusal("gate.notFound");
  return city;
}

function note(tx: Tx, actor: SignedIn, { id, slug }: { id: string; slug: string }, how: "added" | "retired" | "restored", at: Date) {
  return record(tx, { type: "settings.changed", actorId: actor.personId, subjectId: id, detail: { what: "city", key: slug, how }, at });
}
