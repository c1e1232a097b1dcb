import { run as test } from "./test";

/** What can be said in under a minute, without a database or a browser. */
export const run = (): Promise<number> => test(["types", "lint", "architecture", "rules"]);
