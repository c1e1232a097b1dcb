import process from "node:process";
import { db } from "@/lib/platform/database";
import { makeWorld } from "./world";

// Once: a world that is there, even half of it, is left as it is.
if ((await db.person.count()) === 0) {
  const made = await makeWorld(new Date());
  console.log(Object.entries(made).map(([what, count]) => `${count} ${what}`).join(", "));
}
await db.$disconnect();
process.exit(0);
