import type { AuditEvent } from '../../shared/audit/chain.ts'
import { findAccounts } from '../accounts/find-accounts.ts'
import type { Context } from '../context.ts'

/** What staff did about one evaluator, with a reason: in the chain both stand as accounts, whose names may go. */
const ABOUT_SOMEBODY: readonly string[] = ['conflict.lifted', 'conflict.detected', 'evaluation.reopened']

/** History as the service reads it: about whom and by whom, by name, where that is what one looks for. */
export async function nameEvents<Event extends Pick<AuditEvent, 'type' | 'actor' | 'facts'>>(
  { table }: Pick<Context, 'table'>,
  events: readonly Event[],
): Promise<Event[]> {
  const named = events.filter(({ type }) => ABOUT_SOMEBODY.includes(type))
  if (named.length === 0) return [...events]
  const ids = named.flatMap(({ actor, facts }) => [actor, evaluatorOf(facts)]).filter(isAccount)
  const names = new Map((await findAccounts(table, ids)).map(({ id, name, email }) => [id, name || email]))
  return events.map((event) =>
    ABOUT_SOMEBODY.includes(event.type)
      ? {
          ...event,
          facts: {
            ...event.facts,
            evaluatorName: names.get(evaluatorOf(event.facts)),
            byName: names.get(event.actor),
          },
        }
      : event,
  )
}

const evaluatorOf = (facts: AuditEvent['facts']): string => String(facts['evaluatorId'] ?? '')

const isAccount = (id: string) => id.startsWith('acc_')
