import { DomainError } from '../../shared/errors/domain-error.ts'
import { keys } from '../storage/keys.ts'
import type { Table } from '../storage/table.ts'
import type { Transaction } from '../storage/transaction.ts'

/** The next number of a call was taken by another dossier in the same moment; never leaves `withNextNumber`. */
class NumberTaken extends DomainError {
  constructor() {
    super('server.busy')
  }
}

const TRIES = 60

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** `CTF27-0001`: the call's code and the number of the dossier in it. */
export const referenceOf = (code: string, number: number): string =>
  `${code}-${String(number).padStart(4, '0')}`

/**
 * Adds to the transaction that a number is taken. The counter moves in the same transaction as what is numbered, so
 * that the numbers of a call have neither gaps nor twins.
 */
export function takeNumber(transaction: Transaction, callId: string, number: number): void {
  transaction.update(
    keys.counter(callId),
    { expression: 'SET #last = :next', names: { '#last': 'last' }, values: { ':next': number } },
    {
      expression: '#last = :previous',
      values: { ':previous': number - 1 },
      otherwise: () => new NumberTaken(),
    },
  )
}

/**
 * Runs work with the next number of a call, and again with the one after where another dossier was faster. Throws
 * `server.busy` when that does not end.
 */
export async function withNextNumber(
  table: Table,
  callId: string,
  work: (number: number) => Promise<void>,
): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const counter = await table.get(keys.counter(callId))
    try {
      await work(Number(counter?.['last'] ?? 0) + 1)
      return
    } catch (error) {
      if (!(error instanceof NumberTaken)) throw error
      await pause(Math.random() * Math.min(10 * 2 ** attempt, 400))
    }
  }
  throw new DomainError('server.busy')
}
