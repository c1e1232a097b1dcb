import { z } from "zod";
import { identifier, problem } from "@/lib/platform/fields";

export const lineSchema = z.strictObject({ line: identifier() });

/** The moment at which the list was shown. */
export const shownSchema = z.strictObject({ shownAt: z.iso.datetime(problem("date")).transform((value) => new Date(value)) });
