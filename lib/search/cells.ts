import { kilometresBetween, type Point } from "@/lib/platform/geography";

/** A grid laid over the map. What stands behind its sign in a lexeme is the cell in which the lexeme counts. */
export interface Grid {
  sign: "@" | "#";
  /** Degrees. */
  lat: number;
  lng: number;
}

/** Cells of about 110 by 100 kilometres in Poland: few of them cover a circle. */
export const COARSE: Grid = { sign: "@", lat: 1, lng: 1.5 };
/** Cells of about 55 by 50 kilometres: few firms share one. */
export const FINE: Grid = { sign: "#", lat: 0.5, lng: 0.75 };

/** More than so many cells narrow nothing. */
const MOST_CELLS = 60;
const KM_PER_DEGREE = 111.2;

const rowOf = (lat: number, grid: Grid): number => Math.floor(lat / grid.lat);
const columnOf = (lng: number, grid: Grid): number => Math.floor(lng / grid.lng);

/** The cell in which a point lies, as it stands in a lexeme. */
export const cellOf = ({ lat, lng }: Point, grid: Grid): string => `${rowOf(lat, grid)}/${columnOf(lng, grid)}`;

/** The number of a cell, for comparing cells in the database. */
export function cellNumber(cell: string): number {
  const [row = 0, column = 0] = cell.split("/").map(Number);
  return (row + 400) * 1_000 + column + 400;
}

/** The cells that a circle touches; null where they are too many to narrow anything. */
export function cellsTouching(center: Point, km: number, grid: Grid): string[] | null {
  const north = km / KM_PER_DEGREE;
  const east = north / Math.max(0.1, Math.cos((Math.min(89, Math.abs(center.lat) + north) * Math.PI) / 180));
  const [south, top] = [rowOf(center.lat - north, grid), rowOf(center.lat + north, grid)];
  const [west, right] = [columnOf(center.lng - east, grid), columnOf(center.lng + east, grid)];
  if ((top - south + 1) * (right - west + 1) > MOST_CELLS) return null;
  const cells: string[] = [];
  for (let row = south; row <= top; row++) {
    for (let column = west; column <= right; column++) {
      if (isWithinReach(center, km, row, column, grid)) cells.push(`${row}/${column}`);
    }
  }
  return cells;
}

/** Whether the nearest corner or edge of a cell lies within the circle, with a little room: meridians are no parallels. */
function isWithinReach(center: Point, km: number, row: number, column: number, grid: Grid): boolean {
  const lat = clamp(center.lat, row * grid.lat, (row + 1) * grid.lat);
  const lng = clamp(center.lng, column * grid.lng, (column + 1) * grid.lng);
  return kilometresBetween(center, { lat, lng }) <= km * 1.02 + 1;
}

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
