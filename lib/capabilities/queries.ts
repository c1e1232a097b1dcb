import { db } from "@/lib/platform/database";
import type { Locale } from "@/lib/platform/i18n/routing";

/** The cluster's specialisations in their order, named and described in one language. */
export async function listSpecialisations(locale: Locale) {
  const rows = await db.specialisation.findMany({ where: { retiredAt: null }, orderBy: { position: "asc" } });
  return rows.map(({ id, slug, letter, ...row }) => ({
    id,
    slug,
    letter,
    name: locale === "pl" ? row.namePl : row.nameEn,
    description: locale === "pl" ? row.descriptionPl : row.descriptionEn,
  }));
}
