import path from "node:path";
import type { TestProject } from "vitest/node";
import { loadReferenceData } from "../../scripts/parts/application";
import { Children } from "../../scripts/parts/children";
import { filesIn, fingerprint } from "../../scripts/parts/fingerprint";
import { take } from "../../scripts/parts/lock";
import { migrate } from "../../scripts/parts/migrate";
import { Obstacle } from "../../scripts/parts/obstacle";
import { asSuperuser, type Cluster, startPostgres } from "../../scripts/parts/postgres";
import { testEnvironment } from "./environment";

declare module "vitest" {
  interface ProvidedContext {
    /** A server on which the tests may create databases, and the one that each of theirs is a copy of. */
    templateUrl: string;
  }
}

/**
 * Once for a whole run: a PostgreSQL of the tests' own, and in it a database that has every migration and the
 * reference data. It is kept from run to run under the hash of what it was made from.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const lock = take(".data/test/domain.lock");
  if ("holder" in lock) throw new Obstacle(`Another run of the domain tests (process ${lock.holder.pid}) is under way in this folder.`);
  const children = new Children();
  try {
    const cluster = await startPostgres(children, ".data/test/domain", { careless: true });
    const name = `template_${fingerprint(["prisma", "lib"].flatMap(filesIn).filter(madeFrom)).slice(0, 16)}`;
    await prepare(children, cluster, name);
    project.provide("templateUrl", cluster.url(name));
  } catch (error) {
    await children.stop();
    lock.release();
    throw error;
  }
  return async () => {
    await children.stop();
    lock.release();
  };
}

function madeFrom(file: string): boolean {
  return !file.startsWith(path.join("prisma", "generated"));
}

async function prepare(children: Children, cluster: Cluster, name: string): Promise<void> {
  const making = "template_in_the_making";
  const present = await asSuperuser(cluster, async (client) => {
    const { rows } = await client.query<{ datname: string }>("SELECT datname FROM pg_database WHERE NOT datistemplate AND datname <> 'postgres'");
    for (const { datname } of rows) {
      if (datname !== name) await client.query(`DROP DATABASE ${client.escapeIdentifier(datname)} WITH (FORCE)`);
    }
    if (rows.some(({ datname }) => datname === name)) return true;
    await client.query(`CREATE DATABASE ${making}`);
    return false;
  });
  if (present) return;
  await migrate(cluster.url(making));
  await loadReferenceData(children, { ...process.env, ...testEnvironment(cluster.url(making)) }, ".data/test/log/reference.log");
  await asSuperuser(cluster, (client) => client.query(`ALTER DATABASE ${making} RENAME TO ${client.escapeIdentifier(name)}`));
}
