import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

export interface Letter {
  to: string;
  from: string;
  subject: string;
  text: string;
  html: string;
  messageId: string;
  /** Every address that the text names, in its order. */
  links: string[];
}

/** Waits for the next unread letter to this address, and with `about` for the next whose subject it matches. */
export type NextMail = (to: string, about?: RegExp) => Promise<Letter>;

export interface Mailbox {
  /** For SMTP_URL. */
  url: string;
  nextMail: NextMail;
  /** Everything that ever arrived, in order, read or not. */
  received: Letter[];
  close: () => Promise<void>;
}

interface Reader {
  to: string;
  about: RegExp | undefined;
  take: (letter: Letter) => void;
}

/** Milliseconds that a reader waits before the test fails. */
const patience = 20_000;

/** A real SMTP server that keeps what it is given. Readers wake when their letter arrives; nobody polls. */
export async function openMailbox(port = 0): Promise<Mailbox> {
  const unread: Letter[] = [];
  const received: Letter[] = [];
  const readers = new Set<Reader>();

  const arrive = (letter: Letter) => {
    received.push(letter);
    const reader = [...readers].find((waiting) => isFor(letter, waiting.to, waiting.about));
    if (reader) reader.take(letter);
    else unread.push(letter);
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, done) {
      const recipients = session.envelope.rcptTo.map(({ address }) => address);
      simpleParser(stream).then((mail) => {
        for (const recipient of recipients) arrive(letterOf(mail, recipient));
        done();
      }, done);
    },
  });
  server.listen(port, "127.0.0.1");
  await once(server.server, "listening");

  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    received,
    nextMail: (to, about) => {
      const waiting = unread.findIndex((letter) => isFor(letter, to, about));
      const [letter] = waiting < 0 ? [] : unread.splice(waiting, 1);
      if (letter) return Promise.resolve(letter);
      return new Promise((resolve, reject) => {
        const impatience = setTimeout(() => {
          readers.delete(reader);
          const others = received.map((other) => `${other.to}: ${other.subject}`).join("\n");
          reject(new Error(`No letter ${about ? `about ${about.source} ` : ""}came to ${to}. What came:\n${others || "nothing"}`));
        }, patience);
        const reader: Reader = {
          to,
          about,
          take: (arrived) => {
            clearTimeout(impatience);
            readers.delete(reader);
            resolve(arrived);
          },
        };
        readers.add(reader);
      });
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** Lets other processes read a mailbox; a browser test runs in another than the one that keeps it. */
export async function shareMailbox(mailbox: Mailbox): Promise<{ url: string; close: () => void }> {
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? "/", "http://localhost");
    const about = searchParams.get("about");
    mailbox.nextMail(searchParams.get("to") ?? "", about ? new RegExp(about, searchParams.get("flags") ?? "") : undefined).then(
      (letter) => response.end(JSON.stringify(letter)),
      (error: Error) => response.writeHead(404).end(error.message),
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

/** Reads a mailbox that another process shares. */
export function mailboxAt(url: string): NextMail {
  return async (to, about) => {
    const query = new URLSearchParams({ to, ...(about && { about: about.source, flags: about.flags }) });
    const response = await fetch(`${url}/?${query.toString()}`);
    const body = await response.text();
    if (!response.ok) throw new Error(body);
    return JSON.parse(body) as Letter;
  };
}

function isFor(letter: Letter, to: string, about: RegExp | undefined): boolean {
  return letter.to.toLowerCase() === to.toLowerCase() && (about?.test(letter.subject) ?? true);
}

function letterOf(mail: ParsedMail, to: string): Letter {
  const text = mail.text ?? "";
  return {
    to,
    from: mail.from?.text ?? "",
    subject: mail.subject ?? "",
    text,
    html: mail.html || "",
    messageId: mail.messageId ?? "",
    links: text.match(/https?:\/\/[^\s<>"\])]+/g) ?? [],
  };
}
