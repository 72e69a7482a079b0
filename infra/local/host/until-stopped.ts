/** Ctrl-C, a polite kill, and the end of the terminal. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Calls `stop` once at the first signal and ends the process when it is done; ends it at once at the second. Before
 * `stop` is known, a signal ends the process at once, with its `exit` handlers, which end child processes.
 */
export function endOnSignals(): (stop: () => Promise<void>) => void {
  let stop: (() => Promise<void>) | undefined
  let isStopping = false

  function onSignal(): void {
    if (stop === undefined || isStopping) process.exit(1)
    isStopping = true
    void stop().finally(() => process.exit(0))
  }

  for (const signal of SIGNALS) process.on(signal, onSignal)
  // A closed terminal takes the output away before the signal comes.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  return (how) => {
    stop = how
  }
}
