import type { ConsensusNote } from '../../shared/evaluation/evaluation.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { actorOf, type Context } from '../context.ts'
import { relationTo } from '../dossiers/authorise.ts'
import type { DossierRecord } from '../dossiers/dossier-record.ts'
import { loadDossier } from '../dossiers/dossier.store.ts'
import { readConsensus } from '../evaluation/consensus.store.ts'
import { findClosings } from '../evaluation/find-conflict.ts'
import { openMeetingFor } from './read-meeting.ts'

interface Input {
  meetingId: string
  itemId: string
}

/**
 * The consensus note on a dossier of the agenda, for the committee and the service. Whether the reader has a conflict
 * with the dossier is looked at now: one may have come to light since the agenda was made.
 */
export async function readConsensusNote(
  context: Context,
  { meetingId, itemId }: Input,
): Promise<Pick<ConsensusNote, 'text' | 'notedAt'>> {
  const { head, items } = await openMeetingFor(context, meetingId)
  const item = items.find(({ dossierId }) => dossierId === itemId)
  if (!item) throw new DomainError('meeting.item_unknown')
  const { accountId } = actorOf(context)
  const isRecused = head.seats.some((seat) => seat.accountId === accountId && item.recusals[seat.id])
  const record = await loadDossier(context.table, itemId)
  if (isRecused || !(await mayRead(context, record)))
    throw new DomainError('permission.denied', { permission: 'meeting.read' })
  const note = await readConsensus(context.table, itemId)
  if (!note) throw new DomainError('meeting.item_unknown')
  return { text: note.text, notedAt: note.notedAt }
}

/** Nobody involved in the dossier; of its evaluators only who has submitted, as with the scores of others. */
async function mayRead(context: Context, record: DossierRecord): Promise<boolean> {
  const { accountId } = actorOf(context)
  const own = record.assignments.find(({ evaluatorId }) => evaluatorId === accountId)
  if (relationTo(record, accountId) !== 'none' && own?.state !== 'submitted') return false
  return !(await findClosings(context.table, record, [accountId])).has(accountId)
}
