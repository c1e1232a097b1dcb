import { formatDayOf } from "@/lib/platform/i18n/format";
import type { Locale } from "@/lib/platform/i18n/routing";
import { translators } from "@/lib/platform/i18n/translator";
import type mail from "@/messages/pl/mail.json";
import { messages } from "@/messages/load";
import type { Facts, News } from "./notice";

/** Every letter that we write: those that tell news, and those that carry a link of their own. */
export type LetterName = keyof typeof mail.letters;

/** A letter before it is set as text or as HTML. */
export interface Composed {
  locale: Locale;
  subject: string;
  greeting: string;
  paragraphs: string[];
  /** The one thing to do about it; the address is absolute. */
  action: { label: string; href: string };
  copy: string;
  closing: string;
  automatic: string;
  /** Our origin. */
  site: string;
}

export const isLetterName = (name: string): name is LetterName => Object.hasOwn(messages.pl.mail.letters, name);
const isNews = (name: string): name is News => Object.hasOwn(messages.pl.notifications.news, name);

/** The line that stands in somebody's list of news. */
export function phraseNews(locale: Locale, news: string, facts: Facts): string {
  if (!isNews(news)) throw new Error(`There is no news called ${news}`);
  return withOneStop(translators[locale](`notifications.news.${news}`, spoken(locale, facts)));
}

/** Writes a letter in its reader's language. `facts.path` is where it leads, a path on our origin. */
export function compose(locale: Locale, name: string, facts: Facts, origin: URL): Composed {
  if (!isLetterName(name)) throw new Error(`There is no letter called ${name}`);
  const t = translators[locale];
  const said = spoken(locale, facts);
  return {
    locale,
    subject: t(`mail.letters.${name}.subject`, said),
    greeting: t("mail.frame.greeting"),
    paragraphs: t(`mail.letters.${name}.body`, said).split("\n").map(withOneStop),
    action: { label: t(`mail.letters.${name}.action`, said), href: new URL(String(facts.path), origin).href },
    copy: t("mail.frame.copy"),
    closing: t("mail.frame.closing"),
    automatic: t("mail.frame.automatic"),
    site: origin.origin,
  };
}

/** The letter as plain text. */
export function asText({ greeting, paragraphs, action, closing, automatic, site }: Composed): string {
  return [greeting, ...paragraphs, `${action.label}:\n${action.href}`, `${closing}\n${site}`, automatic].join("\n\n") + "\n";
}

/** A name that ends in a full stop ("sp. z o.o.") ends the sentence with it. */
const withOneStop = (sentence: string) => sentence.replace(/\.\.(?=\s|$)/g, ".");

/** Instants become days in the reader's language; everything else is said as it is. */
function spoken(locale: Locale, facts: Facts): Facts {
  const entries = Object.entries(facts).map(([name, value]) =>
    name.endsWith("At") && typeof value === "string" && value !== "" ? [name, formatDayOf(locale, new Date(value))] : [name, value],
  );
  return Object.fromEntries(entries) as Facts;
}
