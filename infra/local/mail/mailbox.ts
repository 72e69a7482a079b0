import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { LaunchFailure } from '../dynamodb/launch-failure.ts'
import { addressIn } from './addresses.ts'
import { CapturedMessage, type NewMessage } from './message.ts'

export interface Mailbox {
  /** Newest first; with an address, only what was sent to it (to, cc or bcc). */
  list(to?: string): readonly CapturedMessage[]
  find(id: string): CapturedMessage | undefined
  /** Keeps a message; it is on disk when this returns. */
  add(message: NewMessage): CapturedMessage
}

/** Opens the captured mails of a folder, a file each; without a folder they live as long as the process. */
export function openMailbox(dataDir: string | undefined, clock: () => Date): Mailbox {
  const messages = dataDir === undefined ? [] : readFolder(dataDir)
  return {
    list: (to) => (to === undefined ? messages : messages.filter((message) => isSentTo(message, to))),
    find: (id) => messages.find((message) => message.id === id),
    add: (message) => {
      const captured = { ...message, id: newMessageId(), at: later(clock(), messages[0]) }
      if (dataDir !== undefined) writeMessage(dataDir, captured)
      messages.unshift(captured)
      return captured
    },
  }
}

/** Now, but after the newest message: two mails of one millisecond keep their order over a restart. */
function later(now: Date, newest: CapturedMessage | undefined): string {
  const earliest = newest === undefined ? 0 : Date.parse(newest.at) + 1
  return new Date(Math.max(now.getTime(), earliest)).toISOString()
}

function isSentTo(message: CapturedMessage, to: string): boolean {
  const wanted = to.trim().toLowerCase()
  return [...message.to, ...message.cc, ...message.bcc].some(
    (mailbox) => addressIn(mailbox).toLowerCase() === wanted,
  )
}

function readFolder(dataDir: string): CapturedMessage[] {
  try {
    mkdirSync(dataDir, { recursive: true })
  } catch (error) {
    throw new LaunchFailure(`The captured mails cannot be kept in ${dataDir}: ${String(error)}`)
  }
  return readdirSync(dataDir)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readMessage(join(dataDir, name)))
    .sort((one, other) => (one.at < other.at ? 1 : -1))
}

function readMessage(path: string): CapturedMessage {
  try {
    return CapturedMessage.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    throw new LaunchFailure(`The captured mail ${path} is damaged. Delete that file, then start again.`)
  }
}

/** A killed process leaves a whole file or none. */
function writeMessage(dataDir: string, message: CapturedMessage): void {
  const path = join(dataDir, `${message.at.replaceAll(':', '-')} ${message.id}.json`)
  writeFileSync(`${path}.arriving`, JSON.stringify(message, undefined, 2))
  renameSync(`${path}.arriving`, path)
}

/** Looks like SES's own. */
function newMessageId(): string {
  return `0107${randomUUID().replaceAll('-', '').slice(0, 12)}-${randomUUID()}-000000`
}
