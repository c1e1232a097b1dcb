"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { sameIn } from "@/lib/platform/i18n/alternates";
import type { Locale } from "@/lib/platform/i18n/routing";

type Props = { current: Locale; label: string; languages: readonly { locale: Locale; name: string }[] };

/** The same page, with its parameters and filters, in the other language. An island, because the frame outlives the page. */
export function LanguageSwitch({ current, label, languages }: Props) {
  const path = usePathname();
  const query = useSearchParams().toString();
  return (
    <nav aria-label={label}>
      <ul className="flex">
        {languages.map(({ locale, name }) => (
          <li key={locale} className={locale === current ? "max-sm:hidden" : undefined}>
            {/* A full load: the language of the whole document changes with it. */}
            <a
              href={sameIn(locale, path) + (query ? `?${query}` : "")}
              lang={locale}
              hrefLang={locale}
              aria-label={name}
              aria-current={locale === current ? "true" : undefined}
              className="lettering inline-flex min-h-11 min-w-11 items-center justify-center text-soft uppercase hover:text-ink hover:underline aria-[current]:font-medium aria-[current]:text-ink aria-[current]:underline aria-[current]:underline-offset-4"
            >
              {locale}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
