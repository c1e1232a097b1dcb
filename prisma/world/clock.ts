const DAY = 24 * 3600 * 1000;

/** The days of the demonstration world, counted from the day on which it is made. */
export interface Clock {
  now: Date;
  /** An instant so many days from now; a negative number is in the past. Office hours: half past nine in Warsaw or so. */
  day: (days: number) => Date;
  /** The civil date so many days from now, as midnight UTC. */
  date: (days: number) => Date;
  /** The civil date so many months of thirty days from now. */
  month: (months: number) => Date;
}

export function clockOf(now: Date): Clock {
  const day = (days: number) => new Date(now.getTime() + days * DAY);
  const date = (days: number) => new Date(`${day(days).toISOString().slice(0, 10)}T00:00:00Z`);
  return { now, day, date, month: (months) => date(months * 30) };
}
