import { getTranslations } from "next-intl/server";
import { TownFieldIsland } from "./town-field-island";

/**
 * A town by its typed name: the fields `town`, `placeId` and `townAsked` of `townFields`. The browser suggests while one
 * types; the server resolves, and where one name is several towns the field offers them.
 */
export async function TownField({ label, hint, optional }: { label?: string; hint?: string; optional?: boolean }) {
  const t = await getTranslations("organisations.town");
  return <TownFieldIsland name="town" label={label ?? t("label")} hint={hint ?? t("hint")} optional={optional} choose={t("choose")} />;
}
