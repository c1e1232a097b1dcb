import type { Tx } from "@/lib/platform/database";
import { enqueue } from "@/lib/platform/queue";
import type { Events, EventType } from "./events";

export interface Happening<T extends EventType> {
  type: T;
  /** Null when time itself did it. */
  actorId: string | null;
  /** Null where the thing is known by a key that the detail names. */
  subjectId: string | null;
  /** The organisation whose history this belongs to. */
  organisationId?: string;
  detail: Events[T];
  at: Date;
}

/** Writes down what happened, in the transaction of the change, and queues its announcement. */
export async function record<T extends EventType>(tx: Tx, happening: Happening<T>): Promise<void> {
  const { organisationId = null, ...rest } = happening;
  const { id } = await tx.event.create({ data: { ...rest, organisationId }, select: { id: true } });
  await enqueue(tx, "announce", { eventId: id.toString() });
}
