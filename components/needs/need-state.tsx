import { getTranslations } from "next-intl/server";
import { StateMark, type StateTone } from "@/components/ui/state-mark";
import type { NeedState as State } from "@/lib/needs/rules";

const tones: Record<State, StateTone> = { DRAFT: "draft", PUBLISHED: "good", CLOSED: "over", EXPIRED: "over" };

/** Where a need stands, in a word. */
export async function NeedState({ state }: { state: State }) {
  const t = await getTranslations("needs.state");
  return <StateMark tone={tones[state]}>{t(state)}</StateMark>;
}
