export interface Closing {
  /** Remembers how to end something that was started. */
  add(end: () => unknown): void
  /** Ends everything, the last first; each once, also if one of them fails. */
  closeAll(): Promise<void>
}

/** What was started is ended in reverse order, whether the rest of the start went well or not. */
export function createClosing(): Closing {
  const ends: (() => unknown)[] = []
  return {
    add: (end) => ends.push(end),
    closeAll: async () => {
      for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
        try {
          await end()
        } catch {
          // What could not be ended must not keep the others alive.
        }
      }
    },
  }
}
