/**
 * The map of the site: the inner route, and its address in each language. Polish has no prefix, English lives under /en.
 * A new page is a line here and a line in lib/gate/policy.ts.
 */
export const pathnames = {
  "/": "/",
  "/join": { pl: "/dolacz", en: "/join" },
  "/directory": { pl: "/katalog", en: "/directory" },
  "/directory/[slug]": { pl: "/katalog/[slug]", en: "/directory/[slug]" },
  "/needs": { pl: "/potrzeby", en: "/needs" },
  "/needs/[reference]": { pl: "/potrzeby/[reference]", en: "/needs/[reference]" },
  "/accessibility": { pl: "/deklaracja-dostepnosci", en: "/accessibility" },
  "/privacy": { pl: "/prywatnosc", en: "/privacy" },

  "/register": { pl: "/rejestracja", en: "/register" },
  "/confirm": { pl: "/potwierdzenie", en: "/confirm" },
  "/confirm/[secret]": { pl: "/potwierdzenie/[secret]", en: "/confirm/[secret]" },
  "/sign-in": { pl: "/logowanie", en: "/sign-in" },
  "/forgotten-password": { pl: "/zapomniane-haslo", en: "/forgotten-password" },
  "/reset-password/[secret]": { pl: "/nowe-haslo/[secret]", en: "/reset-password/[secret]" },
  "/invitation/[secret]": { pl: "/zaproszenie/[secret]", en: "/invitation/[secret]" },
  "/first-administrator/[secret]": { pl: "/pierwszy-administrator/[secret]", en: "/first-administrator/[secret]" },

  "/desk": { pl: "/pulpit", en: "/desk" },
  "/desk/account": { pl: "/pulpit/konto", en: "/desk/account" },
  "/desk/notifications": { pl: "/pulpit/powiadomienia", en: "/desk/notifications" },
  "/desk/organisation/new": { pl: "/pulpit/organizacja/nowa", en: "/desk/organisation/new" },
  "/desk/organisation/join": { pl: "/pulpit/organizacja/dolacz", en: "/desk/organisation/join" },
  "/desk/organisation": { pl: "/pulpit/organizacja", en: "/desk/organisation" },
  "/desk/organisation/details": { pl: "/pulpit/organizacja/dane", en: "/desk/organisation/details" },
  "/desk/organisation/visibility": { pl: "/pulpit/organizacja/widocznosc", en: "/desk/organisation/visibility" },
  "/desk/organisation/people": { pl: "/pulpit/organizacja/osoby", en: "/desk/organisation/people" },
  "/desk/organisation/plants/new": { pl: "/pulpit/organizacja/zaklady/nowy", en: "/desk/organisation/plants/new" },
  "/desk/organisation/plants/[plant]": { pl: "/pulpit/organizacja/zaklady/[plant]", en: "/desk/organisation/plants/[plant]" },
  "/desk/organisation/plants/[plant]/capabilities": {
    pl: "/pulpit/organizacja/zaklady/[plant]/kompetencje",
    en: "/desk/organisation/plants/[plant]/capabilities",
  },
  "/desk/organisation/plants/[plant]/certificates": {
    pl: "/pulpit/organizacja/zaklady/[plant]/certyfikaty",
    en: "/desk/organisation/plants/[plant]/certificates",
  },
  "/desk/application": { pl: "/pulpit/wniosek", en: "/desk/application" },
  "/desk/application/[topic]": { pl: "/pulpit/wniosek/[topic]", en: "/desk/application/[topic]" },
  "/desk/application/paper": { pl: "/pulpit/wniosek/deklaracja", en: "/desk/application/paper" },
  "/desk/application/check": { pl: "/pulpit/wniosek/sprawdz", en: "/desk/application/check" },
  "/desk/needs": { pl: "/pulpit/potrzeby", en: "/desk/needs" },
  "/desk/needs/new": { pl: "/pulpit/potrzeby/nowa", en: "/desk/needs/new" },
  "/desk/needs/[reference]": { pl: "/pulpit/potrzeby/[reference]", en: "/desk/needs/[reference]" },
  "/desk/needs/[reference]/edit": { pl: "/pulpit/potrzeby/[reference]/zmien", en: "/desk/needs/[reference]/edit" },
  "/desk/needs/[reference]/history": { pl: "/pulpit/potrzeby/[reference]/historia", en: "/desk/needs/[reference]/history" },
  "/desk/opportunities": { pl: "/pulpit/dopasowane", en: "/desk/opportunities" },
  "/desk/interests": { pl: "/pulpit/rozmowy", en: "/desk/interests" },
  "/desk/interests/[interest]": { pl: "/pulpit/rozmowy/[interest]", en: "/desk/interests/[interest]" },

  "/office": { pl: "/biuro", en: "/office" },
  "/office/applications/[application]": { pl: "/biuro/wnioski/[application]", en: "/office/applications/[application]" },
  "/office/organisations": { pl: "/biuro/organizacje", en: "/office/organisations" },
  "/office/needs": { pl: "/biuro/potrzeby", en: "/office/needs" },
  "/office/needs/[reference]": { pl: "/biuro/potrzeby/[reference]", en: "/office/needs/[reference]" },
  "/office/settings": { pl: "/biuro/ustawienia", en: "/office/settings" },
  "/office/settings/specialisations": { pl: "/biuro/ustawienia/specjalizacje", en: "/office/settings/specialisations" },
  "/office/settings/specialisations/[specialisation]": {
    pl: "/biuro/ustawienia/specjalizacje/[specialisation]",
    en: "/office/settings/specialisations/[specialisation]",
  },
  "/office/settings/cities": { pl: "/biuro/ustawienia/miasta", en: "/office/settings/cities" },
  "/office/settings/bodies": { pl: "/biuro/ustawienia/organy", en: "/office/settings/bodies" },
  "/office/settings/deadlines": { pl: "/biuro/ustawienia/terminy", en: "/office/settings/deadlines" },
  "/office/settings/fees": { pl: "/biuro/ustawienia/skladki", en: "/office/settings/fees" },
  "/office/settings/offices": { pl: "/biuro/ustawienia/funkcje", en: "/office/settings/offices" },

  "/dev/mail": "/dev/mail",
  "/dev/mail/[mail]": "/dev/mail/[mail]",
} as const;

export type Route = keyof typeof pathnames;
