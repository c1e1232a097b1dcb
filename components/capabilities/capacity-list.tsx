import { getLocale, getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/ui/button-form";
import { Link } from "@/components/ui/link";
import { StateMark, type StateTone } from "@/components/ui/state-mark";
import type { FreeCapacity } from "@/lib/capabilities/capacity";
import type { SlotState } from "@/lib/capabilities/rules";
import type { FormAction } from "@/lib/gate/action-state";
import { formatCivil } from "@/lib/platform/i18n/format";

type Props = {
  slots: readonly FreeCapacity[];
  /** For its own people: each can be changed and taken away. `changing` is the one that a form below is about. */
  own?: { plant: string; changing: string | null; remove: FormAction };
};

const tones: Record<SlotState, StateTone> = { NOW: "good", COMING: "waiting", PAST: "over" };
const order: readonly SlotState[] = ["NOW", "COMING", "PAST"];

/** What a plant has free: how much, for what, and when; what has ended stands last. */
export async function CapacityList({ slots, own }: Props) {
  const t = await getTranslations("capabilities.capacity");
  const locale = await getLocale();
  const sorted = order.flatMap((state) => slots.filter((slot) => slot.state === state));
  return (
    <ul className="border-t border-strong">
      {sorted.map(({ id, unit, amount, freeFrom, freeUntil, capability, state }) => {
        const term = t("term", { from: formatCivil(locale, freeFrom, "short"), until: formatCivil(locale, freeUntil, "short") });
        const much = t(`amount.${unit}`, { amount });
        return (
          <li key={id} aria-current={own?.changing === id || undefined} className={`flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3 ${own?.changing === id ? "-mx-3 bg-tint px-3" : ""}`}>
            <div className="min-w-0 flex-1 basis-64">
              <p className={state === "PAST" ? "text-soft" : "font-semibold"}>{much}</p>
              <p className="text-soft">{capability ? capability[locale] : t("anything")}</p>
            </div>
            <p>
              <StateMark tone={tones[state]}>
                {t(`state.${state}`)}, {term}
              </StateMark>
            </p>
            {own && (
              <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
                <Link href={{ pathname: "/desk/organisation/plants/[plant]/capacity", params: { plant: own.plant }, query: { change: id } }} hash="change" className="link py-1.5">
                  {t("changeThis")}
                  <span className="sr-only"> – {much}, {term}</span>
                </Link>
                <ButtonForm action={own.remove} id={`remove-${id}`} hidden={{ slotId: id }} kind="danger" about={`${much}, ${term}`}>
                  {t("remove")}
                </ButtonForm>
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
