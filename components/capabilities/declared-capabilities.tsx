import { getLocale, getTranslations } from "next-intl/server";
import type { DeclaredCapability } from "@/lib/capabilities/queries";
import { DECLARED_KINDS } from "@/lib/capabilities/rules";

/** What a plant declares, kind by kind, core before supplementary. */
export async function DeclaredCapabilities({ capabilities }: { capabilities: readonly DeclaredCapability[] }) {
  const t = await getTranslations("capabilities");
  const locale = await getLocale();
  return (
    <dl className="border-t border-strong">
      {DECLARED_KINDS.map((kind) => {
        const ofKind = capabilities.filter((each) => each.kind === kind);
        const at = (level: DeclaredCapability["level"]) => ofKind.filter((each) => each.level === level).map((each) => each[locale]);
        const [core, rest] = [at("CORE"), at("SUPPLEMENTARY")];
        return (
          ofKind.length > 0 && (
            <div key={kind} className="grid gap-x-6 gap-y-1 border-b border-line py-3 md:grid-cols-[10rem_1fr]">
              <dt className="text-soft first-letter:uppercase">{t(`kinds.${kind}`)}</dt>
              <dd className="min-w-0">
                {core.length > 0 && <p className="font-semibold">{core.join(", ")}</p>}
                {rest.length > 0 && (
                  <p>
                    <span className="text-soft">{t("levels.SUPPLEMENTARY")}: </span>
                    {rest.join(", ")}
                  </p>
                )}
              </dd>
            </div>
          )
        );
      })}
    </dl>
  );
}
