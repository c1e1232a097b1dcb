import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import type { Explanation } from "@/lib/matching/scoring/explanation";
import type { Href } from "@/lib/platform/i18n/navigation";
import { bind } from "@/lib/platform/i18n/typography";
import type { FeedbackReason } from "@/prisma/generated/enums";
import { FeedbackLink } from "./feedback-link";
import { Missing } from "./missing";
import { Reasons } from "./reasons";
import { ScoreBar } from "./score-bar";

type Props = {
  supplier: { organisation: { slug: string; name: string; fictional: boolean }; plants: ReadonlyMap<string, string>; explanation: Explanation };
  label: (slug: string) => string;
  /** Its place in the order; a near miss has none. */
  place?: number;
  /** Where its match sheet is. */
  sheet: Href;
  /** What the reader's side said of the match, null for nothing; left out where the reader has no say. */
  feedback?: FeedbackReason | null;
};

/** The best are read at once; the reasons of the others unfold. */
const SHOWN_AT_ONCE = 5;

/** A firm beside a need: who and where it is, what speaks for it, what is missing, what the score is made of. */
export async function SupplierCard({ supplier: { organisation, plants, explanation }, label, place, sheet, feedback }: Props) {
  const t = await getTranslations("matching");
  const needs = await getTranslations("needs");
  const names = { label, plants };
  const town = explanation.plantId && plants.get(explanation.plantId);
  return (
    <li className="grid gap-x-10 gap-y-4 border-t border-strong py-5 lg:grid-cols-[1fr_22rem]">
      <div className="min-w-0">
        <h3 className="text-lg">
          {place !== undefined && <span className="mr-2 font-mono text-soft">{place}.</span>}
          <Link href={{ pathname: "/directory/[slug]", params: { slug: organisation.slug } }} className="link">
            {bind(organisation.name)}
          </Link>{" "}
          {town && <span className="font-normal text-soft">{town}</span>} {organisation.fictional && <Badge>{needs("example")}</Badge>}
        </h3>
        {place === undefined && (
          <div className="mt-3">
            <Missing explanation={explanation} blockingOnly {...names} />
          </div>
        )}
        <details className="mt-3" open={place !== undefined && place <= SHOWN_AT_ONCE}>
          <summary className="link cursor-pointer py-1.5">{t("reasons")}</summary>
          <div className="mt-1.5">
            <Reasons explanation={explanation} {...names} />
          </div>
        </details>
        {place !== undefined && explanation.missing.length > 0 && (
          <details>
            <summary className="link cursor-pointer py-1.5">{t("missing.title")}</summary>
            <div className="mt-1.5">
              <Missing explanation={explanation} {...names} />
            </div>
          </details>
        )}
      </div>
      <div>
        <ScoreBar explanation={explanation} />
        <Link href={sheet} className="link no-print inline-block py-1.5">
          {t("sheet.open")}
          <span className="sr-only"> – {organisation.name}</span>
        </Link>
        {feedback !== undefined && <FeedbackLink href={sheet} reason={feedback} about={organisation.name} />}
      </div>
    </li>
  );
}
