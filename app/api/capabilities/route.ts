import { hasLocale } from "next-intl";
import { findEntries } from "@/lib/capabilities/picking";
import { CAPABILITY_KINDS } from "@/lib/capabilities/rules";
import { routing } from "@/lib/platform/i18n/routing";

/** Entries of the taxonomy for typed words, best first: for the picker that filters while one types. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const language = searchParams.get("language");
  const locale = hasLocale(routing.locales, language) ? language : routing.defaultLocale;
  const asked = (searchParams.get("kinds") ?? "").split(",");
  const kinds = CAPABILITY_KINDS.filter((kind) => asked.includes(kind));
  const found = await findEntries(searchParams.get("q")?.trim() ?? "", kinds, locale);
  return Response.json({ found }, { headers: { "Cache-Control": "public, max-age=60" } });
}
