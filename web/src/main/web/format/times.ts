const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const exact = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "medium" });
const clock = new Intl.DateTimeFormat("en-GB", { timeStyle: "medium" });
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric" });

export function ago(iso: string, now: number): string {
  const passed = now - Date.parse(iso);
  if (passed < 10 * SECOND) {
    return "just now";
  }
  if (passed < MINUTE) {
    return `${Math.floor(passed / SECOND)} s ago`;
  }
  if (passed < HOUR) {
    return `${Math.floor(passed / MINUTE)} min ago`;
  }
  if (passed < DAY) {
    return `${Math.floor(passed / HOUR)} h ago`;
  }
  return passed < 7 * DAY ? `${Math.floor(passed / DAY)} d ago` : day.format(Date.parse(iso));
}

export function dateTime(iso: string): string {
  return exact.format(Date.parse(iso));
}

export function timeOfDay(iso: string): string {
  return clock.format(Date.parse(iso));
}

/** How long something took or will take: 0.4 s, 12 s, 3 min 5 s, 2 h 10 min. */
export function duration(milliseconds: number): string {
  if (milliseconds < 0) {
    return "0 s";
  }
  if (milliseconds < 10 * SECOND) {
    return `${(milliseconds / SECOND).toFixed(1)} s`;
  }
  if (milliseconds < MINUTE) {
    return `${Math.round(milliseconds / SECOND)} s`;
  }
  if (milliseconds < HOUR) {
    return `${Math.floor(milliseconds / MINUTE)} min ${Math.floor(milliseconds % MINUTE / SECOND)} s`;
  }
  return `${Math.floor(milliseconds / HOUR)} h ${Math.floor(milliseconds % HOUR / MINUTE)} min`;
}
