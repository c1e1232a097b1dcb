import { getTranslations } from "next-intl/server";
import { StateMark, type StateTone } from "@/components/ui/state-mark";
import type { InterestState as State } from "@/lib/cooperation/rules";

const tones: Record<State, StateTone> = { WAITING: "waiting", ACCEPTED: "good", DECLINED: "bad", EXPIRED: "over" };

/** Where an interest stands; one that waits for the reader asks for their attention. */
export async function InterestState({ state, ours = false }: { state: State; ours?: boolean }) {
  const t = await getTranslations("cooperation.state");
  return <StateMark tone={ours && state === "WAITING" ? "attention" : tones[state]}>{t(state)}</StateMark>;
}
