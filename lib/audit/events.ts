/**
 * Everything that can happen in the cluster, with the small facts kept of it. Notifications derive from these.
 * `subjectId` of an event is the id of what its type names first: `need.published` has a need's id.
 */
export interface Events {
  "access.denied": { what: string };

  "person.registered": Record<string, never>;
  "person.confirmed": Record<string, never>;
  "person.signedIn": Record<string, never>;
  "person.signedOut": Record<string, never>;
  "person.passwordReset": Record<string, never>;
  "person.passwordChanged": Record<string, never>;
  "person.detailsChanged": Record<string, never>;
  "person.sessionsRevoked": { count: number };
  "office.appointed": { kind: string; cityId: string | null };
  "office.ended": { kind: string; cityId: string | null };

  "organisation.created": Record<string, never>;
  "organisation.changed": { fields: string[] };
  /** For whom it does not work; whom it names is its own affair, and stands in no log that others read. */
  "organisation.exclusionsChanged": Record<string, never>;
  "invitation.sent": { role: string };
  "invitation.accepted": { role: string };
  "invitation.withdrawn": Record<string, never>;
  "joinRequest.made": Record<string, never>;
  "joinRequest.answered": { accepted: boolean; personId: string };
  "seat.roleChanged": { role: string };
  "seat.left": { personId: string };
  "plant.added": Record<string, never>;
  "plant.changed": Record<string, never>;
  "plant.closed": Record<string, never>;
  "capabilities.declared": { added: number; removed: number };
  /** A description was read anew, because words have changed their meaning; `claims` is what it says now. */
  "description.read": { claims: number };
  /** What a description says and the organisation does not do, by the slug of its entry. */
  "claim.dismissed": { capability: string };
  "claim.restored": { capability: string };
  "certificate.declared": Record<string, never>;
  "certificate.removed": Record<string, never>;
  "capacity.declared": Record<string, never>;
  "capacity.changed": Record<string, never>;
  "capacity.removed": Record<string, never>;

  "application.started": { door: string };
  /** `step` is the number of the step, whose row holds the message. */
  "application.moved": { from: string; to: string; reference: string | null; step: number };
  "application.noted": Record<string, never>;
  "document.uploaded": { kind: string };
  "document.removed": { kind: string };
  "membership.started": { kind: string };
  "supplier.vouched": { cityId: string };

  /** A concept by its slug; `was` and `is` as they are written: a name, a word, a parent. */
  "thesaurus.changed": {
    key: string;
    how: "added" | "renamed" | "wordAdded" | "wordRemoved" | "moved" | "merged" | "retired" | "restored";
    was?: string;
    is?: string;
  };

  "need.drafted": Record<string, never>;
  "need.published": Record<string, never>;
  "need.changed": { revision: number };
  /** Its words were read anew, because words have changed their meaning. */
  "need.read": Record<string, never>;
  "need.closed": Record<string, never>;
  /** For whom it is not; whom it names stands in no log, either. */
  "need.exclusionsChanged": Record<string, never>;
  "match.found": { organisationId: string; band: string };

  /** `firm` is the organisation of the match; the need is its subject. */
  "feedback.given": { firm: string; side: string; reason: string };
  "feedback.takenBack": { firm: string; side: string };

  /** `count` new results. */
  "search.found": { count: number };
  "search.saved": Record<string, never>;
  "search.forgotten": Record<string, never>;

  "interest.expressed": { needId: string };
  "interest.accepted": { needId: string };
  "interest.declined": { needId: string };
  "interest.reminded": { needId: string };
  "interest.expired": { needId: string };

  /** `was` and `is` of a figure, as it is written. */
  "settings.changed": { what: "specialisation" | "question" | "city" | "body" | "deadline" | "fee"; key: string; how: "added" | "changed" | "moved" | "retired" | "restored" | "removed"; was?: string; is?: string };
}

export type EventType = keyof Events;
