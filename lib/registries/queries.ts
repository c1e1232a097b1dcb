import { db } from "@/lib/platform/database";
import { isRegister, readReply, registers, type Register, type RegisterValues } from "./rules";

export interface RegisterWord {
  register: Register;
  takenAt: Date;
  values: RegisterValues;
}

/** The latest word of each register on an organisation, the court register first. For a case that its reader was let into. */
export async function listRegisterWords(organisationId: string): Promise<RegisterWord[]> {
  const snapshots = await db.registrySnapshot.findMany({
    where: { organisationId, source: { in: [...registers] } },
    orderBy: { takenAt: "desc" },
    distinct: ["source"],
  });
  return snapshots
    .flatMap(({ source, takenAt, reply }) => (isRegister(source) ? [{ register: source, takenAt, values: readReply(source, reply) }] : []))
    .sort((one, other) => registers.indexOf(one.register) - registers.indexOf(other.register));
}
