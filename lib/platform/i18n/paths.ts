import { spelled } from "./alternates";
import type { Route } from "./pathnames";
import { routing, type Locale } from "./routing";

type Parameter<R extends string> = R extends `${string}[${infer Name}]${infer Rest}` ? Name | Parameter<Rest> : never;

/** A page of ours by its inner route, for code that runs outside a request: `{ route: "/needs/[reference]", parameters: { reference } }`. */
export type Place = {
  [R in Route]: Parameter<R> extends never ? { route: R } : { route: R; parameters: Record<Parameter<R>, string> };
}[Route];

/** The path of a page in a language, the same that the pages' own links lead to. */
export function pathTo(locale: Locale, place: Place): string {
  const parameters: Record<string, string> = "parameters" in place ? place.parameters : {};
  const path = spelled(place.route, locale).replace(/\[(\w+)\]/g, (_, name: string) => encodeURIComponent(parameters[name] ?? ""));
  if (locale === routing.defaultLocale) return path;
  return path === "/" ? `/${locale}` : `/${locale}${path}`;
}
