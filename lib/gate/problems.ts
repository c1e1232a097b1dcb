import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import problems from "@/messages/pl/problems.json";
import type { Problem } from "@/lib/platform/fields";

/** The problems of a form as finished sentences in the page's language, by the name of the field. */
export async function problemsOf(error: z.ZodError): Promise<Record<string, string[]>> {
  const t = await getTranslations("problems");
  const found: Record<string, string[]> = {};
  for (const issue of error.issues) {
    const field = issue.path.join(".");
    const key = issue.message in problems ? (issue.message as Problem) : byCode(issue);
    const facts = {
      minimum: "minimum" in issue ? Number(issue.minimum) : 0,
      maximum: "maximum" in issue ? Number(issue.maximum) : 0,
    };
    const sentence = t(key, facts);
    const sentences = (found[field] ??= []);
    // An empty password is a short and a common one too: what is wrong first is what to put right first.
    if (sentences.length === 0 || (field === "" && !sentences.includes(sentence))) sentences.push(sentence);
  }
  return found;
}

/** A schema that names no problem of its own still gets a sensible sentence. */
function byCode(issue: z.core.$ZodIssue): Problem {
  switch (issue.code) {
    case "too_small":
      return issue.origin === "string" ? (issue.minimum === 1 ? "required" : "tooShort") : "tooSmall";
    case "too_big":
      return issue.origin === "string" ? "tooLong" : issue.origin === "array" ? "tooMany" : "tooLarge";
    case "unrecognized_keys":
      return "unexpected";
    case "invalid_type":
      return "required";
    default:
      return "choose";
  }
}
