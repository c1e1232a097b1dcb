/**
 * Every address of the application, in both languages. The key is the path of the folder under `app/[locale]`
 * (without route groups); the value is what stands in the browser.
 */
export const pathnames = {
  "/": "/",
  "/join": { pl: "/dolacz", en: "/join" },
  "/directory": { pl: "/katalog", en: "/directory" },
  "/needs": { pl: "/potrzeby", en: "/needs" },
  "/sign-in": { pl: "/logowanie", en: "/sign-in" },
  "/desk": { pl: "/biurko", en: "/desk" },
  "/office": { pl: "/biuro-klastra", en: "/office" },
  "/notifications": { pl: "/powiadomienia", en: "/notifications" },
  "/accessibility": { pl: "/dostepnosc", en: "/accessibility" },
  "/privacy": { pl: "/prywatnosc", en: "/privacy" },
} as const;
