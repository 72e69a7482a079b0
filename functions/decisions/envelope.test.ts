import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Account } from '../../shared/accounts/account.ts'
import type { Call } from '../../shared/calls/call.ts'
import type { Decision } from '../../shared/decisions/decision.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import type { DossierHead } from '../dossiers/dossier-record.ts'
import { loadDecisions, loadHead, toItem } from '../dossiers/dossier.store.ts'
import type { Table } from '../storage/table.ts'
import { Transaction } from '../storage/transaction.ts'
import { ContendedTable } from '../testing/contended-table.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { seedDossier } from '../testing/seed-dossier.ts'
import { partsFor, promise, readEnvelope } from './envelope.store.ts'
import { recordDecision } from './record-decision.ts'
import { readTally } from './tally.store.ts'

let portal: TestPortal
let staff: Account

beforeAll(async () => {
  portal = await createTestPortal()
  staff = await portal.seedAccount({ roles: ['staff'] })
})
afterAll(() => portal.close())

const legalAct = { number: 'CE 12-04-2027', date: '2027-05-12' }
const PEOPLE = 50
/** In cents: 50 awards ask 50 × 7 001.13 € = 350 056.50 €; the envelope holds 20 of them, and MF 8. */
const ASKED = 700_113
const envelope = { total: 20 * ASKED + 5, parts: [{ territory: 'MF' as const, amount: 8 * ASKED + 5 }] }

/** Fifty evaluated dossiers: one lead of each side of the island, and copies of their heads. */
async function seedFifty(code: string): Promise<{ call: Call; dossiers: DossierHead[] }> {
  const call = await portal.seedCall({ code, envelope })
  const seed = { requestedGrant: ASKED, totalCost: 2 * ASKED, evaluated: { score: 70 } }
  const leads = [
    await seedDossier(portal, call, { ...seed, organisation: { territory: 'MF' } }),
    await seedDossier(portal, call, { ...seed, organisation: { territory: 'SX' } }),
  ]
  const dossiers = Array.from({ length: PEOPLE / 2 }).flatMap(() =>
    leads.map((head) => ({ ...head, id: portal.deps.newId('dossier') })),
  )
  await Promise.all(dossiers.map((head) => portal.deps.table.put(toItem(head))))
  return { call, dossiers }
}

/** Fifty awards at once; what came of each. */
const decideAll = (dossiers: readonly DossierHead[], table: Table) =>
  Promise.all(
    dossiers.map((dossier) =>
      recordDecision(portal.contextFor(staff, { table }), {
        dossierId: dossier.id,
        decision: { outcome: 'award', amount: ASKED, reasons: '', legalAct },
      }).catch((error: unknown) => {
        if (error instanceof DomainError) return error
        throw error
      }),
    ),
  )

async function checkBooks(call: Call, dossiers: readonly DossierHead[], answers: (Decision | DomainError)[]) {
  const { table } = portal.deps
  const refusals = answers.filter((answer) => answer instanceof DomainError)
  expect(new Set(refusals.map(({ code }) => code))).toEqual(new Set(['decision.envelope_exhausted']))

  const heads = await Promise.all(dossiers.map(({ id }) => loadHead(table, id)))
  const awarded = heads.filter(({ state }) => state === 'awarded')
  const sum = (some: DossierHead[]) => some.reduce((all, head) => all + (head.awardedAmount ?? 0), 0)
  const { parts } = await readEnvelope(table, call.id)
  const committed = Object.fromEntries(parts.map((part) => [part.part, part.committed]))
  expect(committed['total']).toBe(sum(awarded))
  expect(committed['MF']).toBe(sum(awarded.filter(({ territory }) => territory === 'MF')))
  expect(parts.every((part) => part.committed <= part.limit)).toBe(true)

  // Nobody was refused money that was there: twenty fit, eight of them from MF.
  expect(awarded).toHaveLength(20)
  expect(awarded.filter(({ territory }) => territory === 'MF').length).toBeLessThanOrEqual(8)
  expect(await readTally(table, call.id)).toMatchObject({ recorded: 20, award: 20 })
  const decisions = await Promise.all(heads.map(({ id }) => loadDecisions(table, id)))
  expect(decisions.flat()).toHaveLength(20)
}

describe('fifty people who decide in the same second on an envelope that holds twenty of their awards', () => {
  it('never overspend it, and each who is too late is told that it is exhausted', async () => {
    const { call, dossiers } = await seedFifty('FIFTY')
    await checkBooks(call, dossiers, await decideAll(dossiers, portal.deps.table))
  })

  it('nor where DynamoDB refuses every transaction that meets another one: each is tried again in time', async () => {
    const { call, dossiers } = await seedFifty('CONTENDED')
    const table = new ContendedTable(portal.deps.table.client, portal.deps.table.name)
    await checkBooks(call, dossiers, await decideAll(dossiers, table))
    expect(table.refused).toBeGreaterThan(PEOPLE)
  })
})

describe('the condition on the money', () => {
  const change = async (call: Call, amount: number) => {
    const transaction = new Transaction(portal.deps.table)
    const state = await readEnvelope(portal.deps.table, call.id)
    promise(transaction, call.id, partsFor(state, 'MF'), amount)
    await transaction.commit()
    return readEnvelope(portal.deps.table, call.id)
  }

  it('holds to the cent, and money given back can be promised again', async () => {
    const call = await portal.seedCall({
      code: 'CENT',
      envelope: { total: 100, parts: [{ territory: 'MF', amount: 60 }] },
    })
    await change(call, 60)
    await expect(change(call, 1)).rejects.toMatchObject({
      code: 'decision.envelope_exhausted',
      facts: { part: 'MF', left: 0, amount: 1 },
    })
    expect(await change(call, -10)).toEqual({
      parts: [
        { part: 'total', limit: 100, committed: 50 },
        { part: 'MF', limit: 60, committed: 50 },
      ],
    })
    await change(call, 10)
  })

  it('stands in the write itself: what was read too early is refused there', async () => {
    const call = await portal.seedCall({ code: 'STALE', envelope: { total: 100, parts: [] } })
    const early = await readEnvelope(portal.deps.table, call.id)
    await change(call, 80)
    const transaction = new Transaction(portal.deps.table)
    promise(transaction, call.id, partsFor(early, 'MF'), 30)
    await expect(transaction.commit()).rejects.toMatchObject({ code: 'dossier.changed_meanwhile' })
    expect(await readEnvelope(portal.deps.table, call.id)).toMatchObject({ parts: [{ committed: 80 }] })
  })
})
