import { getTranslations } from "next-intl/server";
import { Reference } from "@/components/ui/reference";
import { StateMark, type StateTone } from "@/components/ui/state-mark";
import { Time } from "@/components/ui/time";
import { TitleBlock, type TitleBlockCell } from "@/components/ui/title-block";
import type { OwnApplication } from "@/lib/membership/queries";
import type { ApplicationState } from "@/prisma/generated/enums";

const tones: Record<ApplicationState, StateTone> = {
  DRAFT: "draft",
  SUBMITTED: "waiting",
  FORMAL_CHECK: "waiting",
  COMPLETION_REQUESTED: "attention",
  ASSESSMENT: "waiting",
  BOARD_DECISION: "waiting",
  ADMITTED: "attention",
  ACTIVE: "good",
  REFUSED: "bad",
  WITHDRAWN: "over",
  EXPIRED: "over",
};

/** The application's title block: number, door, state, who acts next and until when. */
export async function CaseBlock({ application }: { application: OwnApplication }) {
  const t = await getTranslations("membership");
  const { reference, door, state, submittedAt, actsNext, dueAt, city, signed } = application;
  const mine = state === "ADMITTED" && signed ? "waiting" : tones[state];
  const cells: (TitleBlockCell | null)[] = [
    { label: t("block.reference"), value: reference ? <Reference>{reference}</Reference> : t("block.noReference") },
    { label: t("block.door"), value: city ? `${t(`door.${door}`)} – ${city.name}` : t(`door.${door}`) },
    { label: t("block.state"), value: <StateMark tone={mine}>{t(`state.${state}`)}</StateMark> },
    submittedAt && { label: t("block.submitted"), value: <Time at={submittedAt} only="day" /> },
    actsNext && { label: t("block.actsNext"), value: t(`you.${actsNext}`) },
    actsNext && dueAt && { label: t("block.until"), value: <Time at={dueAt} only="day" /> },
  ];
  return <TitleBlock cells={cells.filter((cell) => cell !== null)} />;
}
