import { getTranslations } from "next-intl/server";

/** "7 firm pasuje, 3 prawie pasują." */
export async function figureOf(fits: number, nearly: number): Promise<string> {
  const t = await getTranslations("matching.list");
  return t("figure", { fits: t("fits", { count: fits }), nearly: t("nearly", { count: nearly }) });
}
