import { type ChildProcess, spawn } from 'node:child_process'

/**
 * The watcher waits for the end of a pipe that this process holds open. The kernel closes it on every way out, also
 * on SIGKILL where no handler runs, and then the child is ended. `exec` keeps the child's own process id.
 */
const END_WITH_PARENT = 'exec 3<&0; (read -r _ <&3; kill $$) >/dev/null 2>&1 & exec "$0" "$@" 3<&- </dev/null'
const OUTPUT_KEPT = 8_192

export interface TiedChild {
  /** What the child printed last, at most 8 kB. */
  output(): string
  hasEnded(): boolean
  /** Ends the child and waits until it is gone. */
  close(): Promise<void>
}

/**
 * Starts a program that cannot outlive this process, whatever ends it. It stands in a process group of its own, so
 * that Ctrl-C in the terminal does not take it away before its last requests are answered.
 */
export function startTied(command: string, args: readonly string[]): TiedChild {
  const child = hasShell()
    ? spawn('/bin/sh', ['-c', END_WITH_PARENT, command, ...args], { detached: true, stdio: 'pipe' })
    : spawn(command, args, { stdio: 'pipe' })
  let output = ''
  const keep = (chunk: Buffer) => (output = (output + chunk.toString('utf8')).slice(-OUTPUT_KEPT))
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', (error) => {
      keep(Buffer.from(error.message))
      resolve()
    })
  })
  const endNow = () => child.kill('SIGTERM')
  process.once('exit', endNow)
  void ended.then(() => process.off('exit', endNow))
  return { output: () => output, hasEnded: () => hasEnded(child), close: () => end(child, ended) }
}

async function end(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (hasEnded(child)) return
  child.kill('SIGTERM')
  const lastResort = setTimeout(() => child.kill('SIGKILL'), 3_000)
  await ended
  clearTimeout(lastResort)
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null || child.pid === undefined
}

function hasShell(): boolean {
  return process.platform !== 'win32'
}
