import type { Recusal } from '../../shared/committee/meeting.ts'
import type { Context } from '../context.ts'
import { loadDossier } from '../dossiers/dossier.store.ts'
import { findClosings } from '../evaluation/find-conflict.ts'
import { Transaction } from '../storage/transaction.ts'
import type { MeetingHead } from './meeting-record.ts'
import { isSame, loadMeeting, putItem } from './meeting.store.ts'
import { eachOf } from './settle-meetings.ts'
import { meetingKeys } from '../storage/meeting-keys.ts'

/** Members who must keep away from a dossier, by seat: what the portal sees, and what evaluators declared. */
export async function detectRecusals(
  { table, receivedAt }: Pick<Context, 'table' | 'receivedAt'>,
  { seats }: Pick<MeetingHead, 'seats'>,
  dossierId: string,
): Promise<Record<string, Recusal>> {
  const accounts = seats.flatMap(({ accountId }) => accountId ?? [])
  const closings = await findClosings(table, await loadDossier(table, dossierId), accounts)
  return Object.fromEntries(
    seats.flatMap(({ id, accountId = '' }) => {
      const kind = closings.get(accountId)
      return kind ? [[id, { kind, reason: '', at: receivedAt }]] : []
    }),
  )
}

const isSameSet = (left: readonly string[], right: readonly string[]) =>
  left.length === right.length && left.every((one) => right.includes(one))

/**
 * Notes on items who must keep away; what people said of themselves stays. A consensus in which somebody took part who
 * must keep away is to be established anew; a vote of theirs does not count.
 */
export async function keepDetected(
  context: Pick<Context, 'table' | 'receivedAt'>,
  meetingId: string,
  dossierIds: readonly string[],
): Promise<void> {
  const { head, items } = await loadMeeting(context.table, meetingId)
  const chosen = items.filter(({ dossierId }) => dossierIds.includes(dossierId))
  await eachOf(chosen, async (item) => {
    const detected = await detectRecusals(context, head, item.dossierId)
    const said = Object.entries(item.recusals).filter(([, { kind }]) => kind === 'own_word')
    const recusals = { ...detected, ...Object.fromEntries(said) }
    if (isSameSet(Object.keys(recusals), Object.keys(item.recusals))) return
    const isNew = Object.keys(recusals).some((seatId) => item.recusals[seatId] === undefined)
    const transaction = new Transaction(context.table)
    putItem(transaction, meetingId, { ...item, recusals, isAgreed: item.isAgreed && !isNew })
    transaction.check(meetingKeys.meeting(meetingId), isSame(head))
    await transaction.commit()
  })
}
