import type { Tx } from "@/lib/platform/database";
import type { Facts, News, Notice, Occurrence } from "./notice";
import { boardFor, representativesOf, reviewersOf } from "./recipients";

/** What the applicant hears when the application enters a state; null where another event says it better. */
const heardByApplicant: Record<string, News | null> = {
  DRAFT: null,
  SUBMITTED: "applicationSubmitted",
  FORMAL_CHECK: "applicationInFormalCheck",
  COMPLETION_REQUESTED: "applicationToComplete",
  ASSESSMENT: "applicationInAssessment",
  BOARD_DECISION: "applicationBeforeBoard",
  ADMITTED: "applicationAdmitted",
  ACTIVE: null, // membership.started and supplier.vouched
  REFUSED: "applicationRefused",
  WITHDRAWN: "applicationWithdrawn",
  EXPIRED: "applicationExpired",
};

/** The applicant's representatives hear of every step; reviewers and the board of those that wait for them or end their work. */
export async function ofApplicationMoved(tx: Tx, { subjectId, detail: { from, to } }: Occurrence<"application.moved">): Promise<Notice[]> {
  const application = await tx.membershipApplication.findUnique({
    where: { id: subjectId },
    select: { reference: true, door: true, cityId: true, dueAt: true, organisationId: true, organisation: { select: { name: true } } },
  });
  if (!application) return [];
  const { organisationId, door, dueAt } = application;
  // A draft that is withdrawn never had a number, and nobody but its authors knew of it.
  const facts: Facts = {
    reference: application.reference ?? "–",
    organisation: application.organisation.name,
    door,
    dueAt: dueAt?.toISOString() ?? "",
  };
  const resubmitted = from === "COMPLETION_REQUESTED" && (to === "SUBMITTED" || to === "FORMAL_CHECK");

  const notices: Notice[] = [];
  const heard = resubmitted ? "applicationCompleted" : heardByApplicant[to];
  if (heard && (from !== "DRAFT" || to === "SUBMITTED")) {
    const receipt = resubmitted || to === "SUBMITTED";
    notices.push({ news: heard, facts, place: { route: "/desk/application" }, to: await representativesOf(tx, organisationId), receipt });
  }

  const place = { route: "/office/applications/[application]", parameters: { application: subjectId } } as const;
  if (to === "BOARD_DECISION") {
    notices.push({ news: "applicationToDecide", facts, place, to: await boardFor(tx, organisationId) });
  }
  const news = heardByReviewers(from, to, resubmitted);
  if (news) {
    const cityId = door === "SUPPLIER" ? application.cityId : null;
    notices.push({ news, facts, place, to: await reviewersOf(tx, { cityId, organisationId }) });
  }
  return notices;
}

function heardByReviewers(from: string, to: string, resubmitted: boolean): News | null {
  if (resubmitted) return "applicationResubmitted";
  if (to === "SUBMITTED") return "applicationToReview";
  if (to === "WITHDRAWN" && from !== "DRAFT") return "applicationGivenUp";
  if (from === "BOARD_DECISION" && to === "ADMITTED") return "applicationDecidedFor";
  if (from === "BOARD_DECISION" && to === "REFUSED") return "applicationDecidedAgainst";
  return null;
}

export async function ofMembershipStarted(tx: Tx, { subjectId, organisationId }: Occurrence<"membership.started">): Promise<Notice[]> {
  const id = organisationId ?? subjectId;
  const organisation = await tx.organisation.findUnique({ where: { id }, select: { name: true } });
  if (!organisation) return [];
  return [{ news: "membershipStarted", facts: { organisation: organisation.name }, place: { route: "/desk" }, to: await representativesOf(tx, id) }];
}

export async function ofSupplierVouched(tx: Tx, { subjectId, organisationId, detail }: Occurrence<"supplier.vouched">): Promise<Notice[]> {
  const id = organisationId ?? subjectId;
  const organisation = await tx.organisation.findUnique({ where: { id }, select: { name: true } });
  const city = await tx.city.findUnique({ where: { id: detail.cityId }, select: { place: { select: { name: true } } } });
  if (!organisation) return [];
  const facts = { organisation: organisation.name, city: city?.place.name ?? "" };
  return [{ news: "supplierVouched", facts, place: { route: "/desk" }, to: await representativesOf(tx, id) }];
}
