import { holds, isSeated, takesPart, type Actor, type Seated, type SignedIn } from "@/lib/people/actor";
import type { Route } from "@/lib/platform/i18n/pathnames";

/**
 * Who may come in where. Deny by default: a route or an action that is not in these tables does not compile,
 * and tests/access.spec.ts walks every row with every role. What somebody may do to one particular thing is
 * said by `visibleTo` and `obstacleTo…` of its noun.
 */
export type Audience = keyof typeof admits;

export const admits = {
  anyone: () => true,
  person: (actor: Actor) => actor.kind === "person",
  /** Somebody with a place in an organisation, member or not yet. */
  seated: isSeated,
  /** May speak for their organisation. */
  representative: (actor: Actor) => isSeated(actor) && actor.seat.role === "REPRESENTATIVE",
  /** Their organisation is an active member or a vouched supplier. */
  participant: takesPart,
  participantRepresentative: (actor: Actor) => takesPart(actor) && actor.seat.role === "REPRESENTATIVE",
  /** Their organisation is an active member. */
  member: (actor: Actor) => isSeated(actor) && actor.seat.standing === "MEMBER",
  memberRepresentative: (actor: Actor) =>
    isSeated(actor) && actor.seat.standing === "MEMBER" && actor.seat.role === "REPRESENTATIVE",
  /** The cluster's coordinator, a partner city's coordinator, the board or an administrator. */
  office: (actor: Actor) => actor.kind === "person" && actor.offices.length > 0,
  /** Reviews applications: the cluster's or a city's coordinator. */
  reviewer: (actor: Actor) => holds(actor, "CLUSTER_COORDINATOR") || holds(actor, "CITY_COORDINATOR"),
  coordinator: (actor: Actor) => holds(actor, "CLUSTER_COORDINATOR"),
  board: (actor: Actor) => holds(actor, "BOARD_MEMBER"),
  administrator: (actor: Actor) => holds(actor, "ADMINISTRATOR"),
  /** Nobody at all outside the demonstration. */
  demonstration: () => true,
} satisfies Record<string, (actor: Actor) => boolean>;

/** What is known of an actor whom the audience admitted. */
export type ActorOf<A extends Audience> = A extends "anyone" | "demonstration"
  ? Actor
  : A extends "seated" | "representative" | "participant" | "participantRepresentative" | "member" | "memberRepresentative"
    ? Seated
    : SignedIn;

export const routes = {
  "/": "anyone",
  "/join": "anyone",
  "/directory": "anyone",
  "/directory/[slug]": "anyone",
  "/needs": "anyone",
  "/needs/[reference]": "anyone",
  "/accessibility": "anyone",
  "/privacy": "anyone",
  "/register": "anyone",
  "/confirm": "anyone",
  "/confirm/[secret]": "anyone",
  "/sign-in": "anyone",
  "/forgotten-password": "anyone",
  "/reset-password/[secret]": "anyone",
  "/invitation/[secret]": "anyone",
  "/first-administrator/[secret]": "anyone",
  "/desk": "person",
  "/desk/account": "person",
  "/desk/notifications": "person",
  "/desk/organisation/new": "person",
  "/desk/organisation/join": "person",
  "/desk/organisation": "seated",
  "/desk/organisation/details": "seated",
  "/desk/organisation/visibility": "seated",
  "/desk/organisation/people": "seated",
  "/desk/organisation/plants/new": "seated",
  "/desk/organisation/plants/[plant]": "seated",
  "/desk/organisation/plants/[plant]/capabilities": "seated",
  "/desk/organisation/plants/[plant]/certificates": "seated",
  "/desk/application": "seated",
  "/desk/application/[topic]": "seated",
  "/desk/application/check": "seated",
  "/desk/needs": "member",
  "/desk/needs/new": "member",
  "/desk/needs/[reference]": "member",
  "/desk/needs/[reference]/edit": "member",
  "/desk/needs/[reference]/history": "member",
  "/desk/opportunities": "participant",
  "/desk/interests": "participant",
  "/desk/interests/[interest]": "participant",
  "/office": "office",
  "/office/applications/[application]": "office",
  "/office/organisations": "office",
  "/office/needs": "coordinator",
  "/office/needs/[reference]": "coordinator",
  "/office/settings": "administrator",
  "/office/settings/specialisations": "administrator",
  "/office/settings/specialisations/[specialisation]": "administrator",
  "/office/settings/cities": "administrator",
  "/office/settings/bodies": "administrator",
  "/office/settings/deadlines": "administrator",
  "/office/settings/fees": "administrator",
  "/office/settings/offices": "administrator",
  "/dev/mail": "demonstration",
  "/dev/mail/[mail]": "demonstration",
} as const satisfies Record<Route, Audience>;

/** Every server action. Its name is the noun and the verb of the command it calls. */
export const actions = {
  "people.register": "anyone",
  "people.askForConfirmation": "anyone",
  "people.confirmEmail": "anyone",
  "people.signIn": "anyone",
  "people.enterAs": "demonstration",
  "people.signOut": "person",
  "people.askForReset": "anyone",
  "people.resetPassword": "anyone",
  "people.changePassword": "person",
  "people.changeDetails": "person",
  "people.revokeSession": "person",
  "people.revokeOtherSessions": "person",
  "people.invite": "representative",
  "people.resendInvitation": "representative",
  "people.withdrawInvitation": "representative",
  "people.acceptInvitation": "anyone",
  "people.askToJoin": "person",
  "people.answerJoinRequest": "representative",
  "people.changeRole": "representative",
  "people.removeColleague": "representative",
  "people.leave": "seated",
  "people.becomeFirstAdministrator": "anyone",
  "notifications.markRead": "person",
  "notifications.markAllRead": "person",
  "organisations.lookUp": "person",
  "organisations.create": "person",
  "organisations.changeDetails": "seated",
  "organisations.setVisibility": "seated",
  "plants.add": "seated",
  "plants.change": "seated",
  "plants.close": "seated",
  "capabilities.declare": "seated",
  "certificates.declare": "seated",
  "certificates.remove": "seated",
  "needs.draft": "member",
  "needs.change": "member",
  "needs.countFits": "member",
  "needs.publish": "memberRepresentative",
  "needs.close": "memberRepresentative",
  "interests.express": "participantRepresentative",
  "interests.answer": "participantRepresentative",
  "membership.beginFormalCheck": "reviewer",
  "membership.requestCompletion": "reviewer",
  "membership.passFormalCheck": "reviewer",
  "membership.recommend": "reviewer",
  "membership.decide": "board",
  "membership.confirmSignatureAndFee": "reviewer",
  "membership.vouch": "reviewer",
  "membership.declineToVouch": "reviewer",
  "membership.addNote": "reviewer",
  "membership.tickCheck": "reviewer",
  "membership.start": "seated",
  "membership.chooseSpecialisations": "seated",
  "membership.answerQuestions": "seated",
  "membership.saveSeeksAndOffers": "seated",
  "membership.giveConsents": "representative",
  "membership.completeTopic": "seated",
  "membership.uncompleteTopic": "seated",
  "membership.uploadDocument": "seated",
  "membership.removeDocument": "seated",
  "membership.submit": "representative",
  "membership.resubmit": "representative",
  "membership.withdraw": "representative",
} as const satisfies Record<string, Audience>;

export type ActionName = keyof typeof actions;
