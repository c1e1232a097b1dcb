import { expect, request, test, type APIRequestContext } from "@playwright/test";
import { cookieName, seal } from "@/lib/gate/cookie";
import { actions, admits, routes, type ActionName } from "@/lib/gate/policy";
import { isSeated, type Actor } from "@/lib/people/actor";
import { openSession } from "@/lib/people/sessions";
import { visibleTo as casesVisibleTo } from "@/lib/membership/visibility";
import { db } from "@/lib/platform/database";
import { pathnames, type Route } from "@/lib/platform/i18n/pathnames";
import type { Prisma } from "@/prisma/generated/client";
import { actorIn, roleNames, type Role } from "./support/cast";
import { serverActions } from "./support/server-actions";

// Every route × every role, and every action × every role, against the application as it is served.

const secret = "not-a-secret-that-anybody-was-given-0000000";

/** What a route shows: a parameter for something of the actor's own (or nothing, where it has none), or null where the actor has nothing of the kind. */
const samples: Record<string, (actor: Actor) => Promise<string | null>> = {
  "/directory/[slug]": async () => (await db.organisation.findFirst({ where: { membership: { state: "ACTIVE" } }, select: { slug: true } }))?.slug ?? null,
  "/needs/[reference]": async () =>
    (await db.need.findFirst({ where: { audience: "PUBLIC", publishedAt: { not: null }, closedAt: null, closesAt: { gt: new Date() } }, select: { reference: true } }))?.reference ?? null,
  "/desk/organisation/plants/[plant]": ownPlant,
  "/desk/organisation/plants/[plant]/capabilities": ownPlant,
  "/desk/organisation/plants/[plant]/certificates": ownPlant,
  "/desk/organisation/plants/[plant]/capacity": ownPlant,
  "/desk/application/[topic]": async (actor) =>
    isSeated(actor) && (await db.membershipApplication.count({ where: { organisationId: actor.seat.organisationId, state: "DRAFT" } })) > 0 ? "specialisations" : null,
  // The paper to sign exists once something was declared.
  "/desk/application/paper": async (actor) =>
    isSeated(actor) && (await db.declaration.count({ where: { application: { organisationId: actor.seat.organisationId, door: "MEMBERSHIP" } } })) > 0 ? "" : null,
  "/desk/needs/[reference]": ownNeed,
  "/desk/needs/[reference]/edit": ownNeed,
  "/desk/needs/[reference]/history": ownNeed,
  "/desk/needs/[reference]/exclusions": ownNeed,
  "/desk/needs/[reference]/suppliers/[firm]": async (actor) => (isSeated(actor) ? matchOf({ need: { organisationId: actor.seat.organisationId, publishedAt: { not: null } } }) : null),
  "/office/needs/[reference]/suppliers/[firm]": async () => matchOf({ need: { publishedAt: { not: null } } }),
  "/desk/interests/[interest]": async (actor) =>
    isSeated(actor) ? ((await db.interest.findFirst({ where: { OR: [{ organisationId: actor.seat.organisationId }, { need: { organisationId: actor.seat.organisationId } }] } }))?.id ?? null) : null,
  "/office/applications/[application]": async (actor) =>
    (await db.membershipApplication.findFirst({ where: { AND: [casesVisibleTo(actor), { reference: { not: null } }] }, orderBy: { startedAt: "asc" } }))?.id ?? null,
  "/office/settings/specialisations/[specialisation]": async () => (await db.specialisation.findFirst())?.slug ?? null,
  "/office/thesaurus/[entry]": async () => (await db.capability.findFirst())?.slug ?? null,
  "/dev/mail/[mail]": async () => (await db.mail.findFirst())?.id ?? null,
};

/** A need and a firm beside it, as the address names them. */
async function matchOf(where: Prisma.MatchWhereInput): Promise<string | null> {
  const match = await db.match.findFirst({ where, select: { need: { select: { reference: true } }, organisation: { select: { slug: true } } } });
  return match && `${match.need.reference}/${match.organisation.slug}`;
}

async function ownPlant(actor: Actor): Promise<string | null> {
  if (!isSeated(actor)) return null;
  return (await db.plant.findFirst({ where: { organisationId: actor.seat.organisationId, closedAt: null } }))?.id ?? null;
}

async function ownNeed(actor: Actor): Promise<string | null> {
  if (!isSeated(actor)) return null;
  return (await db.need.findFirst({ where: { organisationId: actor.seat.organisationId, publishedAt: { not: null } } }))?.reference ?? null;
}

const baseURL = process.env.BASE_URL ?? "http://localhost:3000";
const browsers = new Map<Role, Promise<APIRequestContext>>();

