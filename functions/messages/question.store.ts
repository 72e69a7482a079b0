import * as z from 'zod'
import type { OpenQuestion } from '../../shared/messages/message.ts'
import type { DossierHead } from '../dossiers/dossier-record.ts'
import { keys } from '../storage/keys.ts'
import type { Table } from '../storage/table.ts'
import type { Transaction } from '../storage/transaction.ts'

const Question = z.object({
  dossierId: z.string(),
  reference: z.string(),
  projectTitle: z.string(),
  lead: z.string(),
  askedAt: z.string().default(''),
  /** Number of the last message of the applicants, and of the last one that the service had seen when it wrote. */
  asked: z.int().default(0),
  answered: z.int().default(0),
})

/** `SET` of what tells the dossier, and of some more; every name is escaped, for some are DynamoDB's own words. */
function setting(head: DossierHead, more: Record<string, unknown>) {
  const { id, reference = '', projectTitle, lead } = head
  const set = { kind: 'Question', schemaVersion: 1, dossierId: id, reference, projectTitle, lead, ...more }
  const entries = Object.entries(set)
  return {
    expression: `SET ${entries.map(([name]) => `#${name} = :${name}`).join(', ')}`,
    names: Object.fromEntries(entries.map(([name]) => [`#${name}`, name])),
    values: Object.fromEntries(entries.map(([name, value]) => [`:${name}`, value])),
  }
}

/** Adds to the transaction that the applicants of a dossier wait for an answer. */
export function noteQuestion(
  transaction: Transaction,
  head: DossierHead,
  { number, askedAt }: { number: number; askedAt: string },
): void {
  transaction.update(keys.question(head.callId, head.id), setting(head, { asked: number, askedAt }))
}

/** Adds to the transaction that the service answered what it had seen; what came meanwhile still waits. */
export function noteAnswer(transaction: Transaction, head: DossierHead, seen: number): void {
  transaction.update(keys.question(head.callId, head.id), setting(head, { answered: seen }))
}

/** Dossiers of a call whose applicants wait, the longest waiting first: one query of small items. */
export async function readOpenQuestions(table: Table, callId: string): Promise<OpenQuestion[]> {
  const items = await table.partition(keys.question(callId, '').pk)
  return items
    .map((item) => Question.parse(item))
    .filter(({ asked, answered }) => asked > answered)
    .sort((left, right) => left.askedAt.localeCompare(right.askedAt))
    .map(({ dossierId, reference, projectTitle, lead, askedAt }) => ({
      dossierId,
      reference,
      projectTitle,
      lead,
      askedAt,
    }))
}
