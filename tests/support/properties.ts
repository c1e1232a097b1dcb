import fc from "fast-check";

/**
 * The checks draw the same examples on every machine, so that a red run speaks of the change at hand. Chance is let
 * loose on purpose: `PROPERTY_SEED=$RANDOM PROPERTY_TIMES=100 npm test -- rules`; what it finds becomes a test of its own.
 */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20_261_123) });

/** The number of examples of a property, or as many times more as was asked for. */
export const examples = (count: number) => ({ numRuns: count * Number(process.env.PROPERTY_TIMES ?? 1) });
