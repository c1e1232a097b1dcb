import { applicants, type Fate } from "@/prisma/world/applicants";
import { applyAs } from "@/prisma/world/applications";
import { clockOf } from "@/prisma/world/clock";
import { found } from "@/prisma/world/organisations";
import { actorOf, engage } from "@/prisma/world/people";
import type { SignedIn } from "@/lib/people/actor";
import { db } from "@/lib/platform/database";
import { newIdentifier } from "@/lib/platform/identifier";
import { freshNip } from "./applicant";
import { roles } from "./cast";

export interface Newcomer {
  email: string;
  organisation: string;
  /** Of the application, once it is submitted. */
  reference: string;
}

/**
 * A firm that came to the running application after its world was made, with its plant and everything it declares; with
 * an application, if it has one, brought this far by the same commands that made the world. Stories that change something
 * change it here, so that they can be told again.
 */
export async function newcomer(fate: Fate | null): Promise<Newcomer> {
  const clock = clockOf(new Date());
  const pattern = applicants.find((one) => one.fate === (fate ?? "started") && one.door === "MEMBERSHIP");
  if (!pattern) throw new Error(`Nobody of the cast came as far as ${fate}.`);
  const mailbox = `nowy-${newIdentifier()}`;
  const firm = { ...pattern.firm, name: `Nowa Firma ${mailbox.slice(-8)} sp. z o.o.` };
  const at = clock.day(-pattern.age - 1);
  const representative = await engage({ name: "Halina Wzorek", position: "zarząd", mailbox, at });
  const actor = await found({ firm, nip: freshNip(), representative, at }, clock);
  if (fate) await applyAs(actor, { ...pattern, firm }, await reviewers(), clock);
  const application = await db.membershipApplication.findFirst({ where: { organisationId: actor.seat.organisationId }, select: { reference: true } });
  return { email: representative.email, organisation: firm.name, reference: application?.reference ?? "" };
}

async function reviewers() {
  const [coordinator, board, starachowice] = await Promise.all([roles.coordinator, roles.board, roles.cityCoordinator].map(officer));
  if (!coordinator || !board || !starachowice) throw new Error("The office of the demonstration world is empty.");
  return { coordinator, board, cities: { starachowice } };
}

async function officer(email: string): Promise<SignedIn> {
  const { id } = await db.person.findUniqueOrThrow({ where: { email }, select: { id: true } });
  return actorOf(id);
}
