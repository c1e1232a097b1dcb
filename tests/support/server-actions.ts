import { existsSync, readFileSync } from "node:fs";
import type { ActionName } from "@/lib/gate/policy";

export interface ServerAction {
  /** What a browser names it by. */
  id: string;
  /** Its row in the policy. */
  name: ActionName;
  kind: "action" | "press";
  /** A page that carries it: "app/[locale]/(public)/join/page". */
  page: string;
}

interface Manifest {
  node: Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }>;
}

/** Every server action that the build answers to, used on a page or not: an unused export is callable all the same. */
export function serverActions(): ServerAction[] {
  const manifest = JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8")) as Manifest;
  return Object.entries(manifest.node)
    .filter(([, { filename }]) => existsSync(filename))
    .map(([id, { filename, exportedName, workers }]) => {
      const made = new RegExp(`export const ${exportedName} = (action|press)\\(\\s*"([^"]+)"`).exec(readFileSync(filename, "utf8"));
      const page = Object.keys(workers)[0];
      if (!made || !page) throw new Error(`${filename} exports ${exportedName}, which no wrapper of the gate has made.`);
      return { id, name: made[2] as ActionName, kind: made[1] as ServerAction["kind"], page };
    });
}
