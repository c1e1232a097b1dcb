import type { Door } from "@/prisma/generated/enums";

/** The topics of the task list, one a page. The names stand in addresses and in the database. */
export const topics = [
  "organisation",
  "representatives",
  "specialisations",
  "questions",
  "plants",
  "capabilities",
  "seeks-and-offers",
  "documents",
  "declaration",
] as const;

export type Topic = (typeof topics)[number];

export const isTopic = (value: string): value is Topic => (topics as readonly string[]).includes(value);

/** A supplier is vouched for by its city: who signs for it and how deep it is in a specialisation is asked of members alone. */
export const topicsOf: Record<Door, readonly Topic[]> = {
  MEMBERSHIP: topics,
  SUPPLIER: ["organisation", "specialisations", "plants", "capabilities", "seeks-and-offers", "documents", "declaration"],
};

/** The profile's own pages keep these; the others are kept with the application. */
export const profileTopics = ["organisation", "representatives", "plants", "capabilities"] as const satisfies readonly Topic[];

export const isProfileTopic = (topic: Topic): boolean => (profileTopics as readonly Topic[]).includes(topic);

export type TopicState = "notYet" | "untouched" | "begun" | "asked" | "incomplete" | "done";

interface Standing {
  topic: Topic;
  begun: boolean;
  completed: boolean;
  /** The office asked to complete it, and nothing was marked as done since. */
  asked: boolean;
  missing: boolean;
  /** Questions cannot be asked before a specialisation is chosen. */
  specialised: boolean;
}

/** Where a topic stands in the task list. What was done and lost something since (a plant was closed) is incomplete again. */
export function topicState({ topic, completed, begun, asked, missing, specialised }: Standing): TopicState {
  if (topic === "questions" && !specialised) return "notYet";
  if (completed && !missing) return "done";
  if (asked) return "asked";
  if (completed) return "incomplete";
  return begun ? "begun" : "untouched";
}
