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
