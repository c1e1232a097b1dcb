import { z } from "zod";

/**
 * A form that only the database can judge, such as the answers to questions that an administrator wrote: thrown by a
 * command it rolls the transaction back, and the action shows each problem beside its field.
 */
export class Invalid extends Error {
  constructor(readonly problems: z.ZodError) {
    super("invalid");
    this.name = "Invalid";
  }

  /** The problems of a part of a form, under the name that the part has in it. */
  static within(field: string, error: z.ZodError): Invalid {
    return new Invalid(new z.ZodError(error.issues.map((issue) => ({ ...issue, path: [field, ...issue.path] }))));
  }
}
