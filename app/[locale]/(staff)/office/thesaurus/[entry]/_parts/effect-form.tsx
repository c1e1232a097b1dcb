import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { buttonLook } from "@/components/ui/button-look";
import { getPathname } from "@/lib/platform/i18n/navigation";

/** Asks what a change would touch: a plain GET form, so that the answer is a page of its own that changes nothing. */
export async function EffectForm({ slug, change, children }: { slug: string; change: "word" | "move" | "merge" | "retire"; children?: ReactNode }) {
  const t = await getTranslations("thesaurus.entry");
  const action = getPathname({ href: { pathname: "/office/thesaurus/[entry]", params: { entry: slug } }, locale: await getLocale() });
  return (
    <form action={`${action}#${change}`} className="grid gap-4">
      <input type="hidden" name="change" value={change} />
      {children}
      <div>
        <button type="submit" className={buttonLook("secondary")}>
          {t("showEffect")}
        </button>
      </div>
    </form>
  );
}

/** A select of an `EffectForm`. */
export function PlainSelect({ id, name, label, value, blank, options }: { id: string; name: string; label: string; value?: string; blank?: string; options: readonly { value: string; label: string }[] }) {
  return (
    <div>
      <label htmlFor={id} className="block font-semibold">
        {label}
      </label>
      <select id={id} name={name} defaultValue={value ?? ""} className="control mt-1.5 max-w-xl">
        {blank !== undefined && <option value="">{blank}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
