export interface WakeUp {
  ring(): void
  /** Resolves `least` ms from now if it was rung, else when it rings, else after `most` ms; at once when stopped. */
  sleep(least: number, most: number): Promise<void>
}

/** An alarm clock for a loop: it looks again soon after something happened, and now and then anyway. */
export function createWakeUp(signal: AbortSignal): WakeUp {
  let isRung = false
  let wake: (() => void) | undefined

  function ring(): void {
    isRung = true
    wake?.()
  }

  async function sleep(least: number, most: number): Promise<void> {
    await until(least, () => signal.aborted)
    await until(most - least, () => isRung || signal.aborted)
    isRung = false
  }

  function until(ms: number, isOver: () => boolean): Promise<void> {
    if (isOver()) return Promise.resolve()
    return new Promise((resolve) => {
      const timer = setTimeout(end, ms)
      wake = () => isOver() && end()
      function end(): void {
        clearTimeout(timer)
        wake = undefined
        resolve()
      }
    })
  }

  signal.addEventListener('abort', () => wake?.())
  return { ring, sleep }
}
