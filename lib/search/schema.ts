import { z } from "zod";
import { choice, identifier } from "@/lib/platform/fields";

/** A search as its address has it, for saving. */
export const saveSearchSchema = z.strictObject({ kind: choice(["FIRM", "NEED"]), query: z.string().max(20_000) });

export const savedSearchSchema = z.strictObject({ search: identifier() });
