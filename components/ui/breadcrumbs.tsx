import { getTranslations } from "next-intl/server";
import type { Href } from "@/lib/platform/i18n/navigation";
import { Link } from "./link";

export type Crumb = { label: string; href: Href };

/** The way back up. The page itself is not in it: its title stands right below. */
export async function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const t = await getTranslations("ui");
  return (
    <nav aria-label={t("breadcrumbs")} className="mb-3">
      <ol className="flex flex-wrap gap-x-2 text-soft">
        {crumbs.map((crumb) => (
          <li key={crumb.label} className="flex gap-2">
            <Link href={crumb.href} className="inline-block py-1 text-soft underline decoration-line underline-offset-4 hover:text-ink hover:decoration-current">
              {crumb.label}
            </Link>
            <span aria-hidden="true" className="py-1">
              /
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
