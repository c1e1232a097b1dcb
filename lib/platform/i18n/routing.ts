import { defineRouting } from "next-intl/routing";
import { pathnames } from "./pathnames";

/**
 * Polish stands without a prefix, English under /en. The language is what the address says and nothing else:
 * no detection and no cookie, so that a shared link opens in the language in which it was sent.
 * The `Link` header of next-intl is off because it is built from the Host header; `alternates.ts` uses our origin.
 */
export const routing = defineRouting({
  locales: ["pl", "en"],
  defaultLocale: "pl",
  localePrefix: "as-needed",
  localeDetection: false,
  localeCookie: false,
  alternateLinks: false,
  pathnames,
});

export type Locale = (typeof routing.locales)[number];
