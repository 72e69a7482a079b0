const MINUTE_MS = 60_000

/** Minutes before each further attempt: about a day in all, then a delivery is given up. */
const PAUSES = [1, 15, 30, 60, 120, 240, 360, 600] as const

export const MOST_TRIES = PAUSES.length + 1

/** A fifth more or less, so that what failed together does not come back together. */
const JITTER = 0.2

/** Milliseconds until the next attempt after `tries` of them (`random`: 0–1), or undefined where it is given up. */
export function pauseAfter(tries: number, random: number): number | undefined {
  const minutes = PAUSES[tries - 1]
  return minutes === undefined ? undefined : Math.round(minutes * MINUTE_MS * (1 + JITTER * (2 * random - 1)))
}
