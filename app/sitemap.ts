import type { MetadataRoute } from "next";
import type { Route } from "@/lib/platform/i18n/pathnames";
import { sameIn } from "@/lib/platform/i18n/alternates";
import { getPathname } from "@/lib/platform/i18n/navigation";
import { origin } from "@/lib/platform/origin";

export const dynamic = "force-dynamic";

const STANDING = ["/", "/join", "/directory", "/needs", "/accessibility", "/privacy"] as const satisfies readonly Route[];

/** The standing public pages, each with its twin. */
export default function sitemap(): MetadataRoute.Sitemap {
  return STANDING.map((route) => {
    const path = getPathname({ href: route, locale: "pl" });
    return {
      url: origin.origin + path,
      alternates: { languages: { pl: origin.origin + path, en: origin.origin + sameIn("en", path) } },
    };
  });
}
