import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { locate } from "@/lib/platform/i18n/alternates";
import { Nowhere } from "../_parts/nowhere";

/**
 * Whatever has no page of its own. The proxy has set the status to 404 already: `notFound()` would too, but Next then
 * sends an empty document that only JavaScript fills.
 */
export default async function NoSuchPage() {
  const path = (await headers()).get("x-path") ?? "/";
  if (locate(path)) notFound();
  return <Nowhere />;
}
