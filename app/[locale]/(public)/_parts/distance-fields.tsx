import { getTranslations } from "next-intl/server";
import { PlainSelect } from "@/components/ui/plain-select";
import { type AskedSearch, DISTANCES } from "./asked";

/** Around which town, and how far; in a GET form. */
export async function DistanceFields({ asked }: { asked: AskedSearch }) {
  const t = await getTranslations("search.near");
  return (
    <fieldset className="border-t border-strong pt-2">
      <legend className="float-left mb-1 w-full font-semibold">{t("title")}</legend>
      <div className="clear-both grid grid-cols-[1fr_7rem] gap-2">
        <div>
          <label htmlFor="near" className="block font-semibold">
            {t("town")}
          </label>
          <input
            id="near"
            type="text"
            name="near"
            defaultValue={asked.nearTyped}
            maxLength={120}
            autoComplete="off"
            aria-invalid={asked.nearUnknown || undefined}
            aria-describedby={asked.nearUnknown ? "near-problem" : undefined}
            className="control mt-1.5"
          />
        </div>
        <PlainSelect id="km" name="km" label={t("distance")} value={String(asked.km)} options={DISTANCES.map((km) => ({ value: String(km), label: t("km", { km }) }))} />
      </div>
      {asked.nearUnknown && (
        <p id="near-problem" className="mt-1.5 font-medium text-danger">
          {t("unknown", { town: asked.nearTyped })}
        </p>
      )}
    </fieldset>
  );
}
