import type { Href } from "@/lib/platform/i18n/navigation";
import { Link } from "./link";

export type Tab = { label: string; href: Href; current: boolean; count?: number };

/** Views of one thing, each with an address of its own. */
export function Tabs({ tabs, label }: { tabs: readonly Tab[]; label: string }) {
  return (
    <nav aria-label={label} className="border-b border-strong">
      <ul className="-mb-px flex flex-wrap">
        {tabs.map((tab) => (
          <li key={tab.label}>
            <Link
              href={tab.href}
              aria-current={tab.current ? "page" : undefined}
              className="inline-flex min-h-11 items-center gap-2 border border-transparent px-3 text-soft sm:px-4 hover:text-ink hover:underline aria-[current=page]:border-strong aria-[current=page]:border-b-paper aria-[current=page]:bg-paper aria-[current=page]:font-semibold aria-[current=page]:text-ink"
            >
              {tab.label}
              {tab.count !== undefined && <span className="lettering">{tab.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
