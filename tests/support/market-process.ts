import { createInterface } from "node:readline";
import { market } from "@/lib/matching/market";
import { db, transaction } from "@/lib/platform/database";
import { declareCapabilities } from "@/lib/capabilities/commands";
import { findActorOf } from "@/lib/people/sessions";
import type { MatchNeed } from "@/lib/matching/scoring/sides";

/** A process with a market of its own, told what to do by lines of JSON and answering by lines: for tests of several processes. */
type Order =
  | { do: "rank"; need: MatchNeed; now: string }
  | { do: "declare"; personId: string; plantId: string; revision: number; slugs: string[]; now: string }
  /** Begins to write an event and never ends. */
  | { do: "hang"; organisationId: string; now: string };

for await (const line of createInterface({ input: process.stdin })) {
  const answer = await obey(JSON.parse(line) as Order);
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
await db.$disconnect();

async function obey(order: Order): Promise<unknown> {
  const now = new Date(order.now);
  switch (order.do) {
    case "rank":
      return (await market(now)).suppliersFor(order.need).fits.map(({ organisationId }) => organisationId);
    case "declare": {
      const actor = await findActorOf(order.personId);
      if (!actor?.seat) throw new Error("no seat");
      const capabilities = order.slugs.map((slug) => ({ slug, level: "CORE" as const }));
      await declareCapabilities({ ...actor, seat: actor.seat }, { plantId: order.plantId, revision: order.revision, capabilities }, now);
      return "declared";
    }
    case "hang":
      return new Promise((resolve) => {
        const begun = transaction(async (tx) => {
          await tx.event.create({ data: { type: "organisation.changed", subjectId: order.organisationId, organisationId: order.organisationId, detail: { fields: [] }, at: now } });
          resolve("hanging");
          await new Promise(() => undefined);
        });
        begun.catch(() => undefined);
      });
  }
}
