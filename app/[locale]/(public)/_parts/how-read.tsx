import { getLocale, getTranslations } from "next-intl/server";
import type { Entry } from "@/lib/capabilities/vocabulary";
import type { Results } from "@/lib/search/results";
import type { AskedSearch } from "./asked";

type Props = Pick<Results, "corrected" | "partly" | "unwanted" | "narrows"> & { named: readonly Pick<Entry, "slug" | "pl" | "en">[]; near: Results["question"]["near"]; asked: AskedSearch };

/** How the words were taken: put right, as which entries, around which town, without what, and whether only a part is answered. */
export async function HowRead({ corrected, partly, named, unwanted, narrows, near, asked }: Props) {
  const t = await getTranslations("search.read");
  const locale = await getLocale();
  const sentences = [
    corrected !== null && t("corrected", { typed: asked.words, corrected }),
    named.length > 0 && t("named", { what: named.map((entry) => entry[locale]).join(", ") }),
    near && asked.near === null && t("near", { town: near.place.name, km: near.km }),
    unwanted.length > 0 && t(narrows ? "unwanted" : "onlyUnwanted", { what: unwanted.map((entry) => entry[locale]).join(", ") }),
    partly && t("partly"),
  ].filter((sentence) => typeof sentence === "string");
  if (sentences.length === 0) return null;
  return (
    <div className="mt-1 max-w-prose text-soft">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
