/** The geometry of the site plan: kilometres east and south of the first city, on a plane that is true at this size. */
export interface City {
  slug: string;
  name: string;
  lat: number;
  lng: number;
}

export interface Point {
  x: number;
  y: number;
}

const KM_PER_DEGREE = 111.2;

/** Towns on the Vistula from Dęblin to Annopol: enough to draw the river between the cities. */
const VISTULA: [lat: number, lng: number][] = [
  [51.95, 21.24],
  [51.72, 21.5],
  [51.559, 21.848],
  [51.47, 21.87],
  [51.417, 21.969],
  [51.319, 21.955],
  [51.22, 21.81],
  [51.134, 21.767],
  [51.042, 21.83],
  [50.97, 21.8],
  [50.886, 21.857],
  [50.76, 21.84],
  [50.68, 21.75],
  [50.5, 21.55],
];

export function layOut(cities: readonly City[]) {
  const lat0 = mean(cities.map(({ lat }) => lat));
  const lng0 = mean(cities.map(({ lng }) => lng));
  const place = (lat: number, lng: number): Point => ({
    x: round((lng - lng0) * KM_PER_DEGREE * Math.cos((lat0 * Math.PI) / 180)),
    y: round((lat0 - lat) * KM_PER_DEGREE),
  });
  const nodes = cities.map((city) => ({ ...city, ...place(city.lat, city.lng) }));
  const centre = { x: mean(nodes.map(({ x }) => x)), y: mean(nodes.map(({ y }) => y)) };
  return { nodes, dimensions: dimensionsOf(nodes, centre), river: VISTULA.map(([lat, lng]) => place(lat, lng)), box: boxOf(nodes) };
}

export type Node = ReturnType<typeof layOut>["nodes"][number];

/** A dimension line beside each side of the figure, on the side away from its middle. */
function dimensionsOf(nodes: readonly (City & Point)[], centre: Point) {
  const offset = 11;
  return pairs(nodes).map(([from, to]) => {
    const along = { x: to.x - from.x, y: to.y - from.y };
    const length = Math.hypot(along.x, along.y);
    const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    let normal = { x: -along.y / length, y: along.x / length };
    if (normal.x * (middle.x - centre.x) + normal.y * (middle.y - centre.y) < 0) normal = { x: -normal.x, y: -normal.y };
    const shift = (point: Point): Point => ({ x: round(point.x + normal.x * offset), y: round(point.y + normal.y * offset) });
    const degrees = (Math.atan2(along.y, along.x) * 180) / Math.PI;
    return {
      key: `${from.slug} ${to.slug}`,
      from,
      to,
      km: Math.round(length),
      start: shift(from),
      end: shift(to),
      label: shift(middle),
      // Read from below or from the right, as on a drawing.
      turn: round(degrees > 90 ? degrees - 180 : degrees <= -90 ? degrees + 180 : degrees),
      heading: round(degrees),
    };
  });
}

/** The sheet around the figure, on whole tens of kilometres. */
function boxOf(nodes: readonly Point[]) {
  const left = Math.floor((Math.min(...nodes.map(({ x }) => x)) - 24) / 10) * 10;
  const right = Math.ceil((Math.max(...nodes.map(({ x }) => x)) + 36) / 10) * 10;
  const top = Math.floor((Math.min(...nodes.map(({ y }) => y)) - 42) / 10) * 10;
  const bottom = Math.ceil((Math.max(...nodes.map(({ y }) => y)) + 42) / 10) * 10;
  return { left, top, width: right - left, height: bottom - top };
}

function pairs<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((first, position) => items.slice(position + 1).map((second): [T, T] => [first, second]));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
