import { gazetteer } from "@/lib/organisations/gazetteer";
import { placeLabel } from "@/lib/organisations/rules";

/** Names of towns that complete what was typed, at most eight: for the field that suggests while one types. */
export async function GET(request: Request): Promise<Response> {
  const typed = new URL(request.url).searchParams.get("q")?.trim().slice(0, 80) ?? "";
  const places = typed.length < 2 ? [] : (await gazetteer()).suggest(typed, 8);
  // The gazetteer is the same for everybody and for the whole day.
  return Response.json({ places: places.map(placeLabel) }, { headers: { "Cache-Control": "public, max-age=86400" } });
}
