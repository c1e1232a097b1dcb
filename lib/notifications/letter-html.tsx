import { render } from "@react-email/render";
import type { Composed } from "./phrasing";

// One style sheet in the head, by class, like everywhere else. No quotes in it: React would escape them.
const sheet = `
  :root { color-scheme: light dark; }
  body { margin: 0; padding: 24px 12px; background: #f4f7f9; color: #10202e; font-family: Segoe UI, Helvetica, Arial, sans-serif; font-size: 16px; line-height: 1.55; }
  .sheet { max-width: 560px; margin: 0 auto; background: #ffffff; border: 2px solid #10202e; }
  .head { padding: 14px 24px; border-bottom: 1px solid #10202e; font-weight: 600; }
  .text { padding: 20px 24px 8px; }
  .text p { margin: 0 0 16px; }
  .button { display: inline-block; padding: 12px 20px; background: #0b4a94; color: #ffffff; font-weight: 600; text-decoration: none; }
  .small { color: #475869; font-size: 14px; word-break: break-all; }
  .foot { padding: 12px 24px; border-top: 1px solid #cdd6de; color: #475869; font-size: 14px; }
  .foot p { margin: 0 0 4px; }
  @media (prefers-color-scheme: dark) {
    body { background: #0f2236; color: #eaf1f8; }
    .sheet { background: #0a1929; border-color: #b9cbdc; }
    .head { border-color: #b9cbdc; }
    .button { background: #8fc4ff; color: #0a1929; }
    .small, .foot { color: #a9bccf; }
    .foot { border-color: #2b435b; }
  }
`;

function LetterSheet({ locale, subject, greeting, paragraphs, action, copy, closing, automatic, site }: Composed) {
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{subject}</title>
        <style>{sheet}</style>
      </head>
      <body>
        <div className="sheet">
          <div className="head">Wyżyna</div>
          <div className="text">
            <p>{greeting}</p>
            {paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
            <p>
              <a className="button" href={action.href}>
                {action.label}
              </a>
            </p>
            <p className="small">
              {copy}
              <br />
              <a href={action.href}>{action.href}</a>
            </p>
          </div>
          <div className="foot">
            <p>{closing}</p>
            <p>
              <a href={site}>{site}</a>
            </p>
            <p>{automatic}</p>
          </div>
        </div>
      </body>
    </html>
  );
}

/** The letter as HTML. Only the worker needs it, so that no page carries the renderer. */
export function asHtml(letter: Composed): Promise<string> {
  return render(<LetterSheet {...letter} />);
}
