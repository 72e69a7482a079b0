import { onCleanup } from 'solid-js'

/** Milliseconds between two looks at a page that is in view. */
const EVERY = 20_000

/** Asks again when the page comes back to view, and every 20 seconds while it is; a lost line is asked again later. */
export function askAgain(ask: () => void): void {
  const look = () => {
    if (document.visibilityState === 'visible') ask()
  }
  const timer = setInterval(look, EVERY)
  document.addEventListener('visibilitychange', look)
  onCleanup(() => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', look)
  })
}
