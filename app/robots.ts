import type { MetadataRoute } from "next";
import { pathnames } from "@/lib/platform/i18n/pathnames";
import { origin } from "@/lib/platform/origin";

export const dynamic = "force-dynamic";

/** Search engines stay out of what is nobody's business, under both of its names. */
export default function robots(): MetadataRoute.Robots {
  const personal = [pathnames["/desk"], pathnames["/office"]].flatMap(({ pl, en }) => [pl, `/en${en}`]);
  return { rules: { userAgent: "*", disallow: [...personal, "/api/"] }, sitemap: `${origin.origin}/sitemap.xml` };
}
