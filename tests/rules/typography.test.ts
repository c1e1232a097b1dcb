import { expect, test } from "vitest";
import { typeset } from "@/lib/platform/i18n/typography";

const hard = (sentence: string) => typeset(sentence).replaceAll("\u00a0", "~");

test("a one-letter word stays with the next", () => {
  expect(hard("firma i dostawca z Lublina w klastrze")).toBe("firma i~dostawca z~Lublina w~klastrze");
  expect(hard("W klastrze, a w nim i z nim")).toBe("W~klastrze, a~w~nim i~z~nim");
});

test("a number stays with what it counts", () => {
  expect(hard("około 15 minut")).toBe("około 15~minut");
  expect(hard("{count, plural, one {# firma} other {# firmy}}")).toBe("{count, plural, one {#~firma} other {#~firmy}}");
});

test("longer words and everything else stay as they are", () => {
  expect(hard("do 12.06.2027, NIP lub REGON")).toBe("do 12.06.2027, NIP lub REGON");
  expect(typeset({ a: { b: "raz i dwa" } })).toEqual({ a: { b: "raz i\u00a0dwa" } });
});
