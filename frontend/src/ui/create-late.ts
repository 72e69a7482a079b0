import { createSignal, onCleanup } from 'solid-js'

const AGAIN_AFTER = 4000

/** What a page can begin without: undefined until it is there; on a lost line it is asked for again. */
export function createLate<Found>(load: () => Promise<Found>): () => Found | undefined {
  const [found, setFound] = createSignal<Found>()
  let isClosed = false
  const ask = () =>
    void load().then(
      (arrived) => setFound(() => arrived),
      () => isClosed || setTimeout(ask, AGAIN_AFTER),
    )
  ask()
  onCleanup(() => (isClosed = true))
  return found
}
