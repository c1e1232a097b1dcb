import type { Jobs } from "@/lib/platform/queue";
import { announce } from "./announce";
import { deliver } from "./deliver";
import { expireApplications } from "./expire-applications";
import { indexDocuments } from "./index-documents";
import { matchNeedTask } from "./match-need";
import { matchOrganisationTask } from "./match-organisation";
import { rematch, rematchStep } from "./rematch";
import { sendDigestsTask } from "./send-digests";
import type { Task } from "./task";
import { watchInterests } from "./watch-interests";
import { watchSearchesTask } from "./watch-searches";

/** Every kind of job and who does it. A kind without a line here waits in the queue. */
export const tasks = {
  announce,
  deliver,
  "expire-applications": expireApplications,
  "index-documents": indexDocuments,
  "match-need": matchNeedTask,
  "match-organisation": matchOrganisationTask,
  rematch,
  "rematch-step": rematchStep,
  "send-digests": sendDigestsTask,
  "watch-interests": watchInterests,
  "watch-searches": watchSearchesTask,
} satisfies { [J in keyof Jobs]?: Task<J> };

/** What time itself starts, in the manner of cron (UTC), with the kind of job. */
export const schedule: readonly { match: string; task: keyof Jobs }[] = [
  // A search writes what it needs itself; this is for the many that a change of the thesaurus leaves behind.
  { match: "* * * * *", task: "index-documents" },
  { match: "* * * * *", task: "watch-searches" },
  // Seven in the morning in Warsaw is five or six here; whatever an outage delayed follows within the hour.
  { match: "0 * * * *", task: "send-digests" },
  { match: "7 * * * *", task: "watch-interests" },
  // Deadlines end at midnight in Warsaw; an hour is how late their end may be written down.
  { match: "7 * * * *", task: "expire-applications" },
];
