import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Log } from '../log.ts'

export interface DeadLetters {
  /** Keeps a message that was given up. Without a `queue` it is only printed. */
  put(queue: string | undefined, functionName: string, message: unknown): void
}

/** Plays the dead-letter queues: each message is a file `<folder>/<queue>/<time>-<id>.json`. */
export function createDeadLetters(folder: string, log: Log): DeadLetters {
  function put(queue: string | undefined, functionName: string, message: unknown): void {
    if (queue === undefined) {
      log(functionName, 'gave an event up, and the template names no queue for it: it is lost.')
      return
    }
    const name = `${new Date().toISOString().replaceAll(':', '-')}-${randomUUID().slice(0, 8)}.json`
    mkdirSync(join(folder, queue), { recursive: true })
    writeFileSync(join(folder, queue, name), `${JSON.stringify(message, undefined, 2)}\n`)
    log(functionName, `gave an event up; it waits in ${join(folder, queue, name)}`)
  }
  return { put }
}
