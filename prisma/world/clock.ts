import { dayOf, midnightOf } from "@/lib/platform/civil";

const DAY = 24 * 3600 * 1000;

/** The days of the demonstration world, counted from the day on which it is made. */
export interface Clock {
  now: Date;
  /** An instant so many days from now. Past days mean their office hours: a little after nine in Warsaw, by summer time. */
  day: (days: number) => Date;
  /** The civil date so many days from now, as midnight UTC. */
  date: (days: number) => Date;
  /** The civil date so many months of thirty days from now. */
  month: (months: number) => Date;
}

export function clockOf(now: Date): Clock {
  const day = (days: number) => {
    const at = new Date(now.getTime() + days * DAY);
    if (days < 0) at.setUTCHours(7, 20 + (Math.abs(Math.round(days)) * 7) % 40, 0, 0);
    return at;
  };
  const date = (days: number) => midnightOf(dayOf(day(days)));
  return { now, day, date, month: (months) => date(months * 30) };
}
