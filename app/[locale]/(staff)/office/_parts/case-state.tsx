import { getTranslations } from "next-intl/server";
import { StateMark, type StateTone } from "@/components/ui/state-mark";
import type { ApplicationState } from "@/prisma/generated/enums";

/** How a state looks from the office: what waits for the office asks for attention, what waits for others does not. */
const tones: Record<ApplicationState, StateTone> = {
  DRAFT: "draft",
  SUBMITTED: "attention",
  FORMAL_CHECK: "attention",
  COMPLETION_REQUESTED: "waiting",
  ASSESSMENT: "attention",
  BOARD_DECISION: "waiting",
  ADMITTED: "waiting",
  ACTIVE: "good",
  REFUSED: "bad",
  WITHDRAWN: "over",
  EXPIRED: "over",
};

export async function CaseState({ state }: { state: ApplicationState }) {
  const t = await getTranslations("membership.state");
  return <StateMark tone={tones[state]}>{t(state)}</StateMark>;
}
