/** Waits: as long as there is no network at all, else for some milliseconds. Rejects with the signal's reason. */
export function pauseUntilOnline(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = navigator.onLine ? setTimeout(resolve, milliseconds) : undefined
    const ended = new AbortController()
    const end = (work: () => void) => () => {
      clearTimeout(timer)
      ended.abort()
      work()
    }
    window.addEventListener('online', end(resolve), { signal: ended.signal })
    signal.addEventListener(
      'abort',
      end(() => reject(signal.reason)),
      { signal: ended.signal },
    )
  })
}
