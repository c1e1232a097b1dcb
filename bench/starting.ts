import { testEnvironment } from "../tests/support/environment";
import { megabytes, timesOf } from "./timing";
import { TODAY } from "./world";

// A process of its own (see build.ts), as a web process begins: with nothing in memory, and nothing compiled by long use.
const databaseUrl = process.argv[2];
if (!databaseUrl) throw new Error("the address of a database is wanted");
// The product's own code finds its database in the environment, so it is loaded once that stands there.
Object.assign(process.env, testEnvironment(databaseUrl));
const [{ vocabulary }, { begin }, { leaveCopy }, { db }] = await Promise.all([
  import("@/lib/capabilities/vocabulary"), import("@/lib/matching/market"), import("@/lib/matching/market-copy"), import("@/lib/platform/database"),
]);
try {
  const copying = { version: "bench", fewest: 0 };
  // Whatever asks for the market has read the thesaurus before.
  const { taxonomy } = await vocabulary();
  const beganAt = performance.now();
  const first = await begin(taxonomy, TODAY, null);
  const buildMs = performance.now() - beganAt;
  const startedAt = performance.now();
  const bytes = await leaveCopy(copying.version, first);
  const leavingMs = performance.now() - startedAt;
  let firms = 0;
  const takenOver = await timesOf(8, async () => (firms = (await begin(taxonomy, TODAY, copying)).index.holds.firms));
  console.log(JSON.stringify({ buildMs, leavingMs, takenOver, megabytes: megabytes(bytes ?? 0), firms }));
} finally {
  await db.$disconnect();
}
