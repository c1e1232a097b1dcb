import type { EventType } from "@/lib/audit/events";

/** What an event changes of the market: the facts of its organisation or of its need, the tree by which all are compared, nothing, or nobody knows what. */
export type Reach = "firm" | "need" | "tree" | "everything" | null;

/** A new kind of event does not compile until somebody has decided what it changes. */
export const REACH: Readonly<Record<EventType, Reach>> = {
  "access.denied": null,
  "person.registered": null,
  "person.confirmed": null,
  "person.signedIn": null,
  "person.signedOut": null,
  "person.passwordReset": null,
  "person.passwordChanged": null,
  "person.detailsChanged": null,
  "person.sessionsRevoked": null,
  "office.appointed": null,
  "office.ended": null,
  "organisation.created": "firm",
  "organisation.changed": "firm",
  "organisation.exclusionsChanged": "firm",
  "invitation.sent": null,
  "invitation.accepted": null,
  "invitation.withdrawn": null,
  "joinRequest.made": null,
  "joinRequest.answered": null,
  "seat.roleChanged": null,
  "seat.left": null,
  "plant.added": "firm",
  "plant.changed": "firm",
  "plant.closed": "firm",
  "capabilities.declared": "firm",
  "description.read": "firm",
  "claim.dismissed": "firm",
  "claim.restored": "firm",
  "certificate.declared": "firm",
  "certificate.removed": "firm",
  "capacity.declared": "firm",
  "capacity.changed": "firm",
  "capacity.removed": "firm",
  "application.started": null,
  // An admission is an event of its own.
  "application.moved": null,
  "application.noted": null,
  "document.uploaded": null,
  "document.removed": null,
  "membership.started": "firm",
  "supplier.vouched": "firm",
  // A merger moves what firms declared, and the likeness of everything hangs on the tree. A word more changes neither.
  "thesaurus.changed": "tree",
  "need.drafted": null,
  "need.published": "need",
  "need.changed": "need",
  "need.read": "need",
  "need.closed": "need",
  "need.exclusionsChanged": "need",
  "match.found": null,
  // It is read by people, and changes no score.
  "feedback.given": null,
  "feedback.takenBack": null,
  "search.found": null,
  "search.saved": null,
  "search.forgotten": null,
  "interest.expressed": null,
  "interest.accepted": null,
  "interest.declined": null,
  "interest.reminded": null,
  "interest.expired": null,
  // The letter of a specialisation never changes, and that is all that a firm's facts hold of settings.
  "settings.changed": null,
};

/** An event of a kind that this process does not know was written by a newer one: better too much than too little. */
export const reachOf = (type: string): Reach => (type in REACH ? REACH[type as EventType] : "everything");
