import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Crumb } from "@/components/ui/breadcrumbs";
import { Page } from "@/components/ui/page";
import { type Rules, ScoreSheet } from "./score-sheet";
import { SheetBlock } from "./sheet-block";

type Props = Parameters<typeof SheetBlock>[0] & { label: (slug: string) => string; rules: Rules; breadcrumbs: readonly Crumb[]; /** What one can say to it. */ children?: ReactNode };

/** How one firm's score for a need came about, for the file of whoever answers for the choice. */
export async function MatchSheet({ need, supplier, at, label, rules, breadcrumbs, children }: Props) {
  const t = await getTranslations("matching.sheet");
  return (
    <Page title={t("title")} lead={t("lead")} breadcrumbs={breadcrumbs} block={<SheetBlock need={need} supplier={supplier} at={at} />}>
      <ScoreSheet explanation={supplier.explanation} plants={supplier.plants} label={label} {...rules} />
      {children}
    </Page>
  );
}
