import type { Page } from "@playwright/test";
import type { Route } from "@/lib/platform/i18n/pathnames";
import { applicants, type Fate } from "@/prisma/world/applicants";
import type { Door } from "@/prisma/generated/enums";
import { expect } from "./browser";
import { roles } from "./cast";
import { anyMail, anyMatch, anyMember, anySpecialisation, caseIn, invitation, linkFor, openNeed, opportunity, ownInterest, ownMatch, ownNeed, ownPlant, spentLink, unansweredNeed, unknownWord } from "./things";

/** One look at a page. */
export interface View {
  /** What is different about it from the page's first view. */
  what?: string;
  /** The e-mail of somebody of the demonstration world; null is a visitor. */
  as: string | null;
  /** What stands for the parameters of the address, parted by slashes; it may make what is looked at. */
  at?: (email: string) => Promise<string>;
  query?: string;
  /** What has to be done before there is to be seen what is meant. */
  then?: (page: Page) => Promise<void>;
}

type Views = readonly [View, ...View[]];

const { visitor, person, applicant, member, editor, supplier, cityCoordinator, coordinator, board, administrator } = roles;
const fixed = (parameter: string) => () => Promise.resolve(parameter);

/** Every page of the policy: who looks at it, and the states in which it looks like another page. */
export const walk: Readonly<Record<Route, Views>> = {
  "/": [{ as: visitor }],
  "/join": [{ as: visitor }],
  "/directory": [{ as: visitor }, { what: "with nothing found", as: visitor, query: "?q=xyzzyxyzzy&standing=MEMBER" }],
  "/directory/[slug]": [{ as: visitor, at: anyMember }, { what: "to a member", as: member, at: anyMember }],
  "/search": [
    { as: visitor, query: "?q=spawanie%20do%20100%20km%20od%20Lublina" },
    { what: "for needs", as: supplier, query: "?q=blacha&in=needs" },
    { what: "for capabilities", as: visitor, query: "?q=obr%C3%B3bka&in=capabilities" },
    { what: "with nothing found", as: visitor, query: "?q=xyzzyxyzzy&near=Nigdzie" },
  ],
  "/needs": [{ as: visitor }, { what: "to a supplier", as: supplier }],
  "/needs/[reference]": [
    { as: supplier, at: unansweredNeed },
    { what: "answered with nothing", as: supplier, at: unansweredNeed, then: sendEmpty() },
    { what: "called no match for no reason", as: supplier, at: opportunity, then: sendEmpty("feedback-form") },
    { what: "to a visitor", as: visitor, at: openNeed },
  ],
  "/accessibility": [{ as: visitor }],
  "/privacy": [{ as: visitor }],
  "/register": [{ as: visitor }, { what: "sent empty", as: visitor, then: sendEmpty() }],
  "/confirm": [{ as: visitor }],
  "/confirm/[secret]": [{ as: visitor, at: linkFor("CONFIRM_EMAIL", person) }, { what: "spent", as: visitor, at: spentLink }],
  "/sign-in": [{ as: visitor }, { what: "sent empty", as: visitor, query: "?next=/pulpit", then: sendEmpty("sign-in") }],
  "/forgotten-password": [{ as: visitor }],
  "/reset-password/[secret]": [{ as: visitor, at: linkFor("RESET_PASSWORD", person) }, { what: "spent", as: visitor, at: spentLink }],
  "/invitation/[secret]": [{ as: visitor, at: invitation(member) }, { what: "to the one who is invited", as: person, at: invitation(member, person) }, { what: "to somebody else", as: member, at: invitation(member, person) }],
  // The demonstration world has its administrator, so that the link opens nothing any more; a living one shows the form of an invitation.
  "/first-administrator/[secret]": [{ as: visitor, at: spentLink }],
  "/desk": [{ as: member }, { what: "of somebody without an organisation", as: person }, { what: "of an applicant", as: applicant }],
  "/desk/account": [{ as: member }],
  "/desk/notifications": [{ as: member }, { what: "with none", as: person }],
  "/desk/searches": [{ as: member }, { what: "with one saved", as: supplier }],
  "/desk/organisation/new": [{ as: person }, { what: "sent empty", as: person, then: sendEmpty() }],
  "/desk/organisation/join": [{ as: person }],
  "/desk/organisation": [{ as: member }, { what: "of an applicant", as: applicant }],
  "/desk/organisation/details": [{ as: member }],
  "/desk/organisation/visibility": [{ as: member }],
  "/desk/organisation/people": [{ as: member }, { what: "to an editor", as: editor }],
  "/desk/organisation/exclusions": [
    { as: member },
    { what: "searched", as: member, query: "?q=lublin" },
    { what: "with nothing found", as: member, query: "?q=xyzzyxyzzy" },
    { what: "to an editor", as: editor },
  ],
  "/desk/organisation/plants/new": [{ as: member }, { what: "sent empty", as: member, then: sendEmpty() }],
  "/desk/organisation/plants/[plant]": [{ as: member, at: ownPlant }],
  "/desk/organisation/plants/[plant]/capabilities": [{ as: member, at: ownPlant, query: "?q=spawanie" }],
  "/desk/organisation/plants/[plant]/certificates": [{ as: member, at: ownPlant }],
  "/desk/organisation/plants/[plant]/capacity": [
    { as: member, at: ownPlant },
    { what: "sent empty", as: member, at: ownPlant, then: sendEmpty("add-capacity") },
  ],
  "/desk/application": [
    { as: applicant },
    { what: "of a firm in the cluster", as: member },
    ...(["submitted", "completionRequested", "admitted", "refused"] as const).map((fate) => ({ what: `come as far as ${fate}`, as: applicantWho(fate) })),
  ],
  "/desk/application/[topic]": [
    { as: applicant, at: fixed("specialisations") },
    ...["organisation", "questions", "capabilities", "seeks-and-offers", "documents", "declaration"].map((topic) => ({ what: `about ${topic}`, as: applicant, at: fixed(topic) })),
    { what: "sent empty", as: applicant, at: fixed("questions"), then: sendEmpty() },
  ],
  "/desk/application/check": [{ as: applicantWho("filled") }],
  "/desk/application/paper": [{ as: applicantWho("admitted") }],
  "/desk/needs": [{ as: member }],
  "/desk/needs/new": [
    { as: member },
    { what: "sent empty", as: member, then: sendEmpty("step-by-step") },
    { what: "sent without a paragraph", as: member, then: sendEmpty("in-words") },
  ],
  "/desk/needs/[reference]": [{ as: member, at: ownNeed }],
  "/desk/needs/[reference]/edit": [{ as: member, at: ownNeed }, { what: "read from a paragraph", as: member, at: ownNeed, query: "?read=1" }],
  "/desk/needs/[reference]/history": [{ as: member, at: ownNeed }],
  "/desk/needs/[reference]/exclusions": [
    { as: member, at: ownNeed, query: "?q=lublin" },
    { what: "to an editor", as: editor, at: ownNeed },
  ],
  "/desk/needs/[reference]/suppliers/[firm]": [{ as: member, at: ownMatch }],
  "/desk/opportunities": [{ as: supplier }],
  "/desk/interests": [{ as: supplier }, { what: "of a member", as: member }],
  "/desk/interests/[interest]": [{ as: supplier, at: ownInterest }],
  "/office": [{ as: coordinator }, { what: "with nothing found", as: coordinator, query: "?q=xyzzyxyzzy" }, { what: "with what is closed", as: coordinator, query: "?view=closed" }],
  "/office/applications/[application]": [
    { as: coordinator, at: caseIn("FORMAL_CHECK") },
    ...(["ASSESSMENT", "ADMITTED", "ACTIVE"] as const).map((state) => ({ what: `in the state ${state}`, as: coordinator, at: caseIn(state) })),
    { what: "before the board", as: board, at: caseIn("BOARD_DECISION") },
    { what: "resolved with nothing", as: board, at: caseIn("BOARD_DECISION"), then: sendEmpty("admit") },
    { what: "before its city", as: cityCoordinator, at: caseIn("ASSESSMENT") },
  ],
  "/office/organisations": [{ as: coordinator }],
  "/office/needs": [{ as: coordinator }],
  "/office/needs/[reference]": [{ as: coordinator, at: openNeed }],
  "/office/needs/[reference]/suppliers/[firm]": [{ as: coordinator, at: anyMatch }],
  "/office/feedback": [{ as: coordinator }, { what: "of one reason", as: coordinator, query: "?reason=WRONG_CAPABILITY" }],
  "/office/thesaurus": [{ as: coordinator }, { what: "searched", as: coordinator, query: "?q=ktl" }, { what: "sent empty", as: coordinator, then: sendEmpty("new") }],
  "/office/thesaurus/words": [{ what: "with some", as: coordinator, at: unknownWord }, { as: coordinator }],
  "/office/thesaurus/[entry]": [
    { as: coordinator, at: fixed("welding") },
    { what: "with the effect of a word", as: coordinator, at: fixed("welding"), query: "?change=word&text=spawanie&language=pl" },
    { what: "with the effect of a merger", as: coordinator, at: fixed("welding"), query: "?change=merge&to=machining" },
  ],
  "/office/settings": [{ as: administrator }],
  "/office/settings/specialisations": [{ as: administrator }],
  "/office/settings/specialisations/[specialisation]": [{ as: administrator, at: anySpecialisation }],
  "/office/settings/cities": [{ as: administrator }],
  "/office/settings/bodies": [{ as: administrator }],
  "/office/settings/deadlines": [{ as: administrator }],
  "/office/settings/fees": [{ as: administrator }],
  "/office/settings/offices": [{ as: administrator }],
  "/dev/mail": [{ as: visitor }],
  "/dev/mail/[mail]": [{ as: visitor, at: anyMail }],
};

/** Whoever applied in the demonstration world and came this far. */
function applicantWho(fate: Fate, door: Door = "MEMBERSHIP"): string {
  return `wnioskodawca${applicants.findIndex((one) => one.fate === fate && one.door === door) + 1}@example.test`;
}

/** Sends a form as it stands, and waits until it says what is wrong; the page's first form, unless it is named. */
function sendEmpty(id?: string) {
  return async (page: Page): Promise<void> => {
    const form = id ? page.locator(`form#${id}`) : page.getByRole("main").locator("form:has(button[type=submit])").first();
    await form.locator("button[type=submit]").first().click();
    await expect(form.getByRole("alert")).toBeFocused();
  };
}