/** A browser without a window in which this role is signed in. */
function browserOf(role: Role): Promise<APIRequestContext> {
  const open = async () => {
    const actor = await actorIn(role);
    const cookie: Record<string, string> = actor.kind === "person" ? { cookie: `${cookieName}=${await seal(await openSession(actor.personId, null, new Date()))}` } : {};
    return request.newContext({ baseURL, extraHTTPHeaders: { origin: baseURL, ...cookie } });
  };
  const known = browsers.get(role) ?? open();
  browsers.set(role, known);
  return known;
}

/** The Polish address of a route; where it has two parameters, they are parted by a slash. */
function addressOf(route: Route, parameter: string): string {
  const entry = pathnames[route];
  const parameters = parameter.split("/");
  return (typeof entry === "string" ? entry : entry.pl).replace(/\[\w+\]/g, () => encodeURIComponent(parameters.shift() ?? parameter));
}

const parameterOf = (route: Route): string | null => /\[(\w+)\]/.exec(route)?.[1] ?? null;

for (const route of Object.keys(routes) as Route[]) {
  test(`page ${route} opens for ${routes[route]} and for nobody else`, async () => {
    for (const role of roleNames) {
      const actor = await actorIn(role);
      const admitted = admits[routes[route]](actor);
      const parameter = parameterOf(route);
      const sample = parameter === "secret" ? secret : await (samples[route] ?? (() => Promise.resolve(parameter === null ? "" : null)))(actor);
      const browser = await browserOf(role);
      const denials = await countDenials(actor);
      const response = await browser.get(addressOf(route, sample ?? "00000000-0000-4000-8000-000000000000"), { maxRedirects: 0 });
      const seen = `${role}: ${response.status()} ${response.headers().location ?? ""}`;

      if (!admitted && actor.kind === "visitor") {
        expect(response.status(), seen).toBe(307);
        expect(response.headers().location, seen).toContain("/logowanie");
      } else if (!admitted) {
        expect(response.status(), seen).toBe(404);
        expect(await countDenials(actor), `${role} leaves a trace`).toBe(denials + 1);
      } else if (sample === null) {
        expect(response.status(), `${seen}, with nothing of their own there`).toBe(404);
      } else {
        // A page may send its owner on to where the matter stands now, never out to the sign-in.
        expect([200, 307], seen).toContain(response.status());
        expect(response.headers().location ?? "", seen).not.toContain("/logowanie");
        expect(await countDenials(actor), `${role} is not denied`).toBe(denials);
      }
    }
  });
}

const all = serverActions();

test("every row of the policy has its action, and every action its row", () => {
  expect([...new Set(all.map(({ name }) => name))].sort()).toEqual(Object.keys(actions).sort());
});

for (const name of Object.keys(actions) as ActionName[]) {
  test(`action ${name} answers ${actions[name]} and nobody else`, async () => {
    const server = all.find((one) => one.name === name);
    expect(server, "is on a page").toBeDefined();
    if (!server) return;
    for (const role of roleNames) {
      const actor = await actorIn(role);
      const admitted = admits[actions[name]](actor);
      if (admitted) continue;
      const browser = await browserOf(role);
      const [denials, traces] = [await countDenials(actor, name), await countTraces()];
      const response = await browser.post(pageOf(server.page), {
        headers: { "next-action": server.id, accept: "text/x-component" },
        multipart: { "0": server.kind === "press" ? `["$K1"]` : `[{"status":"idle"},"$K1"]`, "1_note": "x" },
      });
      const body = await response.text();
      if (actor.kind === "visitor") {
        if (server.kind === "action") expect(body, `${role} is asked to sign in`).toContain("gate.signInFirst");
        expect(await countTraces(), `${role} changes nothing`).toBe(traces);
      } else {
        expect(response.status(), `${role} finds nothing there`).toBe(404);
        // The page that is shown with the answer may deny as well; that is a trace of its own.
        expect(await countDenials(actor, name), `${role} leaves a trace`).toBe(denials + 1);
        expect(await countTraces(), `${role} changes nothing else`).toBe(traces);
      }
    }
  });
}

/** A page's address from its place in the tree, with anything for its parameters: the action runs before the page. */
function pageOf(place: string): string {
  const inner = place.replace(/^app\/\[locale\]/, "").replace(/\/\([^)]+\)/g, "").replace(/\/page$/, "") || "/";
  const route = (inner in pathnames ? inner : "/") as Route;
  return addressOf(route, secret);
}

function countDenials(actor: Actor, what?: string): Promise<number> {
  if (actor.kind !== "person") return Promise.resolve(0);
  return db.event.count({ where: { type: "access.denied", actorId: actor.personId, ...(what ? { detail: { path: ["what"], equals: what } } : {}) } });
}

/** Everything that anybody did leaves an event; being denied is not doing. */
const countTraces = () => db.event.count({ where: { type: { not: "access.denied" } } });
