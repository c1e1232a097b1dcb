import { openMailbox, shareMailbox } from "./smtp";

/** One mailbox for the whole run of the browsers; the worker of the application under test delivers to it. */
export default async function setup(): Promise<() => Promise<void>> {
  const mailbox = await openMailbox(Number(process.env.MAIL_PORT ?? 0));
  const shared = await shareMailbox(mailbox);
  process.env.MAILBOX_URL = shared.url;
  return async () => {
    shared.close();
    await mailbox.close();
  };
}
