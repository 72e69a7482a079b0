import { existsSync, readFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Account } from '../../shared/accounts/account.ts'
import type { Call } from '../../shared/calls/call.ts'
import { parseCsv } from '../../shared/exports/parse-csv.ts'
import { findTableFaults, TableSchema } from '../../shared/exports/testing/table-schema.ts'
import type { DossierHead } from '../dossiers/dossier-record.ts'
import { toItem } from '../dossiers/dossier.store.ts'
import { putRows } from '../dossiers/dossier-row.ts'
import { Transaction } from '../storage/transaction.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { seedDossier, type SeedDossier } from '../testing/seed-dossier.ts'

let portal: TestPortal
let staff: Account
let director: Account

beforeAll(async () => {
  portal = await createTestPortal()
  staff = await portal.seedAccount({ roles: ['staff'] })
  director = await portal.seedAccount({ roles: ['director'] })
})
afterAll(() => portal.close())

const legalAct = { number: 'CE 12-04-2027', date: '2027-05-12' }
const award = (amount: number, rest = {}) => ({ outcome: 'award', amount, reasons: '', legalAct, ...rest })
const newCall = () => portal.seedCall({ code: randomUUID().slice(0, 8).toUpperCase() })
const get = (call: Call, name: string, account = staff) =>
  portal.request(account, 'GET', `/calls/${call.id}/exports/${name}`)
const post = async (account: Account, at: string, body?: unknown) => {
  const answer = await portal.request(account, 'POST', at, { ...(body !== undefined && { body }) })
  expect([200, 201]).toContain(answer.status)
}
async function decided(
  call: Call,
  number: number,
  body: unknown,
  seed: SeedDossier = {},
): Promise<DossierHead> {
  const dossier = await seedDossier(portal, call, { number, evaluated: { score: 78.5 }, ...seed })
  await post(staff, `/dossiers/${dossier.id}/decisions`, body)
  return dossier
}
async function release(call: Call): Promise<void> {
  await post(staff, `/calls/${call.id}/release`)
  await post(director, `/calls/${call.id}/release/confirmation`)
}
const textOf = async (answer: Promise<Response>) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await (await answer).arrayBuffer())
/** A SIRET is one organisation's alone, so each test takes its own. */
const SIRETS = ['73282932000074', '55210055400013', '54205118000066', '44306184100047']
const siret = () => ({ scheme: 'SIRET' as const, value: SIRETS.pop() ?? '' })

