import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { LaunchFailure } from '../dynamodb/launch-failure.ts'

const Running = z.object({ pid: z.int(), startedAt: z.string(), url: z.string() })
type Running = z.infer<typeof Running>

const FILE = 'running.json'

/** The instance that uses a data folder now, if one does. A file left by a crash does not count. */
export function runningInstance(dataDir: string): Running | undefined {
  let running: Running
  try {
    running = Running.parse(JSON.parse(readFileSync(join(dataDir, FILE), 'utf8')))
  } catch {
    return undefined
  }
  return running.startedAt === startOf(running.pid) && running.pid !== process.pid ? running : undefined
}

/** Throws a `LaunchFailure` when another process uses the folder. */
export function assertNotRunning(dataDir: string): void {
  const running = runningInstance(dataDir)
  if (running === undefined) return
  throw new LaunchFailure(
    `The portal already runs at ${running.url} (process ${running.pid}). Open it there, or stop it with Ctrl-C in its terminal.`,
  )
}

/** Marks the folder as used by this process. Gives what takes the mark away. */
export function markRunning(dataDir: string, url: string): () => void {
  const file = join(dataDir, FILE)
  const mark: Running = { pid: process.pid, startedAt: startOf(process.pid) ?? '', url }
  writeFileSync(file, JSON.stringify(mark))
  return () => rmSync(file, { force: true })
}

/**
 * When a process started, as far as this system tells (Linux: clock ticks since boot): process numbers come again,
 * above all in containers. `undefined` if there is no such process.
 */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // Behind the program's name, which may hold anything: `starttime` is the twentieth field (proc_pid_stat(5)).
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
  } catch {
    return process.platform === 'linux' ? undefined : isAlive(pid)
  }
}

function isAlive(pid: number): string | undefined {
  try {
    process.kill(pid, 0)
    return 'unknown'
  } catch {
    return undefined
  }
}
