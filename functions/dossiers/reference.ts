import { keys } from '../storage/keys.ts'
import type { Table } from '../storage/table.ts'

/** `CTF27-0001`: the call's code and the number of the dossier in it. */
export const referenceOf = (code: string, number: number): string =>
  `${code}-${String(number).padStart(4, '0')}`

/**
 * Takes the next number of a call, by one atomic addition: any number of dossiers at once get different ones, and none
 * waits for another on the day of the deadline. A submission that fails after this leaves its number unused.
 */
export async function takeNumber(table: Table, callId: string): Promise<number> {
  const counter = await table.update({
    Key: keys.counter(callId),
    UpdateExpression: 'ADD #last :one',
    ExpressionAttributeNames: { '#last': 'last' },
    ExpressionAttributeValues: { ':one': 1 },
    ReturnValues: 'UPDATED_NEW',
  })
  return Number(counter?.['last'])
}
