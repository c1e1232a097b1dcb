import { hasLocale } from "next-intl";
import { getRequestConfig } from "next-intl/server";
import { messages } from "@/messages/load";
import { formats, timeZone } from "./format";
import { routing } from "./routing";
import { typeset } from "./typography";

const printed = { pl: typeset(messages.pl), en: messages.en };

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale;
  const locale = hasLocale(routing.locales, requested) ? requested : routing.defaultLocale;
  return { locale, messages: printed[locale], timeZone, formats };
});
