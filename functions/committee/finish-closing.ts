import { hashOf } from '../../shared/canonical-json.ts'
import type { ClosingFault } from '../../shared/committee/meeting.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Deps } from '../deps.ts'
import { Transaction } from '../storage/transaction.ts'
import { holdDossiers, letGo } from './hold-dossiers.ts'
import { judgeItems } from './judge-items.ts'
import type { MeetingHead } from './meeting-record.ts'
import { changeMeeting, loadMeeting } from './meeting.store.ts'
import { sealMeeting } from './seal-meeting.ts'
import { settleMeeting, settleMeetings } from './settle-meetings.ts'

type Closing = NonNullable<MeetingHead['closing']>

const ROUNDS = 30
const pause = () => new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 100))

/**
 * Brings a meeting that closes to its end, from wherever it stands: holds its dossiers, decides in one write, carries
 * the decisions to their dossiers; or, where something changed since it was frozen, lets everything go and opens it
 * again with the reason. Every step can be repeated, and two who do it at once do not harm: see `docs/decisions`.
 */
export async function finishClosing(deps: Deps, { meetingId }: { meetingId: string }): Promise<void> {
  for (let round = 1; round <= ROUNDS; round += 1) {
    const record = await loadMeeting(deps.table, meetingId)
    const { closing, state } = record.head
    if (state === 'closed') return settleMeeting(deps.table, meetingId)
    if (!closing) return
    try {
      if (closing.phase === 'holding') await decide(deps, record, closing)
      else await openAgain(deps, record.head, closing)
    } catch (error) {
      if (!isRace(error)) throw error
      await pause()
    }
  }
  throw new DomainError('server.busy')
}

/** Another writer was faster: look again at how everything stands. */
const isRace = (error: unknown) =>
  error instanceof DomainError &&
  (error.code === 'meeting.changed' || error.code === 'dossier.changed_meanwhile')

async function decide(
  deps: Deps,
  record: Awaited<ReturnType<typeof loadMeeting>>,
  closing: Closing,
): Promise<void> {
  if (hashOf(record.items) !== closing.listHash) throw new Error('the agenda is not the one that was frozen')
  const actDate = closing.legalAct.date
  // Another meeting may have decided on one of them and not have carried that there.
  await settleMeetings(deps.table, record.head.callId)
  await holdDossiers(deps.table, record.head)
  // Judged while everything is held: nothing that is found now changes until the meeting lets it go.
  const judged = await judgeItems(deps.table, record, actDate)
  const [fault] = judged.faults
  if (fault) return giveUp(deps, record.head, closing, fault)
  if (record.head.agenda.some((id) => judged.heads.get(id)?.heldBy !== record.head.id))
    throw new DomainError('dossier.changed_meanwhile')
  try {
    await sealMeeting(deps, record, closing, judged)
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'decision.envelope_exhausted') throw error
    await giveUp(deps, record.head, closing, { code: 'envelope' })
  }
}

/** Says first that it failed: from then on nobody can decide, and the dossiers can be let go. */
async function giveUp(deps: Deps, head: MeetingHead, closing: Closing, fault: ClosingFault): Promise<void> {
  const transaction = new Transaction(deps.table)
  changeMeeting(transaction, head, {
    event: { type: 'meeting.closingFailed', facts: { fault } },
    at: deps.now(),
    actor: 'system',
    set: { closing: { ...closing, phase: 'releasing', fault } },
  })
  await transaction.commit()
}

async function openAgain(deps: Deps, head: MeetingHead, closing: Closing): Promise<void> {
  await letGo(deps.table, head)
  const { closing: _closing, ...free } = head
  const transaction = new Transaction(deps.table)
  changeMeeting(transaction, free, {
    event: { type: 'meeting.openedAgain', facts: { fault: closing.fault } },
    at: deps.now(),
    actor: 'system',
    action: 'giveUp',
    ...(closing.fault && { set: { fault: closing.fault } }),
  })
  await transaction.commit()
}
