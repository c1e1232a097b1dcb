import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { Explanation } from "@/lib/matching/scoring/explanation";
import type { Href } from "@/lib/platform/i18n/navigation";
import type { FeedbackReason } from "@/prisma/generated/enums";
import { figureOf } from "./figure";
import { SupplierCard } from "./supplier-card";

type Supplier = { organisation: { id: string; slug: string; name: string; fictional: boolean }; plants: ReadonlyMap<string, string>; explanation: Explanation };

type Props = {
  suppliers: { fits: readonly Supplier[]; weak: readonly Supplier[]; nearMisses: readonly Supplier[]; nearest: readonly Supplier[] };
  label: (slug: string) => string;
  /** Whom to turn to when nothing fits. */
  help: ReactNode;
  /** Where the match sheet of a firm is, by its slug. */
  sheetOf: (slug: string) => Href;
  /** What the reader's side said of the match with a firm, by its id; left out where the reader has no say. */
  feedbackOf?: (organisationId: string) => FeedbackReason | null;
  /** Scores no further apart are as good as equal, and take turns. */
  turnWithin: number;
};

/** The firms for a need, ranked; those that nearly fit apart; and a plain word, with a way on, when none fits. */
export async function SuppliersOf({ suppliers: { fits, weak, nearMisses, nearest }, label, help, sheetOf, feedbackOf, turnWithin }: Props) {
  const t = await getTranslations("matching.list");
  const ranked = [...fits, ...weak];
  const apart = nearMisses.length > 0 ? nearMisses : nearest;
  return (
    <>
      <Section title={t("suppliers")} id="suppliers" lead={fits.length > 0 ? t("suppliersLead") : undefined}>
        <p className="mb-4 text-lg font-semibold">{await figureOf(fits.length, nearMisses.length)}</p>
        {fits.length > 1 && <p className="mb-4 max-w-prose text-soft">{t("turns", { points: Math.round(turnWithin * 100) })}</p>}
        {fits.length === 0 && (
          <Notice kind="warning" title={t("nothingTitle")}>
            <p>{apart.length > 0 ? t("nothing") : t("noNearest")}</p>
            <p className="mt-2 font-semibold">{help}</p>
          </Notice>
        )}
        {ranked.length > 0 && (
          <ol className="border-b border-strong">
            {ranked.map((supplier, position) => (
              <SupplierCard key={supplier.organisation.id} supplier={supplier} label={label} place={position + 1} sheet={sheetOf(supplier.organisation.slug)} feedback={feedbackOf?.(supplier.organisation.id)} />
            ))}
          </ol>
        )}
      </Section>
      {apart.length > 0 && (
        <Section title={fits.length > 0 ? t("near") : t("nearest")} id="near" lead={fits.length > 0 ? t("nearLead") : t("nearestLead")}>
          <ul className="border-b border-strong">
            {apart.map((supplier) => (
              <SupplierCard key={supplier.organisation.id} supplier={supplier} label={label} sheet={sheetOf(supplier.organisation.slug)} feedback={feedbackOf?.(supplier.organisation.id)} />
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
