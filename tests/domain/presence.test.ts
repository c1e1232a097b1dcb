import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { expect, test } from "vitest";
import { Presence } from "@/lib/jobs/presence";
import { env } from "@/lib/platform/env";

// A worker whose database had been stopped once opened three connections for every one that failed, and three for each
// of those, until it had ten thousand.
test("a worker whose database is away knocks one time after the other, and is back when the database is", async () => {
  const database = new URL(env.DATABASE_URL);
  const open = new Set<Socket>();
  let away = false;
  let knocks = 0;
  let mostAtOnce = 0;
  let enough: () => void = () => undefined;
  const knockedOften = new Promise<void>((resolve) => (enough = resolve));
  const wire = createServer((socket) => {
    open.add(socket);
    socket.on("close", () => open.delete(socket)).on("error", () => undefined);
    if (away) {
      knocks += 1;
      mostAtOnce = Math.max(mostAtOnce, open.size);
      if (knocks === 12) enough();
      // Long enough that a second knock would meet the first.
      setTimeout(() => socket.destroy(), 20);
      return;
    }
    const upstream = connect(Number(database.port), database.hostname).on("error", () => undefined);
    socket.pipe(upstream).pipe(socket);
    socket.on("close", () => upstream.destroy());
  }).listen(0, "127.0.0.1");
  await once(wire, "listening");
  const through = new URL(database);
  through.port = String((wire.address() as AddressInfo).port);

  const presence = new Presence(through.href, 5);
  await presence.open();
  away = true;
  for (const socket of open) socket.destroy();
  await knockedOften;
  expect(mostAtOnce).toBe(1);

  away = false;
  const [back] = (await once(wire, "connection")) as [Socket];
  expect(back).toBeDefined();
  await presence.close();
  for (const socket of open) socket.destroy();
  wire.close();
});
