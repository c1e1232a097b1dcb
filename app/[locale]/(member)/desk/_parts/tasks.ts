import { getLocale, getTranslations } from "next-intl/server";
import type { Task } from "@/components/ui/task-list";
import { findOwnCompleteness } from "@/lib/capabilities/queries";
import { listSuggestions } from "@/lib/capabilities/suggestions";
import { countWaiting } from "@/lib/cooperation/queries";
import { findOwnApplication } from "@/lib/membership/queries";
import { isEditable, isOpen } from "@/lib/membership/rules";
import { isSeated, takesPart, type Seated, type SignedIn } from "@/lib/people/actor";
import { listInvitationsTo, listOpenJoinRequests, listOwnJoinRequests } from "@/lib/people/queries";
import { formatDayOf, formatPercent } from "@/lib/platform/i18n/format";

/** What this person should do now, the most pressing first; what waits for others comes after what waits for them. */
export async function listTasks(actor: SignedIn, now: Date): Promise<Task[]> {
  if (!isSeated(actor)) return tasksOfNewcomer(actor, now);
  const found = [await joinRequests(actor), await application(actor, now), await interests(actor), await suggestions(actor), await profile(actor, now)].flat();
  const urgency = ({ tone }: Task) => (tone === "attention" ? 0 : tone === "draft" ? 1 : 2);
  return found.sort((a, b) => urgency(a) - urgency(b));
}

async function tasksOfNewcomer(actor: SignedIn, now: Date): Promise<Task[]> {
  const t = await getTranslations("people.tasks");
  const invitations: Task[] = (await listInvitationsTo(actor, now)).map(({ organisation }) => ({
    title: t("invitation", { organisation: organisation.name }),
    hint: t("invitationHint"),
    tone: "attention",
    state: t("states.toDo"),
  }));
  const requests: Task[] = (await listOwnJoinRequests(actor)).map(({ organisation }) => ({
    title: t("ownRequest", { organisation: organisation.name }),
    hint: t("ownRequestHint"),
    tone: "waiting",
    state: t("states.waiting"),
  }));
  const under = [...invitations, ...requests];
  // Whoever only holds an office need not belong anywhere.
  if (under.length > 0 || actor.offices.length > 0) return under;
  return [
    { title: t("organisation"), hint: t("organisationHint"), href: "/desk/organisation/new", tone: "attention", state: t("states.toDo") },
    { title: t("join"), hint: t("joinHint"), href: "/desk/organisation/join", tone: "draft", state: t("states.or") },
  ];
}

async function joinRequests(actor: Seated): Promise<Task[]> {
  if (actor.seat.role !== "REPRESENTATIVE") return [];
  const count = (await listOpenJoinRequests(actor)).length;
  if (count === 0) return [];
  const t = await getTranslations("people.tasks");
  return [{ title: t("requests", { count }), hint: t("requestsHint"), href: "/desk/organisation/people", tone: "attention", state: t("states.toDo") }];
}

/** The way into the cluster: begin it, go on with it, or see who acts next. */
async function application(actor: Seated, now: Date): Promise<Task[]> {
  const t = await getTranslations("people.tasks");
  const own = await findOwnApplication(actor, now);
  if (!own || !isOpen(own.state)) {
    if (actor.seat.standing !== "NONE") return [];
    return [{ title: t("apply"), hint: t("applyHint"), href: "/desk/application", tone: "attention", state: t("states.toDo") }];
  }
  const { state, dueAt } = own;
  const reference = own.reference ?? "";
  const acts = isEditable(state) || state === "ADMITTED";
  const title = state === "DRAFT" ? t("continue") : state === "COMPLETION_REQUESTED" ? t("complete", { reference }) : t("application", { reference });
  const hint = dueAt ? t("until", { day: formatDayOf(await getLocale(), dueAt) }) : state === "DRAFT" ? t("continueHint") : undefined;
  const words = await getTranslations("membership.state");
  return [{ title, hint, href: "/desk/application", tone: acts ? "attention" : "waiting", state: words(state) }];
}

async function interests(actor: Seated): Promise<Task[]> {
  const count = takesPart(actor) ? await countWaiting(actor) : 0;
  if (count === 0) return [];
  const t = await getTranslations("people.tasks");
  return [{ title: t("interests", { count }), hint: t("interestsHint"), href: "/desk/interests", tone: "attention", state: t("states.toDo") }];
}

async function suggestions(actor: Seated): Promise<Task[]> {
  const count = (await listSuggestions(actor)).open.length;
  if (count === 0) return [];
  const t = await getTranslations("people.tasks");
  return [{ title: t("suggestions", { count }), hint: t("suggestionsHint"), href: "/desk/organisation", tone: "draft", state: t("states.toDo") }];
}

async function profile(actor: Seated, now: Date): Promise<Task[]> {
  const { share, missing } = await findOwnCompleteness(actor, now);
  if (missing.length === 0) return [];
  const t = await getTranslations("people.tasks");
  return [{ title: t("profile"), hint: t("profileHint"), href: "/desk/organisation", tone: "draft", state: formatPercent(await getLocale(), share) }];
}
