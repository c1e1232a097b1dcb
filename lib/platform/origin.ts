/** Where the world reaches us. Links in mails and metadata use this and never the Host header. */
export const origin = new URL(process.env.APP_ORIGIN ?? `http://localhost:${process.env.PORT ?? "3000"}`);
