import { hasLocale } from "next-intl";
import { getPathname, type Href } from "@/lib/platform/i18n/navigation";
import { routing } from "@/lib/platform/i18n/routing";
import { suggest, type Suggestion } from "@/lib/search/suggestions";

/** What completes a search that is being typed, each with where it leads. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const language = searchParams.get("language");
  const locale = hasLocale(routing.locales, language) ? language : routing.defaultLocale;
  const found = await suggest(searchParams.get("q") ?? "", locale);
  const suggestions = found.map((one) => ({ kind: one.kind, label: one.label, note: noteOf(one), href: getPathname({ href: hrefOf(one), locale }) }));
  return Response.json({ suggestions }, { headers: { "Cache-Control": "public, max-age=60" } });
}

const hrefOf = (one: Suggestion): Href => (one.kind === "firm" ? { pathname: "/directory/[slug]", params: { slug: one.slug } } : { pathname: "/search", query: { q: one.label } });

const noteOf = (one: Suggestion): string | null => (one.kind === "firm" ? one.towns.join(", ") : one.kind === "entry" ? one.through : null);
