import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Time } from "@/components/ui/time";
import type { listLatestThesaurusChanges } from "@/lib/capabilities/thesaurus-queries";

type Change = Awaited<ReturnType<typeof listLatestThesaurusChanges>>[number];

/** What was changed, by whom and when; with the concept where the list speaks of several. */
export async function ChangeList({ changes, names }: { changes: readonly Change[]; names?: (slug: string) => string }) {
  const t = await getTranslations("thesaurus.changes");
  if (changes.length === 0) return <p className="text-soft">{t("none")}</p>;
  return (
    <ol className="border-t border-line">
      {changes.map(({ id, at, by, key, how, was = "", is = "" }) => (
        <li key={id} className="grid gap-x-6 border-b border-line py-2 sm:grid-cols-[11rem_1fr]">
          <span className="text-soft">
            <Time at={at} style="short" />
          </span>
          <span>
            {names && (
              <>
                <Link href={{ pathname: "/office/thesaurus/[entry]", params: { entry: key } }} className="link">
                  {names(key)}
                </Link>
                {": "}
              </>
            )}
            {t(how === "moved" && is === "" ? "movedToTop" : how, { was, is })}
            {by && <span className="block text-soft">{by}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
