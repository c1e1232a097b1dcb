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
  const points = towns.map((town) => ({ ...town, ...place(town), radius: 4 + 7 * Math.sqrt(town.count / most) }));
  const labels = labelsWithRoom(points);
  return (
    <section aria-labelledby="map" className="no-print xl:sticky xl:top-4">
      <h2 id="map" className="font-semibold">
        {t("map")}
      </h2>
      <p className="text-soft">{t("mapLead")}</p>
      <svg viewBox={`0 0 ${WIDTH} ${height}`} className="faint-grid mt-3 block w-full border border-strong">
        {points.map(({ id, name, count, x, y, radius }) => {
          const label = t("mapPoint", { town: name, count });
          const side = labels.get(id);
          return (
            <a key={id} href={getPathname({ href: { pathname, query: { ...strings(query), town: String(id) } }, locale })} aria-label={label}>
              <title>{label}</title>
              <circle cx={x} cy={y} r={Math.max(radius, 12)} className="fill-transparent" />
              <circle cx={x} cy={y} r={radius} className="fill-action/25 stroke-action" strokeWidth="1.5" />
              <circle cx={x} cy={y} r="1.5" className="fill-action" />
              {side && (
                <text x={side === "right" ? x + radius + GAP : x - radius - GAP} y={y + 3.5} textAnchor={side === "right" ? "start" : "end"} className="fill-ink text-[10px]">
                  {name}
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

interface Point {
  id: number;
  name: string;
  x: number;
  y: number;
  radius: number;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Between a circle and its name; a letter is hardly ever wider than this. */
const GAP = 3;
const LETTER = 5.6;

/** On which side the name of each town has room, the largest town first; a town without room is named by its link alone. */
function labelsWithRoom(points: readonly Point[]): Map<number, "left" | "right"> {
  const labels = new Map<number, "left" | "right">();
  const written: Box[] = [];
  const circles = points.map(({ id, x, y, radius }) => ({ id, left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }));
  for (const { id, name, x, y, radius } of points) {
    const width = name.length * LETTER;
    const room = (side: "left" | "right"): Box => {
      const left = side === "right" ? x + radius + GAP : x - radius - GAP - width;
      return { left, right: left + width, top: y - 6, bottom: y + 6 };
    };
    const side = (["right", "left"] as const).find((each) => {
      const box = room(each);
      return box.left >= 0 && box.right <= WIDTH && ![...written, ...circles.filter((circle) => circle.id !== id)].some((other) => overlap(box, other));
    });
    if (!side) continue;
    labels.set(id, side);
    written.push(room(side));
  }
  return labels;
}

const overlap = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
