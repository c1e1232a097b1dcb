import type refusals from "@/messages/pl/refusals.json";

/** Every way in which the cluster says an expected "no"; the key of its sentence in messages. */
export type RefusalCode = KeyOf<typeof refusals>;

type KeyOf<T, Prefix extends string = ""> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${K}` : KeyOf<T[K], `${Prefix}${K}.`>;
}[keyof T & string];

/** A value that would have been taken, and its name. */
export interface RefusalChoice {
  value: string;
  label: string;
}

/** An expected "no". Thrown inside a transaction it rolls everything back; the action turns it into a sentence. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    /** The form field that the sentence belongs beside, where there is one. */
    readonly field?: string,
    /** Facts that the sentence is phrased with. */
    readonly facts: Record<string, string | number> = {},
    /** What the field offers instead, such as the towns that share a name. */
    readonly choices: readonly RefusalChoice[] = [],
  ) {
    super(code);
    this.name = "Refusal";
  }
}
