import * as z from 'zod'
import { Award } from '../../shared/open-data/award.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Identifier } from '../../shared/organisations/organisation.ts'
import { keys } from '../storage/keys.ts'
import type { Item, Table } from '../storage/table.ts'
import type { Guard, Transaction } from '../storage/transaction.ts'

/** An award that is public, with its row of the standard where it was published elsewhere before. */
export const PublicAward = z.object({ award: Award, row: z.array(z.string()).optional() })
export const awardOf = (item: Item): Award => PublicAward.parse(item).award
export type PublicAward = z.infer<typeof PublicAward>

/** How the open data stand: every change counts, and is the tag of each of their files. */
const OpenDataState = z.object({ revision: z.int(), changedAt: z.string().nullable() })
export type OpenDataState = z.infer<typeof OpenDataState>

export async function readState(table: Table): Promise<OpenDataState> {
  const item = await table.get(keys.openDataState())
  return item ? OpenDataState.parse(item) : { revision: 0, changedAt: null }
}

/** Adds to the transaction that the open data changed. */
export function noteChange(transaction: Transaction, changedAt: string, guard?: Guard): void {
  const change = {
    expression: 'SET kind = :kind, schemaVersion = :one, changedAt = :at ADD revision :one',
    values: { ':kind': 'OpenDataState', ':one': 1, ':at': changedAt },
  }
  transaction.update(keys.openDataState(), change, guard)
}

/** Condition that the open data stand as they were read. */
export const isStill = (revision: number): Guard => ({
  ...(revision === 0
    ? { expression: 'attribute_not_exists(revision)' }
    : { expression: 'revision = :seen', values: { ':seen': revision } }),
  otherwise: () => new DomainError('server.busy'),
})

/** The number by which grants are found: whichever establishment (SIRET) was named, the organisation has one SIREN. */
export const registeredAs = ({ scheme, value }: Identifier): Identifier =>
  scheme === 'SIRET' ? { scheme: 'SIREN', value: value.slice(0, 9) } : { scheme, value }

/** The public award of a dossier, as an item; and the pointers by which its beneficiaries' numbers find it. */
export const awardItem = (dossierId: string, award: Award): Item => ({
  ...keys.publicAward(dossierId),
  kind: 'PublicAward',
  schemaVersion: 1,
  award,
})

export const pointersTo = (at: Item, award: Award): Item[] =>
  award.beneficiaries.flatMap(({ identifiers }) =>
    identifiers.map(registeredAs).map(({ scheme, value }) => ({
      ...keys.grantPointer(scheme, value, at.pk, at.sk),
      kind: 'GrantPointer',
      schemaVersion: 1,
      at: { pk: at.pk, sk: at.sk },
    })),
  )

/** Items of a partition whose sort key starts with `prefix`, a page at a time, as they were last written. */
export async function* pagesOf(table: Table, pk: string, prefix: string): AsyncGenerator<Item[]> {
  let startKey: Record<string, unknown> | undefined
  do {
    const page = await table.page({
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': pk, ':prefix': prefix },
      Limit: 200,
      ConsistentRead: true,
      ...(startKey && { ExclusiveStartKey: startKey }),
    })
    yield page.items
    startKey = page.lastKey
  } while (startKey)
}
