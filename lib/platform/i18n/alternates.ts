import { pathnames } from "./pathnames";
import { routing, type Locale } from "./routing";

type Template = keyof typeof pathnames;

/** "/en/needs/7" → { locale: "en", rest: "/needs/7" }. */
function splitLocale(path: string): { locale: Locale; rest: string } {
  for (const locale of routing.locales) {
    if (path === `/${locale}` || path.startsWith(`/${locale}/`)) {
      return { locale, rest: path.slice(locale.length + 1) || "/" };
    }
  }
  return { locale: routing.defaultLocale, rest: path };
}

/** How a route is spelled in a language, without the prefix of the language. */
export function spelled(template: Template, locale: Locale): string {
  const spelling: string | Partial<Record<Locale, string>> = pathnames[template];
  return typeof spelling === "string" ? spelling : (spelling[locale] ?? template);
}

/** The values of the `[parameters]` if the path is this template, or null. */
function parametersOf(template: string, path: string): Record<string, string> | null {
  const pattern = template.split("/");
  const segments = path.split("/");
  if (pattern.length !== segments.length) return null;
  const found: Record<string, string> = {};
  for (const [position, expected] of pattern.entries()) {
    const actual = segments[position] ?? "";
    if (expected.startsWith("[") && actual !== "") found[expected] = actual;
    else if (expected !== actual) return null;
  }
  return found;
}

/** Which page of the application an address is: its folder under `app/[locale]` and its parameters, or null. */
export function locate(path: string): { locale: Locale; template: Template; parameters: Record<string, string> } | null {
  const { locale, rest } = splitLocale(path);
  const candidates = (Object.keys(pathnames) as Template[])
    .map((template) => ({ template, parameters: parametersOf(spelled(template, locale), rest) }))
    .filter((candidate) => candidate.parameters !== null)
    .sort((a, b) => Object.keys(a.parameters ?? {}).length - Object.keys(b.parameters ?? {}).length);
  const best = candidates[0];
  return best ? { locale, template: best.template, parameters: best.parameters ?? {} } : null;
}

/** The same page in another language; the start page where the address is not one of ours. */
export function sameIn(target: Locale, path: string): string {
  const prefix = target === routing.defaultLocale ? "" : `/${target}`;
  const place = locate(path);
  if (!place) return prefix || "/";
  const translated = spelled(place.template, target)
    .split("/")
    .map((segment) => place.parameters[segment] ?? segment)
    .join("/");
  return translated === "/" ? prefix || "/" : prefix + translated;
}
