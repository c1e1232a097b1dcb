import { getLocale, getTranslations } from "next-intl/server";
import { getPathname } from "@/lib/platform/i18n/navigation";
import type { FoundFirms } from "@/lib/search/firms";

type Town = FoundFirms["towns"][number];

/** Units of the drawing; a degree of longitude is shorter than one of latitude by the cosine of the latitude. */
const WIDTH = 280;
const MARGIN = 26;
/** Degrees around a single town, so that it does not stand in a void. */
const LEAST = 0.6;

/** The towns of what was found, to scale, each a link that narrows the list to it. The list beside it says the same in words. */
export async function TownMap({ towns, pathname, query }: { towns: readonly Town[]; pathname: "/directory" | "/search"; query: Record<string, string | readonly string[]> }) {
  if (towns.length === 0) return null;
  const t = await getTranslations("organisations.directory");
  const locale = await getLocale();
  const { height, place } = frame(towns);
  const most = Math.max(...towns.map(({ count }) => count));
  const named = new Set(withRoom(towns.map((town) => ({ id: town.id, ...place(town) }))));
  return (
    <section aria-labelledby="map" className="no-print xl:sticky xl:top-4">
      <h2 id="map" className="font-semibold">
        {t("map")}
      </h2>
      <p className="text-soft">{t("mapLead")}</p>
      <svg viewBox={`0 0 ${WIDTH} ${height}`} className="faint-grid mt-3 block w-full border border-strong">
        {towns.map((town) => {
          const { x, y } = place(town);
          const radius = 4 + 7 * Math.sqrt(town.count / most);
          const label = t("mapPoint", { town: town.name, count: town.count });
          return (
            <a key={town.id} href={getPathname({ href: { pathname, query: { ...strings(query), town: String(town.id) } }, locale })} aria-label={label}>
              <title>{label}</title>
              <circle cx={x} cy={y} r={Math.max(radius, 12)} className="fill-transparent" />
              <circle cx={x} cy={y} r={radius} className="fill-action/25 stroke-action" strokeWidth="1.5" />
              <circle cx={x} cy={y} r="1.5" className="fill-action" />
              {named.has(town.id) && (
                <text x={x > WIDTH * 0.7 ? x - radius - 3 : x + radius + 3} y={y + 3.5} textAnchor={x > WIDTH * 0.7 ? "end" : "start"} className="fill-ink text-[10px]">
                  {town.name}
                </text>
              )}
            </a>
          );
        })}
      </svg>
    </section>
  );
}

const strings = (query: Record<string, string | readonly string[]>): Record<string, string | string[]> =>
  Object.fromEntries(Object.entries(query).map(([name, value]) => [name, typeof value === "string" ? value : [...value]]));

function frame(towns: readonly Town[]) {
  const lats = towns.map(({ lat }) => lat);
  const lngs = towns.map(({ lng }) => lng);
  const middle = { lat: (Math.min(...lats) + Math.max(...lats)) / 2, lng: (Math.min(...lngs) + Math.max(...lngs)) / 2 };
  const narrow = Math.cos((middle.lat * Math.PI) / 180);
  const east = Math.max(LEAST, Math.max(...lngs) - Math.min(...lngs)) * narrow;
  const north = Math.max(LEAST, Math.max(...lats) - Math.min(...lats));
  const scale = (WIDTH - 2 * MARGIN) / Math.max(east, north * 0.7);
  const height = Math.round(north * scale + 2 * MARGIN);
  const round = (value: number) => Math.round(value * 10) / 10;
  return {
    height,
    place: ({ lat, lng }: Town) => ({
      x: round(WIDTH / 2 + (lng - middle.lng) * narrow * scale),
      y: round(height / 2 - (lat - middle.lat) * scale),
    }),
  };
}

/** The points, largest town first, whose names can be written without running into one another. */
function withRoom(points: readonly { id: number; x: number; y: number }[]): number[] {
  const written: { id: number; x: number; y: number }[] = [];
  for (const point of points) {
    if (written.every((other) => Math.abs(other.y - point.y) > 11 || Math.abs(other.x - point.x) > 95)) written.push(point);
  }
  return written.map(({ id }) => id);
}
