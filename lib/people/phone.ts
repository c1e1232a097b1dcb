import { parsePhoneNumberFromString } from "libphonenumber-js";

/** A phone number in its international form, "+48814661000", or null if it can be none. Without a country code it is Polish. */
export function asPhone(typed: string): string | null {
  const number = parsePhoneNumberFromString(typed, "PL");
  return number?.isPossible() ? number.number : null;
}
