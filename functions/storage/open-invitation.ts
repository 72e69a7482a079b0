import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Transaction } from './transaction.ts'

/** What every kind of invitation has: an answer, or the wait for one until an instant. */
interface Answerable<State extends string> {
  state: State
  validUntil: string
}

/** How an invitation stands at an instant: the table forgets late, the clock decides. */
export const stateAt = <State extends string>(
  { state, validUntil }: Answerable<State>,
  now: string,
): State | 'expired' => (state === 'open' && validUntil <= now ? 'expired' : state)

/** Throws where an invitation can no longer be answered. */
export function mustBeOpen(invitation: Answerable<string>, now: string): void {
  const state = stateAt(invitation, now)
  if (state === 'expired') throw new DomainError('invitation.expired', { validUntil: invitation.validUntil })
  if (state !== 'open') throw new DomainError('invitation.answered', { state })
}

/** The condition that an invitation was neither answered, withdrawn nor sent again since it was read. */
export const asItStood = ({ state, validUntil }: Answerable<string>): Parameters<Transaction['put']>[1] => ({
  expression: '#state = :state AND validUntil = :until',
  names: { '#state': 'state' },
  values: { ':state': state, ':until': validUntil },
  otherwise: () => new DomainError('invitation.answered'),
})
