/** Whether this process is alive. It asks nobody else: restarting it would not mend a database. */
export function GET(): Response {
  return new Response("alive\n", { headers: { "cache-control": "no-store" } });
}
