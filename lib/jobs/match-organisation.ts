import { matchOrganisation } from "@/lib/matching/commands";
import type { Task } from "./task";

export const matchOrganisationTask: Task<"match-organisation"> = ({ organisationId }, now) => matchOrganisation(organisationId, now);
