import { generate } from "./parts/build";
import { Children } from "./parts/children";
import { migrate } from "./parts/migrate";
import { checkEnvironment, isProduction, productionEnvironment, readEnvironmentFile } from "./parts/modes";
import { Obstacle } from "./parts/obstacle";

/** Prints the link by which an address becomes the first administrator: once, within half an hour, also before the first start. */
export async function run([typed = ""]: string[]): Promise<number> {
  readEnvironmentFile();
  if (!isProduction()) {
    throw new Obstacle("DATABASE_URL is not set, so this is the demonstration: its sign-in page lets you enter as the administrator.");
  }
  const env = productionEnvironment();
  await checkEnvironment(env);
  await migrate(env.DATABASE_URL ?? "");
  const children = new Children();
  await generate(children);
  await children.stop();

  // The environment and the client have to stand before anything reads them.
  const { addressSchema } = await import("@/lib/people/schema");
  const { issueFirstAdministratorLink } = await import("@/lib/people/first-administrator");
  const { db } = await import("@/lib/platform/database");
  const { Refusal } = await import("@/lib/platform/refusal");
  const { default: refusals } = await import("@/messages/en/refusals.json");

  const address = addressSchema.safeParse({ email: typed });
  if (!address.success) throw new Obstacle("Name the address of the first administrator: npm run admin -- name@domain.pl");
  try {
    const link = await issueFirstAdministratorLink(address.data.email, new Date());
    console.log(`Open this link within 30 minutes; it works once:\n${link}`);
    return 0;
  } catch (error) {
    if (error instanceof Refusal && error.code === "people.hasAdministrator") throw new Obstacle(refusals.people.hasAdministrator);
    throw error;
  } finally {
    await db.$disconnect();
  }
}
