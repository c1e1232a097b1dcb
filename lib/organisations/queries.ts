import { db } from "@/lib/platform/database";

/** The cluster's city and its partner cities, in their order, with their places on the map. */
export async function listCities() {
  const rows = await db.city.findMany({ where: { retiredAt: null }, orderBy: { position: "asc" }, include: { place: true } });
  return rows.map(({ id, slug, host, place }) => ({ id, slug, host, name: place.name, lat: place.lat, lng: place.lng }));
}
