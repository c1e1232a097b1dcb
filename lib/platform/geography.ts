/** A point on the Earth, in degrees (WGS 84). */
export interface Point {
  lat: number;
  lng: number;
}

/** Mean radius of the Earth in kilometres (IUGG). */
const RADIUS_KM = 6371.0088;

/** The haversine of the angle between two angles in degrees. */
const half = (from: number, to: number): number => Math.sin(radians(to - from) / 2) ** 2;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * Kilometres between two points as the crow flies, by the haversine formula, rounded to 100 m. The rounded figure is
 * the one that is compared, scored and shown, so that nobody reads "150 km" beside "further than 150 km". A road in
 * this part of Poland is about a quarter longer.
 */
export function kilometresBetween(a: Point, b: Point): number {
  const h = half(a.lat, b.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(a.lng, b.lng);
  return Math.round(2 * RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h))) * 10) / 10;
}

/** A direction from the middle of the Earth, of length 1. */
export interface Vector {
  x: number;
  y: number;
  z: number;
}

export function vectorOf({ lat, lng }: Point): Vector {
  const across = Math.cos(radians(lat));
  return { x: across * Math.cos(radians(lng)), y: across * Math.sin(radians(lng)), z: Math.sin(radians(lat)) };
}

/** The cosine of the angle under which so many kilometres are seen from the middle of the Earth: the product of two vectors so far apart. */
export const cosineOf = (km: number): number => Math.cos(Math.min(Math.PI, km / RADIUS_KM));

/** Kilometres between two points whose vectors have this product, rounded as `kilometresBetween` rounds them. */
export const kilometresOf = (cosine: number): number => Math.round(RADIUS_KM * Math.acos(Math.min(1, Math.max(-1, cosine))) * 10) / 10;

/** The product from which on two points are no further apart than so many kilometres, once these are rounded. */
export const cosineWithin = (km: number): number => cosineOf((Math.floor(km * 10 + 1e-6) + 0.5) / 10);
