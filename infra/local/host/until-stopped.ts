/** Ctrl-C, a polite kill, and the end of the terminal. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** npm passes on the Ctrl-C that the terminal has sent already: the echo of a signal is no second one. */
const ECHO_MS = 1_000

/**
 * Calls `stop` once at the first signal and ends the process when it is done; ends it at once when somebody insists.
 * Before `stop` is known, a signal ends the process at once, with its `exit` handlers, which end child processes.
 */
export function endOnSignals(): (stop: () => Promise<void>) => void {
  let stop: (() => Promise<void>) | undefined
  let stoppingSince: number | undefined

  function onSignal(): void {
    if (stop === undefined) process.exit(1)
    if (stoppingSince === undefined) {
      stoppingSince = Date.now()
      void stop().finally(() => process.exit(0))
    } else if (Date.now() - stoppingSince > ECHO_MS) {
      process.exit(1)
    }
  }

  for (const signal of SIGNALS) process.on(signal, onSignal)
  // A closed terminal takes the output away before the signal comes.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  return (how) => {
    stop = how
  }
}
