import { Item } from '../../shared/committee/meeting.ts'
import type { Decision } from '../../shared/decisions/decision.ts'
import { settledContent } from '../../shared/decisions/payment-schedule.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { changeBy, createDecision, readLastDecisions } from '../decisions/decision-item.ts'
import type { DossierHead } from '../dossiers/dossier-record.ts'
import type { DossierChange } from '../dossiers/dossier.store.ts'
import { meetingKeys } from '../storage/meeting-keys.ts'
import type { Table } from '../storage/table.ts'
import { Transaction } from '../storage/transaction.ts'
import { MeetingHead } from './meeting-record.ts'

/** `changeDossier`, which the loaders hand over: they call this, so this cannot import them. */
type Change = (
  transaction: Transaction,
  context: { receivedAt: string; actor: undefined },
  head: DossierHead,
  change: DossierChange,
) => DossierHead

/**
 * Carries the decision of a closed meeting to a dossier that the meeting still holds. The meeting's closing was the
 * decision; this writes it where it is read. Whoever comes across such a dossier first does it: the job that closed
 * the meeting, or a reader after a crash. Gives false where there is nothing to carry, also because another was faster.
 */
export async function settleHeld(table: Table, head: DossierHead, change: Change): Promise<boolean> {
  if (head.heldBy === undefined) return false
  const items = await table.getMany([
    meetingKeys.meeting(head.heldBy),
    meetingKeys.agendaItem(head.heldBy, head.id),
  ])
  const meeting = items.filter(({ kind }) => kind === 'Meeting').map((item) => MeetingHead.parse(item))[0]
  const item = items.filter(({ kind }) => kind === 'AgendaItem').map((found) => Item.parse(found))[0]
  if (!meeting?.closed || !item) return false
  const before = (await readLastDecisions(table, [head])).get(head.id)
  const decision: Decision = {
    ...settledContent(item.content),
    id: item.decisionId,
    legalAct: meeting.closed.legalAct,
    decidedAt: meeting.closed.at,
    meetingId: meeting.id,
    ...(before && { supersedes: before.id }),
  }
  const number = head.decisions + 1
  const { awardedAmount: _before, ...unpaid } = head
  const transaction = new Transaction(table)
  const context = { receivedAt: decision.decidedAt, actor: undefined }
  change(transaction, context, unpaid, {
    ...changeBy(decision, number),
    actor: meeting.closed.by,
    settles: meeting.id,
  })
  createDecision(transaction, head.id, number, decision)
  try {
    await transaction.commit()
    return true
  } catch (error) {
    if (error instanceof DomainError && error.code === 'dossier.changed_meanwhile') return false
    throw error
  }
}
