import * as z from 'zod'
import { EMPTY_CHAIN, type ChainHead } from '../../shared/audit/chain.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { actorOf, type Context } from '../context.ts'
import { keys } from '../storage/keys.ts'
import type { Table } from '../storage/table.ts'
import type { Transaction } from '../storage/transaction.ts'
import { noteHead } from './daily-heads.ts'
import { recordEvent } from './record-event.ts'

const Head = z.object({ sequence: z.int(), hash: z.string() })
/** Before the chain of a call had an item of its own, its head stood in the call's release. */
const ReleaseItem = z.object({ chain: Head })

/** Head of a call's own audit chain: what happened to the call, and not to one of its dossiers. */
export async function readCallHead(table: Table, callId: string): Promise<ChainHead> {
  const [item, release] = await Promise.all([
    table.get(keys.callChain(callId)),
    table.get(keys.release(callId)),
  ])
  if (item) return Head.parse(item)
  return release ? ReleaseItem.parse(release).chain : EMPTY_CHAIN
}

interface CallEvent {
  callId: string
  type:
    | 'release.requested'
    | 'release.confirmed'
    | 'draw.made'
    | 'scenario.created'
    | 'scenario.changed'
    | 'scenario.deleted'
    | 'letterText.changed'
    | 'calibration.opened'
    | 'calibration.submitted'
    | 'calibration.closed'
    | 'evaluationDue.set'
  facts: Record<string, unknown>
}

/**
 * Adds to the transaction an event of a call, and gives the new head of its chain. Where another event came since
 * `head` was read it fails with `dossier.changed_meanwhile`, and the verb starts again.
 */
export function chainCallEvent(
  transaction: Transaction,
  context: Context,
  head: ChainHead,
  { callId, type, facts }: CallEvent,
): ChainHead {
  const event = recordEvent(transaction, head, {
    dossierId: callId,
    type,
    at: context.receivedAt,
    actor: actorOf(context).accountId,
    facts,
  })
  noteHead(transaction, event)
  const next = { sequence: event.sequence, hash: event.hash }
  transaction.put(
    { ...keys.callChain(callId), kind: 'CallChain', schemaVersion: 1, ...next },
    {
      expression: 'attribute_not_exists(pk) OR #hash = :hash',
      names: { '#hash': 'hash' },
      values: { ':hash': head.hash },
      otherwise: () => new DomainError('dossier.changed_meanwhile'),
    },
  )
  return next
}
