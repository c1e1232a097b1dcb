import { getTranslations } from "next-intl/server";
import type { StateTone } from "@/components/ui/state-mark";
import { TaskList } from "@/components/ui/task-list";
import type { TopicStanding } from "@/lib/membership/queries";
import type { TopicState } from "@/lib/membership/topics";

const tones: Record<TopicState, StateTone> = {
  notYet: "over",
  untouched: "draft",
  begun: "waiting",
  asked: "attention",
  incomplete: "attention",
  done: "good",
};

/** The topics with where each stands; what the office asked stands right under its topic. */
export async function TopicTasks({ topics }: { topics: readonly TopicStanding[] }) {
  const t = await getTranslations("membership");
  return (
    <TaskList
      tasks={topics.map(({ topic, state, asked }) => ({
        title: t(`topic.${topic}`),
        hint: asked && state !== "done" ? t("desk.askedWords", { message: asked }) : t(`topicHint.${topic}`),
        href: state === "notYet" ? undefined : { pathname: "/desk/application/[topic]", params: { topic } },
        tone: tones[state],
        state: t(`topicState.${state}`),
      }))}
    />
  );
}
