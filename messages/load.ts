import uiPl from "./pl/ui.json";
import errorPl from "./pl/error.json";
import layoutPl from "./pl/layout.json";
import landingPl from "./pl/landing.json";
import joinPl from "./pl/join.json";
import peoplePl from "./pl/people.json";
import organisationsPl from "./pl/organisations.json";
import capabilitiesPl from "./pl/capabilities.json";
import membershipPl from "./pl/membership.json";
import needsPl from "./pl/needs.json";
import searchPl from "./pl/search.json";
import matchingPl from "./pl/matching.json";
import cooperationPl from "./pl/cooperation.json";
import notificationsPl from "./pl/notifications.json";
import mailPl from "./pl/mail.json";
import problemsPl from "./pl/problems.json";
import refusalsPl from "./pl/refusals.json";
import officePl from "./pl/office.json";
import settingsPl from "./pl/settings.json";
import thesaurusPl from "./pl/thesaurus.json";
import legalPl from "./pl/legal.json";
import uiEn from "./en/ui.json";
import errorEn from "./en/error.json";
import layoutEn from "./en/layout.json";
import landingEn from "./en/landing.json";
import joinEn from "./en/join.json";
import peopleEn from "./en/people.json";
import organisationsEn from "./en/organisations.json";
import capabilitiesEn from "./en/capabilities.json";
import membershipEn from "./en/membership.json";
import needsEn from "./en/needs.json";
import searchEn from "./en/search.json";
import matchingEn from "./en/matching.json";
import cooperationEn from "./en/cooperation.json";
import notificationsEn from "./en/notifications.json";
import mailEn from "./en/mail.json";
import problemsEn from "./en/problems.json";
import refusalsEn from "./en/refusals.json";
import officeEn from "./en/office.json";
import settingsEn from "./en/settings.json";
import thesaurusEn from "./en/thesaurus.json";
import legalEn from "./en/legal.json";

const pl = {
  ui: uiPl,
  error: errorPl,
  layout: layoutPl,
  landing: landingPl,
  join: joinPl,
  people: peoplePl,
  organisations: organisationsPl,
  capabilities: capabilitiesPl,
  membership: membershipPl,
  needs: needsPl,
  search: searchPl,
  matching: matchingPl,
  cooperation: cooperationPl,
  notifications: notificationsPl,
  mail: mailPl,
  problems: problemsPl,
  refusals: refusalsPl,
  office: officePl,
  settings: settingsPl,
  thesaurus: thesaurusPl,
  legal: legalPl,
};

export type Messages = typeof pl;

/** A key that English lacks does not compile; `tests/rules/messages.test.ts` finds the surplus ones and the arguments. */
const en: Messages = {
  ui: uiEn,
  error: errorEn,
  layout: layoutEn,
  landing: landingEn,
  join: joinEn,
  people: peopleEn,
  organisations: organisationsEn,
  capabilities: capabilitiesEn,
  membership: membershipEn,
  needs: needsEn,
  search: searchEn,
  matching: matchingEn,
  cooperation: cooperationEn,
  notifications: notificationsEn,
  mail: mailEn,
  problems: problemsEn,
  refusals: refusalsEn,
  office: officeEn,
  settings: settingsEn,
  thesaurus: thesaurusEn,
  legal: legalEn,
};

export const messages = { pl, en };
