import { getLocale } from "next-intl/server";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { noteDenial } from "@/lib/people/denials";
import { env } from "@/lib/platform/env";
import { redirect } from "@/lib/platform/i18n/navigation";
import type { Route } from "@/lib/platform/i18n/pathnames";
import { currentActor } from "./actor";
import { admits, routes, type ActorOf } from "./policy";

/**
 * The first line of every page: who is asking, if the route's row of the policy lets them in.
 * A visitor is sent to sign in; anybody else who has no business here sees what is shown for a page that does not exist.
 */
export async function enter<R extends Route>(route: R): Promise<ActorOf<(typeof routes)[R]>> {
  const audience = routes[route];
  const actor = await currentActor();
  if (audience === "demonstration" && !env.DEMO) notFound();
  if (admits[audience](actor)) return actor as ActorOf<(typeof routes)[R]>;
  if (actor.kind === "visitor") {
    const next = (await headers()).get("x-path");
    return redirect({ href: { pathname: "/sign-in", query: next ? { next } : {} }, locale: await getLocale() });
  }
  await noteDenial(actor, route, new Date());
  return notFound();
}
