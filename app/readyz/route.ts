import { obstacleToServing } from "@/lib/platform/readiness";

/** Whether this process can serve: the database answers and has every migration of this code. */
export async function GET(): Promise<Response> {
  const obstacle = await obstacleToServing();
  const headers = { "cache-control": "no-store" };
  if (obstacle) return new Response(`not ready: ${obstacle}\n`, { status: 503, headers: { ...headers, "retry-after": "5" } });
  return new Response("ready\n", { headers });
}
