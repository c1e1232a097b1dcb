import pino from "pino";
import { env } from "./env";

/** One JSON record a line, without secrets or personal data. */
export const log = pino({ level: env.LOG_LEVEL, base: null });
