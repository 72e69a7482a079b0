import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DossierRow } from '../../shared/dossiers/dossier.ts'
import { DossierHead } from './dossier-record.ts'
import { putRows } from './dossier-row.ts'
import { listDossiers } from './list-dossiers.ts'
import { Transaction } from '../storage/transaction.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { codeOf } from '../testing/refusal.ts'
import { watchTable } from '../testing/watch-table.ts'

const COUNT = 130
let portal: TestPortal
let callId: string

type Input = Parameters<typeof listDossiers>[1]

/** A submitted dossier's head: every third is admissible, every fifth has no score, and scores repeat. */
function headOf(number: number): DossierHead {
  return DossierHead.parse({
    id: portal.deps.newId('dossier'),
    callId,
    formVersion: 1,
    state: number % 3 === 0 ? 'admissible' : 'submitted',
    revision: 2,
    createdAt: '2027-01-10T12:00:00.000Z',
    createdBy: 'acc_1',
    reference: `CTF27-${String(number).padStart(4, '0')}`,
    submittedAt: new Date(
      Date.parse('2027-02-01T12:00:00Z') + ((number * 37) % COUNT) * 60_000,
    ).toISOString(),
    chain: { sequence: 2, hash: '0'.repeat(64) },
    projectTitle: `Projet ${number} : écoles et mangroves des deux rives, ${'de l’eau '.repeat(8)}`,
    requestedGrant: 40_000_00,
    totalCost: 50_000_00,
    lead: 'Association des amis du lagon de Simpson Bay et de la baie Nettlé',
    territory: 'MF',
    partnerTerritories: ['SX', 'AI'],
    submissions: 1,
    evaluationsAsked: 2,
    evaluationsDone: 2,
    ...(number % 5 !== 0 && { score: 40 + ((number * 13) % 60) + 0.25 }),
    decisions: 0,
    papers: 1,
  })
}

beforeAll(async () => {
  portal = await createTestPortal()
  callId = portal.deps.newId('call')
  for (let number = 1; number <= COUNT; number += 1) {
    const transaction = new Transaction(portal.deps.table)
    putRows(transaction, headOf(number))
    await transaction.commit()
  }
})
afterAll(() => portal.close())

const list = (input: Partial<Input> = {}) =>
  listDossiers(portal.deps, { callId, sort: 'time', order: 'descending', ...input })

/** Every row, page after page. */
async function pages(input: Partial<Input>): Promise<DossierRow[][]> {
  const all: DossierRow[][] = []
  let cursor: string | undefined
  do {
    const page = await list({ ...input, cursor })
    all.push(page.dossiers)
    cursor = page.next
  } while (cursor)
  return all
}

describe('the table of a call', () => {
  test('comes in pages of fifty, each dossier once', async () => {
    const all = await pages({})
    expect(all.map((page) => page.length)).toEqual([50, 50, 30])
    expect(new Set(all.flat().map(({ id }) => id)).size).toBe(COUNT)
  })

  const orders = [
    ['time', ({ submittedAt }: DossierRow) => submittedAt],
    ['reference', ({ reference }: DossierRow) => reference],
    ['score', ({ score }: DossierRow) => String(score ?? 0).padStart(6, '0')],
  ] as const
  test.each(orders)('is sorted by %s, both ways', async (sort, keyOf) => {
    const down = (await pages({ sort })).flat().map(keyOf)
    const up = (await pages({ sort, order: 'ascending' })).flat().map(keyOf)
    expect(down).toEqual([...down].sort().toReversed())
    expect(up).toEqual([...up].sort())
  })

  test('puts what has no score last when the best come first', async () => {
    const scores = (await pages({ sort: 'score' })).flat().map(({ score }) => score)
    const firstWithout = scores.indexOf(undefined)
    expect(scores.slice(firstWithout).every((score) => score === undefined)).toBe(true)
    expect(firstWithout).toBe(COUNT - COUNT / 5)
  })

  test('can show one state alone', async () => {
    const admissible = (await pages({ state: 'admissible', sort: 'reference' })).flat()
    expect(admissible).toHaveLength(Math.floor(COUNT / 3))
    expect(admissible.every(({ state }) => state === 'admissible')).toBe(true)
  })

  test('costs at most eight read units a page', async () => {
    for (const sort of ['time', 'score', 'reference'] as const) {
      const requests = await watchTable(portal, () => list({ sort }))
      // The first asks whether a closed meeting still has decisions to carry to its dossiers.
      expect(requests.map(({ command }) => command)).toEqual(['QueryCommand', 'QueryCommand'])
      const units = requests.flatMap(({ capacity }) => capacity.map((entry) => entry.CapacityUnits ?? 0))
      expect(units.reduce((sum, unit) => sum + unit, 0)).toBeLessThanOrEqual(8)
    }
  })
})

describe('a cursor', () => {
  test('of another list, order or state is refused, and so is one that is none', async () => {
    const { next = '' } = await list()
    expect(next.length).toBeLessThanOrEqual(400)
    const wrong: Partial<Input>[] = [
      { cursor: next, sort: 'score' },
      { cursor: next, order: 'ascending' },
      { cursor: next, state: 'submitted' },
      { cursor: next, callId: portal.deps.newId('call') },
      { cursor: 'nonsense' },
      { cursor: Buffer.from('["a","b","c"]').toString('base64url') },
    ]
    for (const input of wrong) expect(await codeOf(list(input))).toBe('request.cursor')
  })
})
