import { getTranslations } from "next-intl/server";
import type { FormValues } from "@/lib/gate/action-state";
import { StaleValuesIsland, type StaleRow } from "./stale-values-island";

/**
 * Inside a `Form` that carries a revision. When somebody else saved first, it shows what is stored now beside what was
 * typed here, for the fields that differ; saving once more keeps what was typed.
 */
export async function StaleValues({ stored, rows }: { stored: FormValues; rows: readonly StaleRow[] }) {
  const t = await getTranslations("ui.stale");
  return <StaleValuesIsland stored={stored} rows={rows} strings={{ title: t("title"), stored: t("stored"), typed: t("typed"), blank: t("blank") }} />;
}
