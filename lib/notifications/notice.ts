import type { Events, EventType } from "@/lib/audit/events";
import type { Place } from "@/lib/platform/i18n/paths";
import type mail from "@/messages/pl/mail.json";
import type notifications from "@/messages/pl/notifications.json";

/** A kind of news: the key of its line in messages `notifications` and of its letter in messages `mail`. */
export type News = keyof typeof notifications.news & keyof typeof mail.letters;

/** What a line or a letter is phrased with. A fact whose name ends in "At" is an ISO instant and is shown as a day. */
export type Facts = Record<string, string | number>;

/** Something to tell to some people: in the application and by mail. */
export interface Notice {
  news: News;
  facts: Facts;
  /** The page where it can be seen or answered. */
  place: Place;
  /** Ids of people. Whoever did it is left out, and nobody is told twice of one event. */
  to: readonly string[];
  /** The one who did it gets the letter all the same: an acknowledgement with a reference number to keep. */
  receipt?: boolean;
}

/** An event as it was written down. */
export interface Occurrence<T extends EventType = EventType> {
  type: T;
  actorId: string | null;
  subjectId: string;
  organisationId: string | null;
  detail: Events[T];
  at: Date;
}
