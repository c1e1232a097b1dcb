import { env } from "./env";

/** Where the world reaches us. Links in mails and metadata use this and never the Host header. */
export const origin = new URL(env.APP_ORIGIN);
