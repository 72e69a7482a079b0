import { randomBytes } from 'node:crypto'
import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Draw } from '../../shared/selection/draw.ts'
import { DRAW_ALGORITHM } from '../../shared/selection/draw-order.ts'
import { selectionRulesOf } from '../../shared/selection/rules.ts'
import { chainCallEvent, readCallHead } from '../audit/call-chain.ts'
import { findPublishedCall } from '../calls/find-call.ts'
import { actorOf, type Context } from '../context.ts'
import { withFreshDossier } from '../dossiers/dossier.store.ts'
import { once, rememberRequest } from '../storage/idempotency.ts'
import { Transaction } from '../storage/transaction.ts'
import { alreadyMade, createDraw, readDraw } from './draw.store.ts'

const SEED_BYTES = 16

/**
 * Draws the seed that puts equal scores in order, where the call's rules say so: once, after the closing, when nobody
 * can choose a reference any more. Seed and algorithm stand in the call's audit chain from then on.
 */
export const makeDraw = (context: Context, { callId }: { callId: string }): Promise<Draw> =>
  once(
    context,
    () => withFreshDossier(() => draw(context, callId)),
    () => recallDraw(context, callId),
  )

async function draw(context: Context, callId: string): Promise<Draw> {
  const { table, receivedAt } = context
  const [call, earlier, head] = await Promise.all([
    findPublishedCall(table, callId),
    readDraw(table, callId),
    readCallHead(table, callId),
  ])
  if (selectionRulesOf(call).ties !== 'draw') throw new DomainError('draw.not_in_rules')
  if (Date.parse(receivedAt) < Date.parse(call.closesAt))
    throw new DomainError('draw.too_early', { closesAt: call.closesAt })
  if (earlier) throw alreadyMade()
  const { accountId, name } = actorOf(context)
  const made: Draw = {
    seed: randomBytes(SEED_BYTES).toString('hex'),
    drawnAt: receivedAt,
    drawnBy: accountId,
    drawnByName: name,
  }
  const transaction = new Transaction(table)
  rememberRequest(transaction, context, callId)
  createDraw(transaction, callId, made)
  chainCallEvent(transaction, context, head, {
    callId,
    type: 'draw.made',
    facts: { seed: made.seed, algorithm: DRAW_ALGORITHM.en },
  })
  await transaction.commit()
  return made
}

async function recallDraw({ table }: Context, callId: string): Promise<Draw> {
  const found = await readDraw(table, callId)
  if (!found) throw new DomainError('draw.not_found')
  return found
}
