/**
 * `npm run verify-log -- FILE`: checks the chain of events in a dossier's export, anywhere and without the portal.
 * Ends with 0 if the chain is whole, 1 if it is not, 2 if the file cannot be read as an export.
 */
import { readFileSync } from 'node:fs'
import { argv } from 'node:process'
import { pathToFileURL } from 'node:url'
import * as z from 'zod'
import { type ChainVerdict, verifyChain } from '../../shared/audit/chain.ts'

/** Loose, because the hash of an event covers whatever it holds. */
const Event = z.looseObject({
  sealed: z.undefined().optional(),
  sequence: z.int(),
  type: z.string(),
  at: z.string(),
  actor: z.string(),
  dossierId: z.string(),
  facts: z.record(z.string(), z.unknown()),
  previousHash: z.string(),
  hash: z.string(),
})

/** An event that the export's reader may not know: only its place and its hash are there. */
const Sealed = z.strictObject({
  sequence: z.int(),
  sealed: z.literal(true),
  previousHash: z.string(),
  hash: z.string(),
})

const Export = z.object({
  events: z.array(z.discriminatedUnion('sealed', [Sealed, Event])).min(1),
  head: z.object({ sequence: z.int(), hash: z.string() }),
})

export interface Report {
  readonly exitCode: 0 | 1 | 2
  readonly sentence: string
}

type Fault = Extract<ChainVerdict, { ok: false }>['reason']

const FAULTS: Readonly<Record<Fault, string>> = {
  sequence: 'its number does not follow the one before: an event is missing, repeated or out of order',
  previous_hash: 'it is not chained to the event before it: one of the two was changed or replaced',
  hash: 'its content does not fit its own hash: it was changed after it was written',
  other_dossier: 'it belongs to another dossier than the first event',
}

/** Reads an export and says whether its chain of events is whole. */
export function verifyLogFile(path: string): Report {
  const read = readExport(path)
  if ('problem' in read) return { exitCode: 2, sentence: read.problem }
  const { events, head } = read.content
  const verdict = verifyChain(events)
  if (!verdict.ok) return broken(`Event ${verdict.at} does not fit: ${FAULTS[verdict.reason]}.`)
  if (verdict.length !== head.sequence || verdict.head !== head.hash) {
    return broken(
      `The file names event ${head.sequence} (${head.hash}) as the last, but its events end with ${verdict.length} (${verdict.head}).`,
    )
  }
  const dossier = events.map((event) => 'dossierId' in event && event.dossierId).find(Boolean)
  const sealed = verdict.sealed > 0 ? ` (${verdict.sealed} sealed for the reader of this export)` : ''
  const sentence = `The chain of dossier ${dossier} is whole: ${verdict.length} events${sealed}, the last with hash ${verdict.head}.`
  return { exitCode: 0, sentence }
}

const broken = (reason: string): Report => ({ exitCode: 1, sentence: `The chain is broken. ${reason}` })

function readExport(path: string): { content: z.infer<typeof Export> } | { problem: string } {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { problem: `The file ${path} cannot be read: ${reason}.` }
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return {
      problem: `The file ${path} is not JSON. Give the export of one dossier, as the portal wrote it.`,
    }
  }
  const parsed = Export.safeParse(value)
  if (parsed.success) return { content: parsed.data }
  const issue = parsed.error.issues[0]
  const where = issue === undefined || issue.path.length === 0 ? 'the file' : issue.path.join('.')
  return { problem: `The file ${path} is not a dossier's export: ${where}: ${issue?.message}.` }
}

function main(path: string | undefined): void {
  const usage = 'Name the file to check: npm run verify-log -- export.json'
  const { exitCode, sentence } = path === undefined ? { exitCode: 2, sentence: usage } : verifyLogFile(path)
  const stream = exitCode === 0 ? process.stdout : process.stderr
  stream.write(`${sentence}\n`)
  process.exitCode = exitCode
}

if (argv[1] !== undefined && import.meta.url === pathToFileURL(argv[1]).href) main(argv[2])
