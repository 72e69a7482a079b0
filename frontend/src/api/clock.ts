import { createSignal } from 'solid-js'

/** The server's clock decides deadlines; a phone's may be wrong. Difference in milliseconds, from the last answer. */
let skew = 0
const [tick, setTick] = createSignal(Date.now())

/** Takes the time that an answer of the API carries (`now`). */
export function noteServerTime(now: string): void {
  skew = Date.parse(now) - Date.now()
  setTick(Date.now())
}

/** The server's time as an ISO instant; moves on by itself every twenty seconds. */
export const serverNow = (): string => new Date(tick() + skew).toISOString()

/** Lets the clock run; called once by the page's frame. Returns how to stop it. */
export function startClock(): () => void {
  const timer = setInterval(() => setTick(Date.now()), 20_000)
  return () => clearInterval(timer)
}
