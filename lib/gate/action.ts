import { getTranslations } from "next-intl/server";
import { refresh } from "next/cache";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import type { z } from "zod";
import { noteDenial } from "@/lib/people/denials";
import { env } from "@/lib/platform/env";
import { Invalid } from "@/lib/platform/invalid";
import { Refusal } from "@/lib/platform/refusal";
import type { ActionState, FormValues } from "./action-state";
import { currentActor } from "./actor";
import { fieldsOf, submissionIdOf } from "./form";
import { actions, admits, type ActionName, type ActorOf } from "./policy";
import { problemsOf } from "./problems";

export interface Call<N extends ActionName, S extends z.ZodType> {
  actor: ActorOf<(typeof actions)[N]>;
  input: z.output<S>;
  now: Date;
  /** The id for the row that this form makes: the same form sent twice makes one row. */
  submissionId: string;
}

/**
 * Makes a server action of a command: who may (the policy), what was typed (the schema), and the answer as a state
 * that gives back what was typed. `run` may end with a redirect, or return a sentence to show.
 */
export function action<N extends ActionName, S extends z.ZodType>(
  name: N,
  schema: S,
  run: (call: Call<N, S>) => Promise<string | void>,
) {
  return async (_previous: ActionState, form: FormData): Promise<ActionState> => {
    const { values, input, key } = fieldsOf(form);
    if (!(await isOurs())) return refused(new Refusal("gate.foreignOrigin"), values);

    const audience = actions[name];
    const actor = await currentActor();
    if (audience === "demonstration" && !env.DEMO) notFound();
    if (!admits[audience](actor)) {
      if (actor.kind === "visitor") return refused(new Refusal("gate.signInFirst"), values);
      await noteDenial(actor, name, new Date());
      notFound();
    }

    const parsed = schema.safeParse(input);
    if (!parsed.success) return { status: "invalid", values, problems: await problemsOf(parsed.error) };
    try {
      const message = await run({
        actor: actor as ActorOf<(typeof actions)[N]>,
        input: parsed.data,
        now: new Date(),
        submissionId: submissionIdOf(name, actor.kind === "person" ? actor.personId : "visitor", key),
      });
      return message ? { status: "done", message } : { status: "done" };
    } catch (error) {
      if (error instanceof Refusal) return refused(error, values);
      if (error instanceof Invalid) return { status: "invalid", values, problems: await problemsOf(error.problems) };
      throw error; // bugs, and Next's own redirect() and notFound(), travel on
    }
  };
}

/**
 * The same for a lone button in a plain form: nothing is typed, so nothing is given back, and a visitor is sent home
 * by the page that the button stood on.
 */
export function press<N extends ActionName>(name: N, run: (call: { actor: ActorOf<(typeof actions)[N]>; now: Date }) => Promise<void>) {
  return async (): Promise<void> => {
    const audience = actions[name];
    const actor = await currentActor();
    if (!(await isOurs()) || (audience === "demonstration" && !env.DEMO)) notFound();
    if (!admits[audience](actor)) {
      if (actor.kind === "visitor") return;
      await noteDenial(actor, name, new Date());
      notFound();
    }
    await run({ actor: actor as ActorOf<(typeof actions)[N]>, now: new Date() });
  };
}

/** A refusal that belongs to a field is shown beside it, any other above the form. */
async function refused(refusal: Refusal, values: FormValues): Promise<ActionState> {
  const t = await getTranslations("refusals");
  const message = t(refusal.code, refusal.facts);
  if (refusal.field) {
    return { status: "invalid", values, problems: { [refusal.field]: [message] }, choices: { [refusal.field]: refusal.choices } };
  }
  // The page is rendered anew, so that what is stored now stands beside what was typed.
  if (refusal.code === "gate.stale") refresh();
  return { status: "refused", values, code: refusal.code, message };
}

/** Next compares Origin with a forwarded host, which a client can choose: we compare it with our own. */
async function isOurs(): Promise<boolean> {
  const origin = (await headers()).get("origin");
  return origin === null || origin === env.APP_ORIGIN;
}
