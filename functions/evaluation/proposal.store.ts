import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { Proposal, ProposedDossier } from '../../shared/evaluation/proposal.ts'
import { keys } from '../storage/keys.ts'
import type { Table } from '../storage/table.ts'
import type { Transaction } from '../storage/transaction.ts'

/** A proposal as it is written: its dossiers stand in parts of their own. */
const ProposalItem = Proposal.omit({ dossiers: true }).extend({ id: z.string(), beatAt: z.string() })
export type ProposalItem = z.infer<typeof ProposalItem>

/** Dossiers in one part: far below what an item may hold. */
const PART = 200
const KEPT_FOR_SECONDS = 30 * 24 * 3600
/** Who is silent for the longest life of a function has died. */
const SILENT_AFTER_MS = 15 * 60_000

const expiresAt = (instant: string) => Math.floor(Date.parse(instant) / 1000) + KEPT_FOR_SECONDS

/** Adds to the transaction that a new proposal is asked for; it takes the place of the one before. */
export function putProposal(transaction: Transaction, callId: string, proposal: ProposalItem): void {
  transaction.put({
    ...keys.proposal(callId),
    kind: 'Proposal',
    schemaVersion: 1,
    expiresAt: expiresAt(proposal.askedAt),
    ...proposal,
  })
}

export async function readProposal(table: Table, callId: string): Promise<ProposalItem | undefined> {
  const item = await table.get(keys.proposal(callId))
  return item && ProposalItem.parse(item)
}

/** A proposal as staff see it, with its dossiers once it is made. One that died has failed. */
export async function readWholeProposal(table: Table, callId: string, now: string): Promise<Proposal> {
  const item = await readProposal(table, callId)
  if (!item)
    return { state: 'none', askedAt: now, askedByName: '', read: 0, all: 0, dossiers: [], underMinimum: [] }
  const { id, beatAt, ...proposal } = item
  const isUnderWay = proposal.state === 'waiting' || proposal.state === 'running'
  if (isUnderWay && Date.parse(now) - Date.parse(beatAt) > SILENT_AFTER_MS)
    return { ...proposal, state: 'failed', dossiers: [] }
  const parts = proposal.state === 'done' ? await table.partition(`proposal#${id}`) : []
  return { ...proposal, dossiers: parts.flatMap((part) => ProposedDossier.array().parse(part['dossiers'])) }
}

/** Writes the dossiers of a proposal; they show once it is said to be done. */
export async function putParts(
  table: Table,
  { id, askedAt }: ProposalItem,
  dossiers: readonly ProposedDossier[],
): Promise<void> {
  for (let start = 0; start < dossiers.length; start += PART)
    await table.put({
      ...keys.proposalPart(id, start / PART),
      kind: 'ProposalPart',
      schemaVersion: 1,
      expiresAt: expiresAt(askedAt),
      dossiers: dossiers.slice(start, start + PART),
    })
}

/** Writes how far a proposal is; false where another was asked for since, and this one is of no use any more. */
export async function noteProposal(table: Table, callId: string, proposal: ProposalItem): Promise<boolean> {
  const { state, read, all, underMinimum, beatAt } = proposal
  try {
    await table.update({
      Key: keys.proposal(callId),
      UpdateExpression:
        'SET #state = :state, #read = :read, #all = :all, underMinimum = :under, beatAt = :beat',
      ConditionExpression: 'id = :id',
      ExpressionAttributeNames: { '#state': 'state', '#read': 'read', '#all': 'all' },
      ExpressionAttributeValues: {
        ':state': state,
        ':read': read,
        ':all': all,
        ':under': underMinimum,
        ':beat': beatAt,
        ':id': proposal.id,
      },
    })
    return true
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false
    throw error
  }
}
