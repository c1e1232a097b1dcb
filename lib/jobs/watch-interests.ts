import { expireInterests, remindOwners } from "@/lib/cooperation/deadlines";
import type { Task } from "./task";

/** Every hour: what waits too long reminds its owner, what waited longer expires. */
export const watchInterests: Task<"watch-interests"> = async () => {
  await expireInterests();
  await remindOwners();
};
