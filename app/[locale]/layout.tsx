import type { Metadata } from "next";
import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { Footer } from "@/components/layout/footer";
import { Header } from "@/components/layout/header";
import type { Viewer } from "@/components/layout/viewer";
import { currentActor } from "@/lib/gate/actor";
import { countUnread } from "@/lib/notifications/queries";
import type { Actor } from "@/lib/people/actor";
import { locate, sameIn } from "@/lib/platform/i18n/alternates";
import { routing } from "@/lib/platform/i18n/routing";
import { origin } from "@/lib/platform/origin";
import { signOutAction } from "./actions";
import { fonts } from "../fonts";
import "../globals.css";

/** Titles and, for every page at once, its canonical address and its twin in the other language. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("layout");
  const path = (await headers()).get("x-path") ?? "/";
  const place = locate(path);
  return {
    metadataBase: origin,
    title: { default: `${t("name")} – ${t("fullName")}`, template: `%s – ${t("name")}` },
    description: t("description"),
    icons: { icon: "/favicon.svg" },
    ...(place && {
      alternates: {
        canonical: sameIn(place.locale, path),
        languages: {
          ...Object.fromEntries(routing.locales.map((locale) => [locale, sameIn(locale, path)])),
          "x-default": sameIn(routing.defaultLocale, path),
        },
      },
    }),
  };
}

export default async function RootLayout({ children, params }: { children: ReactNode; params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations("layout");
  return (
    <html lang={locale} className={fonts}>
      <body className="flex flex-col">
        <a
          href="#content"
          className="sr-only bg-paper px-4 py-3 font-semibold text-ink focus:not-sr-only focus:absolute focus:left-2 focus:top-2 focus:z-30 focus:px-4 focus:py-3"
        >
          {t("skip")}
        </a>
        <Header viewer={await viewerOf(await currentActor())} signOut={signOutAction} />
        <main id="content" tabIndex={-1} className="flex-1">
          {children}
        </main>
        <Footer />
      </body>
    </html>
  );
}

async function viewerOf(actor: Actor): Promise<Viewer> {
  if (actor.kind === "visitor") return actor;
  const unread = await countUnread(actor.personId);
  return { kind: "person", name: actor.name, unread, desk: true, office: actor.offices.length > 0 };
}
