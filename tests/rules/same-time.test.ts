import { afterEach, expect, test, vi } from "vitest";
import { inSameTime } from "@/lib/people/same-time";

afterEach(() => vi.useRealTimers());

const lasting = (milliseconds: number) => () => new Promise<string>((resolve) => setTimeout(() => resolve("done"), milliseconds));

test("short work and longer work, done and refused, answer at the same moment", async () => {
  vi.useFakeTimers();
  const begun = Date.now();
  const answered: number[] = [];
  const note = () => answered.push(Date.now() - begun);
  const all = [
    inSameTime(lasting(0)).then(note),
    inSameTime(lasting(390)).then(note),
    inSameTime(() => Promise.reject(new Error("no"))).catch(note),
  ];
  await vi.advanceTimersByTimeAsync(1_000);
  await Promise.all(all);
  expect(answered).toEqual([400, 400, 400]);
});
