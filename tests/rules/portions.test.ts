import { expect, test } from "vitest";
import { inPortions } from "@/lib/platform/portions";

test("many things are made in order, and others have their turn in between", async () => {
  const turns: number[] = [];
  const others = setInterval(() => turns.push(made), 0);
  let made = 0;
  const things = Array.from({ length: 10_000 }, (_, place) => place);
  const doubled = await inPortions(things, (thing) => {
    made += 1;
    for (const until = performance.now() + 0.002; performance.now() < until; ) continue;
    return thing * 2;
  });
  clearInterval(others);
  expect(doubled).toEqual(things.map((thing) => thing * 2));
  expect(turns.filter((at) => at > 0 && at < things.length).length).toBeGreaterThan(0);
  expect(await inPortions([], () => 1)).toEqual([]);
});
