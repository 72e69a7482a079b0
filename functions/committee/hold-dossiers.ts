import { DomainError } from '../../shared/errors/domain-error.ts'
import { keys } from '../storage/keys.ts'
import { meetingKeys } from '../storage/meeting-keys.ts'
import type { Table } from '../storage/table.ts'
import { Transaction } from '../storage/transaction.ts'
import type { MeetingHead } from './meeting-record.ts'
import { isSame } from './meeting.store.ts'
import { readHeads } from './settle-meetings.ts'

/** Small enough for one transaction with the check of the meeting. */
const BATCH = 50

const changed = () => new DomainError('dossier.changed_meanwhile')

/**
 * Marks every dossier of a meeting as held by it, so that nothing else changes them until it is decided or given up.
 * The mark is seen by nobody. Each step rests on the meeting as it was read: one that was given up holds no more.
 */
export async function holdDossiers(table: Table, meeting: MeetingHead): Promise<void> {
  const found = await readHeads(table, meeting.agenda)
  // Always in the same order, so that two meetings never wait for each other.
  const heads = found
    .filter(({ heldBy }) => heldBy !== meeting.id)
    .sort((left, right) => left.id.localeCompare(right.id))
  for (let at = 0; at < heads.length; at += BATCH) {
    const transaction = new Transaction(table)
    for (const { id, chain } of heads.slice(at, at + BATCH))
      transaction.update(
        keys.dossier(id),
        { expression: 'SET heldBy = :meeting', values: { ':meeting': meeting.id } },
        {
          expression: 'chain.#hash = :hash AND attribute_not_exists(heldBy)',
          names: { '#hash': 'hash' },
          values: { ':hash': chain.hash },
          otherwise: changed,
        },
      )
    transaction.check(meetingKeys.meeting(meeting.id), isSame(meeting))
    await transaction.commit()
  }
}

/** Takes the marks off again; the meeting has said that it gives up. */
export async function letGo(table: Table, meeting: MeetingHead): Promise<void> {
  const heads = (await readHeads(table, meeting.agenda)).filter(({ heldBy }) => heldBy === meeting.id)
  for (let at = 0; at < heads.length; at += BATCH) {
    const transaction = new Transaction(table)
    for (const { id } of heads.slice(at, at + BATCH))
      transaction.update(
        keys.dossier(id),
        { expression: 'REMOVE heldBy' },
        { expression: 'heldBy = :meeting', values: { ':meeting': meeting.id }, otherwise: changed },
      )
    transaction.check(meetingKeys.meeting(meeting.id), isSame(meeting))
    await transaction.commit()
  }
}
