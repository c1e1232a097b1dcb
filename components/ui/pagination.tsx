import { getTranslations } from "next-intl/server";
import type { Href } from "@/lib/platform/i18n/navigation";
import { Link } from "./link";

type Props = { page: number; pages: number; /** The address of a page of the list, with its filters kept. */ hrefOf: (page: number) => Href };

/** Steps through a long list by real links. Shown only where there is more than one page. */
export async function Pagination({ page, pages, hrefOf }: Props) {
  if (pages <= 1) return null;
  const t = await getTranslations("ui.pagination");
  const look = "inline-flex min-h-11 min-w-11 items-center justify-center border px-3";
  return (
    <nav aria-label={t("label")} className="flex flex-wrap items-center gap-2">
      {page > 1 && (
        <Link href={hrefOf(page - 1)} rel="prev" className={`${look} border-strong font-semibold hover:bg-sunk`}>
          {t("previous")}
        </Link>
      )}
      <ol className="flex flex-wrap gap-2">
        {nearby(page, pages).map((number, position, all) => (
          <li key={number} className="flex items-center gap-2">
            {position > 0 && number - (all[position - 1] ?? 0) > 1 && <span aria-hidden="true">…</span>}
            <Link
              href={hrefOf(number)}
              aria-label={t("page", { number })}
              aria-current={number === page ? "page" : undefined}
              className={`${look} ${number === page ? "border-strong bg-[var(--line-strong)] font-semibold text-paper" : "border-line hover:bg-sunk"}`}
            >
              {number}
            </Link>
          </li>
        ))}
      </ol>
      {page < pages && (
        <Link href={hrefOf(page + 1)} rel="next" className={`${look} border-strong font-semibold hover:bg-sunk`}>
          {t("next")}
        </Link>
      )}
    </nav>
  );
}

/** The first, the last and the neighbours. */
function nearby(page: number, pages: number): number[] {
  return [...new Set([1, page - 1, page, page + 1, pages])].filter((number) => number >= 1 && number <= pages).sort((a, b) => a - b);
}
