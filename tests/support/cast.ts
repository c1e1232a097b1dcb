import { findActorOf } from "@/lib/people/sessions";
import { visitor, type Actor } from "@/lib/people/actor";
import { db } from "@/lib/platform/database";

/** One person of the demonstration world for every role; null is a visitor. */
export const roles = {
  visitor: null,
  person: "bez-organizacji@example.test",
  applicant: "wnioskodawca1@example.test",
  applicantInReview: "wnioskodawca3@example.test",
  member: "firma59@example.test",
  editor: "redaktor@example.test",
  supplier: "firma35@example.test",
  cityCoordinator: "starachowice@example.test",
  coordinator: "koordynator@example.test",
  board: "zarzad@example.test",
  administrator: "administrator@example.test",
} as const;

export type Role = keyof typeof roles;
export const roleNames = Object.keys(roles) as Role[];

/** The role's person as the gate sees them. */
export async function actorIn(role: Role): Promise<Actor> {
  const email = roles[role];
  if (email === null) return visitor;
  const { id } = await db.person.findUniqueOrThrow({ where: { email }, select: { id: true } });
  return (await findActorOf(id)) ?? visitor;
}
