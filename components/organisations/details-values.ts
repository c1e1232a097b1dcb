import type { FormValues } from "@/lib/gate/action-state";
import type { findOwn } from "@/lib/organisations/queries";

type Own = Awaited<ReturnType<typeof findOwn>>;

/** What is stored of an organisation, as the values of `DetailsFields`. */
export function detailsValues(own: Own): FormValues {
  const codes = (version: "PKD_2025" | "PKD_2007") => own.pkdCodes.filter((pkd) => pkd.version === version).map(({ code }) => code).join("\n");
  const texts = [
    "name", "kind", "legalForm", "sizeClass", "regon", "krs", "website", "chainRole", "descriptionPl", "descriptionEn", "seeks", "offers",
    "contactName", "contactEmail", "contactPhone", "representation", "parentNip",
  ] as const;
  return {
    revision: String(own.revision),
    ...Object.fromEntries(texts.map((field) => [field, own[field] ?? ""])),
    ...Object.fromEntries((["maxDistanceKm", "orderValueMin", "orderValueMax"] as const).map((field) => [field, own[field]?.toString() ?? ""])),
    pkd2025: codes("PKD_2025"),
    pkd2007: codes("PKD_2007"),
    ...Object.fromEntries(
      own.representatives.flatMap(({ name, function: role }, row) => [
        [`representatives.${row}.name`, name],
        [`representatives.${row}.function`, role],
      ]),
    ),
  };
}
