import type { Tx } from "./database";

/** Every job that the worker knows, with its payload. */
export interface Jobs {
  /** Derives notifications and mails from an event. */
  announce: { eventId: string };
  /** Sends one mail of the outbox. */
  deliver: { mailId: string };
  /** Matches a need against all firms. */
  "match-need": { needId: string };
  /** Matches a firm against all open needs. */
  "match-organisation": { organisationId: string };
  /** Matches every open need anew, after the thesaurus or the weights have changed. */
  rematch: Record<string, never>;
  /** Takes the matching anew one step further. */
  "rematch-step": { backfillId: string };
  /** Writes the letters of those who want one a day. */
  "send-digests": Record<string, never>;
  /** Tells of what is new for saved searches. */
  "watch-searches": Record<string, never>;
  /** Writes what search finds by, where it is out of date and nobody has asked yet. */
  "index-documents": Record<string, never>;
  /** Reminds owners of interests that wait, and ends those that waited too long. */
  "watch-interests": Record<string, never>;
  /** Lets expire the applications whose time has run out. */
  "expire-applications": Record<string, never>;
}

interface Terms {
  /** Jobs with one key are one job until it starts. */
  key?: string;
  runAt?: Date;
}

/** Queues a job in the transaction of the change: it runs if and only if the change is committed. */
export async function enqueue<J extends keyof Jobs>(tx: Tx, job: J, payload: Jobs[J], terms: Terms = {}): Promise<void> {
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(
      identifier => ${job}::text,
      payload => ${JSON.stringify(payload)}::json,
      run_at => ${terms.runAt ?? null}::timestamptz,
      job_key => ${terms.key ?? null}::text
    )`;
}
