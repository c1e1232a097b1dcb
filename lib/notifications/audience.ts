import type { EventType } from "@/lib/audit/events";
import type { Tx } from "@/lib/platform/database";
import type { Notice, Occurrence } from "./notice";
import { ofApplicationMoved, ofMembershipStarted, ofSupplierVouched } from "./of-applications";
import { ofInterestAnswered, ofInterestExpired, ofInterestWaiting, ofMatchFound } from "./of-needs";
import { ofSearchFound } from "./of-searches";
import { ofInvitationAccepted, ofJoinRequestAnswered, ofJoinRequestMade, ofOfficeAppointed, ofOfficeEnded, ofRoleChanged, ofSeatLeft } from "./of-people";

type Audience<T extends EventType> = (tx: Tx, event: Occurrence<T>) => Promise<Notice[]>;

const nobody = () => Promise.resolve([]);

/** Who is told of what. Every event has its line: one that was forgotten does not compile. */
export const audiences: { [T in EventType]: Audience<T> } = {
  "access.denied": nobody,

  "person.registered": nobody,
  "person.confirmed": nobody,
  "person.signedIn": nobody,
  "person.signedOut": nobody,
  // The letter about a changed password is written by the command itself: it is a warning, not news.
  "person.passwordReset": nobody,
  "person.passwordChanged": nobody,
  "person.detailsChanged": nobody,
  "person.sessionsRevoked": nobody,
  "office.appointed": ofOfficeAppointed,
  "office.ended": ofOfficeEnded,

  "organisation.created": nobody,
  "organisation.changed": nobody,
  "organisation.exclusionsChanged": nobody,
  // The invitation itself is the letter.
  "invitation.sent": nobody,
  "invitation.accepted": ofInvitationAccepted,
  "invitation.withdrawn": nobody,
  "joinRequest.made": ofJoinRequestMade,
  "joinRequest.answered": ofJoinRequestAnswered,
  "seat.roleChanged": ofRoleChanged,
  "seat.left": ofSeatLeft,
  "plant.added": nobody,
  "plant.changed": nobody,
  "plant.closed": nobody,
  "capabilities.declared": nobody,
  "description.read": nobody,
  "need.read": nobody,
  "claim.dismissed": nobody,
  "claim.restored": nobody,
  "certificate.declared": nobody,
  "certificate.removed": nobody,
  "capacity.declared": nobody,
  "capacity.changed": nobody,
  "capacity.removed": nobody,

  "application.started": nobody,
  "application.moved": ofApplicationMoved,
  "application.noted": nobody,
  "document.uploaded": nobody,
  "document.removed": nobody,
  "membership.started": ofMembershipStarted,
  "supplier.vouched": ofSupplierVouched,

  "need.drafted": nobody,
  "need.published": nobody,
  "need.changed": nobody,
  "need.closed": nobody,
  "need.exclusionsChanged": nobody,
  "match.found": ofMatchFound,

  // The coordinator reads it in the office, and the other side never.
  "feedback.given": nobody,
  "feedback.takenBack": nobody,

  "search.found": ofSearchFound,
  "search.saved": nobody,
  "search.forgotten": nobody,

  "interest.expressed": ofInterestWaiting,
  "interest.accepted": ofInterestAnswered,
  "interest.declined": ofInterestAnswered,
  "interest.reminded": ofInterestWaiting,
  "interest.expired": ofInterestExpired,

  "settings.changed": nobody,
  "thesaurus.changed": nobody,
};
