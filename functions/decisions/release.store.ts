import * as z from 'zod'
import type { ChainHead } from '../../shared/audit/chain.ts'
import { Release } from '../../shared/decisions/decision.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { chainCallEvent } from '../audit/call-chain.ts'
import type { Context } from '../context.ts'
import { keys } from '../storage/keys.ts'
import type { Table } from '../storage/table.ts'
import type { Transaction } from '../storage/transaction.ts'

/**
 * The release that was asked for last, with how many decisions there were, and the head of the call's audit chain
 * after it: no two steps of a release have the same.
 */
const ReleaseItem = z.object({
  release: Release,
  recorded: z.int(),
  chain: z.object({ sequence: z.int(), hash: z.string() }),
})
export type ReleaseItem = z.infer<typeof ReleaseItem>

/** The release that was asked for last, confirmed or not, or undefined. */
export async function readRelease(table: Table, callId: string): Promise<ReleaseItem | undefined> {
  const item = await table.get(keys.release(callId))
  return item && ReleaseItem.parse(item)
}

interface Step {
  callId: string
  type: 'release.requested' | 'release.confirmed'
  release: Release
  recorded: number
  before: ReleaseItem | undefined
  /** Of the call's chain. */
  head: ChainHead
  /** What it means that somebody else was faster. */
  otherwise: () => DomainError
}

/** Adds to the transaction the release's new state with its event on the call's chain. */
export function putRelease(transaction: Transaction, context: Context, step: Step): void {
  const { callId, type, release, recorded, before } = step
  const chain = chainCallEvent(transaction, context, step.head, {
    callId,
    type,
    facts: { releaseId: release.id, counts: release.counts, recorded },
  })
  const item = { release, recorded, chain }
  transaction.put(
    { ...keys.release(callId), kind: 'Release', schemaVersion: 1, ...item },
    before
      ? {
          expression: 'chain.#hash = :hash',
          names: { '#hash': 'hash' },
          values: { ':hash': before.chain.hash },
          otherwise: step.otherwise,
        }
      : { expression: 'attribute_not_exists(pk)', otherwise: step.otherwise },
  )
  if (release.state === 'confirmed')
    transaction.put({
      ...keys.confirmedRelease(callId, release.id),
      kind: 'ConfirmedRelease',
      schemaVersion: 1,
      release,
    })
}
