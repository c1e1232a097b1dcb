import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { byParent } from "@/lib/capabilities/picking";
import type { Entry } from "@/lib/capabilities/vocabulary";

/** The concepts of a kind as a tree, branch by branch; a branch unfolds at a press. */
export async function ConceptTree({ entries, locale }: { entries: readonly Entry[]; locale: "pl" | "en" }) {
  const t = await getTranslations("thesaurus");
  const children = byParent(entries);
  const countBelow = (slug: string): number => (children.get(slug) ?? []).reduce((sum, child) => sum + 1 + countBelow(child.slug), 0);
  const other = locale === "pl" ? "en" : "pl";

  const line = (entry: Entry) => (
    <>
      <Link href={{ pathname: "/office/thesaurus/[entry]", params: { entry: entry.slug } }} className="link">
        {entry[locale]}
      </Link>{" "}
      <span className="text-soft" lang={other}>
        {entry[other]}
      </span>
      {entry.retired && <span className="text-soft"> · {t("retired")}</span>}
    </>
  );
  const list = (parent: string) => (
    <ul className="ml-3 border-l border-line pl-4">
      {(children.get(parent) ?? []).map((entry) => (
        <li key={entry.slug} className="py-1">
          {line(entry)}
          {children.has(entry.slug) && list(entry.slug)}
        </li>
      ))}
    </ul>
  );

  return (
    <ul className="grid items-start gap-x-10 lg:grid-cols-2">
      {(children.get(null) ?? []).map((head) => (
        <li key={head.slug} className="border-t border-line py-2">
          {children.has(head.slug) ? (
            <>
              <span className="text-lg">{line(head)}</span>
              <details>
                <summary className="link w-fit cursor-pointer py-1">
                  {t("below", { count: countBelow(head.slug) })}
                  <span className="sr-only"> – {head[locale]}</span>
                </summary>
                {list(head.slug)}
              </details>
            </>
          ) : (
            line(head)
          )}
        </li>
      ))}
    </ul>
  );
}
