import en from "@/messages/en/error.json";
import pl from "@/messages/pl/error.json";

/** Seconds after which it is worth coming back. */
const RETRY_AFTER = 5;

/**
 * What a browser is told while nobody can be served: a page that needs neither the database nor a script, in the
 * language of its address. Programs and forms that JavaScript sends get the sentence alone.
 */
export function unavailable(asked: { path: string; english: boolean; asPage: boolean }, nonce: string): Response {
  const words = (asked.english ? en : pl).unavailable;
  const headers = { "Retry-After": String(RETRY_AFTER), "Cache-Control": "no-store", "Content-Language": asked.english ? "en" : "pl" };
  if (!asked.asPage) return new Response(`${words.title}\n`, { status: 503, headers: { ...headers, "Content-Type": "text/plain; charset=utf-8" } });
  const body = `<!doctype html>
<html lang="${asked.english ? "en" : "pl"}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${words.title}</title>
<style nonce="${nonce}">${STYLE}</style>
<main>
<h1>${words.title}</h1>
<p>${words.lead}</p>
<p>${words.typed}</p>
<p><a href="${escaped(asked.path)}">${words.retry}</a></p>
</main>
</html>
`;
  return new Response(body, { status: 503, headers: { ...headers, "Content-Type": "text/html; charset=utf-8" } });
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** The sheet's colours by day and by night; see app/globals.css. */
const STYLE = `
:root { color-scheme: light dark; --paper: #ffffff; --ink: #10202e; --soft: #475869; --action: #0b4a94 }
@media (prefers-color-scheme: dark) { :root { --paper: #0a1929; --ink: #eaf1f8; --soft: #a9bccf; --action: #8fc4ff } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.125rem/1.6 system-ui, sans-serif }
main { box-sizing: border-box; max-width: 44rem; margin: 4rem auto; padding: 2rem 1.5rem; border: 2px solid var(--ink); border-bottom-width: 6px }
h1 { margin: 0 0 1rem; font-size: 2rem; line-height: 1.2 }
p { margin: 0 0 1rem; color: var(--soft) }
a { color: var(--action); font-weight: 600 }
@media (max-width: 46rem) { main { margin: 1rem } }
`;