describe('the decisions for a spreadsheet', () => {
  it('are one line each, in the language and with the signs of its spreadsheets', async () => {
    const call = await newCall()
    await decided(
      call,
      1,
      award(12_300_50, {
        conditions: 'Signed “agreement”;\nthen payment.',
        rate: 2500,
        schedule: [
          { share: 7000, upon: 'agreement' },
          { share: 3000, upon: 'day', day: '2028-01-31' },
        ],
      }),
    )
    await decided(
      call,
      2,
      { outcome: 'rejection', reasons: 'Out of scope.', legalAct },
      { projectTitle: 'Récif; vivant' },
    )
    await seedDossier(portal, call, { number: 3, evaluated: { score: 50 } })
    await release(call)
    portal.passMinutes(1)
    await decided(call, 4, {
      outcome: 'reserve',
      reasons: 'Rank 4.',
      legalAct,
      reserveRank: 4,
      validUntil: '2028-05-12',
    })

    const french = await textOf(get(call, 'decisions.csv'))
    expect(french.startsWith('\u{FEFF}Référence;Projet;Chef de file;')).toBe(true)
    const rows = parseCsv(french, ';')
    expect(rows.slice(1).map(([reference]) => reference?.slice(-4))).toEqual(['0001', '0002', '0004'])
    expect(rows[1]?.slice(0, -1)).toEqual([
      `${call.code}-0001`,
      'Mangroves sans frontière',
      'Les Amis du Lagon',
      'Saint-Martin (partie française)',
      '',
      '50000,00',
      '40000,00',
      '78,50',
      'Attribution',
      '12300,50',
      '24,60',
      'Signed “agreement”;\nthen payment.',
      '',
      'CE 12-04-2027',
      '2027-05-12',
      'oui',
      '25,00',
      '8 610,35 € à la signature de la convention ; 3 690,15 € le 2028-01-31',
      '',
      '',
      '',
      '',
      '',
    ])
    expect(rows[2]?.[1]).toBe('Récif; vivant')
    expect(rows[3]?.slice(15, 19)).toEqual(['non', '', '', '4'])
    expect(rows[3]?.[19]).toBe('2028-05-12')

    const english = parseCsv((await textOf(get(call, 'decisions.csv?language=en'))).slice(1))
    expect(english[0]?.slice(0, 2)).toEqual(['Reference', 'Project'])
    expect(english[1]?.slice(5, 11)).toEqual(['50000.00', '40000.00', '78.50', 'Award', '12300.50', '24.60'])
  })

  it('run nothing on the machine that opens them', async () => {
    const call = await newCall()
    const titles = ['=1+1', '+1', '-2+3', '@SUM(A1)', '\t=1', '＝1', '=HYPERLINK("http://x";"y")']
    for (const [index, projectTitle] of titles.entries())
      await decided(
        call,
        index + 1,
        { outcome: 'rejection', reasons: '=cmd|x!A1', legalAct },
        { projectTitle },
      )
    const rows = parseCsv(await textOf(get(call, 'decisions.csv')), ';').slice(1)
    expect(rows.map((row) => row[1])).toEqual(titles.map((title) => `'${title}`))
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r＝＋－＠]/u.test(cell))).toEqual([])
  })

  it('are a file to keep, of a published call, for the service', async () => {
    const call = await newCall()
    const answer = await get(call, 'decisions.csv')
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="${call.code}-decisions-fr.csv"`,
    )
    expect(parseCsv(await answer.text(), ';')).toHaveLength(1)
    for (const roles of [['evaluator'], []] as const) {
      const person = await portal.seedAccount({ roles })
      for (const name of ['decisions.csv', 'scdl.csv', 'scdl-report'])
        expect((await get(call, name, person)).status).toBe(403)
    }
    const auditor = await portal.seedAccount({ roles: ['auditor'] })
    expect((await get(call, 'scdl-report', auditor)).status).toBe(200)
    expect((await get({ ...call, id: portal.deps.newId('call') }, 'scdl.csv')).status).toBe(404)
  })

  it('come page after page, in the order of their references', async () => {
    const call = await newCall()
    const one = await decided(call, 1, award(1_00))
    const copies = Array.from({ length: 230 }, (_, index): DossierHead => ({
      ...one,
      id: portal.deps.newId('dossier'),
      reference: `${call.code}-${String(index + 2).padStart(4, '0')}`,
      decisions: 1,
      state: 'rejected',
    }))
    for (const head of copies) {
      const transaction = new Transaction(portal.deps.table)
      transaction.put(toItem(head))
      putRows(transaction, head)
      const decision = {
        id: portal.deps.newId('decision'),
        outcome: 'rejection',
        reasons: 'Rank.',
        legalAct,
        decidedAt: portal.deps.now(),
      }
      transaction.put({ pk: head.id, sk: 'decision#000001', kind: 'Decision', schemaVersion: 1, ...decision })
      await transaction.commit()
    }
    const references = parseCsv(await textOf(get(call, 'decisions.csv')), ';')
      .slice(1)
      .map(([reference]) => reference)
    expect(references).toHaveLength(231)
    expect(references).toEqual(references.toSorted())
  })
})

const SCHEMA = new URL('../../../shared/data/scdl/schema-2.1.1.json', import.meta.url)

describe('open data', () => {
  it('holds released awards that conform; the report names every other one and why', async () => {
    const call = await newCall()
    const reached = siret()
    await decided(call, 1, award(12_300_50), { organisation: { name: 'Lagon vivant', identifier: reached } })
    await decided(call, 2, award(20_000_00), {
      organisation: { name: 'Clé des arts', identifier: { scheme: 'RNA', value: 'W9G1002345' } },
    })
    await decided(call, 3, award(10_000_00), {
      organisation: { name: 'Reef School', territory: 'SX', identifier: { scheme: 'COCI', value: '00412' } },
    })
    await decided(call, 4, { outcome: 'rejection', reasons: 'Out of scope.', legalAct })
    await release(call)
    portal.passMinutes(1)
    await decided(call, 5, award(5_000_00), { organisation: { name: 'Late', identifier: siret() } })

    const text = await textOf(get(call, 'scdl.csv'))
    const rows = parseCsv(text)
    expect(rows).toHaveLength(2)
    expect(rows[1]).toEqual([
      portal.deps.config.service.authority.name,
      portal.deps.config.service.authority.siret,
      '2027-05-12',
      'CE 12-04-2027',
      'Lagon vivant',
      reached.value,
      '',
      'Mangroves sans frontière',
      '12300.5',
      'aide en numéraire',
      'autre',
      '2027-05-12',
      '',
      'non',
      '1',
      '',
    ])
    if (existsSync(SCHEMA)) {
      const schema = TableSchema.parse(JSON.parse(readFileSync(SCHEMA, 'utf8')))
      expect(findTableFaults(schema, text)).toEqual([])
    }
    const report = await (await get(call, 'scdl-report')).json()
    expect(report).toEqual({
      published: 1,
      leftOut: [
        {
          reference: `${call.code}-0002`,
          beneficiary: 'Clé des arts',
          amount: 20_000_00,
          reasons: ['rna_overseas_letter'],
        },
        {
          reference: `${call.code}-0003`,
          beneficiary: 'Reef School',
          amount: 10_000_00,
          reasons: ['identifier_missing'],
        },
        { reference: `${call.code}-0005`, beneficiary: 'Late', amount: 5_000_00, reasons: ['not_released'] },
      ],
    })
  })

  it('keeps an announced award as it was until the decision that supersedes it is announced too', async () => {
    const call = await newCall()
    const dossier = await decided(
      call,
      1,
      award(12_000_00, { schedule: [{ share: 10_000, upon: 'start' }] }),
      {
        organisation: { identifier: siret() },
      },
    )
    await release(call)
    const announced = await textOf(get(call, 'scdl.csv'))
    expect(announced).toContain('12000,aide en numéraire,unique')
    portal.passMinutes(1)
    await post(staff, `/dossiers/${dossier.id}/decisions`, {
      outcome: 'rejection',
      cause: 'renounced',
      reasons: 'Given up in writing.',
      legalAct,
    })
    expect(await textOf(get(call, 'scdl.csv'))).toBe(announced)
    await release(call)
    expect(parseCsv(await textOf(get(call, 'scdl.csv')))).toHaveLength(1)
  })

  it('runs no formula either, and stays within the schema', async () => {
    const call = await newCall()
    await decided(call, 1, award(1_00), {
      projectTitle: `=${'x'.repeat(140)}`,
      organisation: { name: '@lagon', identifier: siret() },
    })
    await release(call)
    const text = await textOf(get(call, 'scdl.csv'))
    const [, row = []] = parseCsv(text)
    expect([row[4], row[7]?.slice(0, 3)]).toEqual(["'@lagon", "'=x"])
  })
})
