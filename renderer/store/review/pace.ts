/** How fast decisions come. Times in milliseconds of the page's clock. */
export interface Pace {
  readonly decisions: number;
  /** Time spent deciding; longer pauses count as a minute. */
  readonly activeMs: number;
  readonly lastAt: number;
}

const longestPause = 60_000;
/** Before that many, a rate says nothing. */
const fewest = 3;

/** @param at when the first article was shown */
export function startedAt(at: number): Pace {
  return { decisions: 0, activeMs: 0, lastAt: at };
}

/** The pace after one more decision. */
export function decidedAt({ decisions, activeMs, lastAt }: Pace, at: number): Pace {
  const spent = Math.max(0, Math.min(longestPause, at - lastAt));
  return { decisions: decisions + 1, activeMs: activeMs + spent, lastAt: at };
}

/** Decisions a minute; `null` while there are too few to tell. */
export function perMinute({ decisions, activeMs }: Pace): number | null {
  return decisions < fewest || activeMs === 0 ? null : (decisions * 60_000) / activeMs;
}

/** Minutes that so many more take at this pace; `null` while that cannot be told. */
export function minutesLeft(pace: Pace, remaining: number): number | null {
  const rate = perMinute(pace);
  return rate === null ? null : remaining / rate;
}
