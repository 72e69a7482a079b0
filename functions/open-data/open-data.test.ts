import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Account } from '../../shared/accounts/account.ts'
import type { Call } from '../../shared/calls/call.ts'
import { parseCsv } from '../../shared/exports/parse-csv.ts'
import { ImportReport } from '../../shared/open-data/api.ts'
import { awardOfRow } from '../../shared/open-data/scdl-row.ts'
import { runJob } from '../jobs/run-job.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { seedDossier, type SeedDossier } from '../testing/seed-dossier.ts'
import { earlierGrantsOf } from './earlier-grants.ts'

let portal: TestPortal
let staff: Account
let director: Account
let applicant: Account
let call: Call

const FILES = [
  'awards.json',
  'scdl.csv',
  'scdl-report.json',
  '360giving.json',
  '360giving.csv',
  'feed.atom',
  'catalog.jsonld',
]
const legalAct = { number: 'CE 12-04-2027', date: '2027-05-12' }
const get = (name: string, headers = {}) =>
  portal.request(undefined, 'GET', `/open-data/${name}`, { headers })
const textOf = async (name: string) => {
  const answer = await get(name)
  expect(answer.status).toBe(200)
  return answer.text()
}
const post = async (account: Account, at: string, body?: unknown) => {
  const answer = await portal.request(account, 'POST', at, { ...(body !== undefined && { body }) })
  expect([200, 201]).toContain(answer.status)
  return answer
}
async function decided(number: number, body: object, seed: SeedDossier = {}) {
  const dossier = await seedDossier(portal, call, { applicant, number, evaluated: { score: 78.5 }, ...seed })
  await post(staff, `/dossiers/${dossier.id}/decisions`, { legalAct, ...body })
  return dossier
}
async function release() {
  await post(staff, `/calls/${call.id}/release`)
  await post(director, `/calls/${call.id}/release/confirmation`)
  await runJob(portal.deps, { type: 'openData.publish', payload: { callId: call.id } })
}

/** A word in each field that is about a person, or that a person writes freely: none may ever come out. */
const PRIVATE = {
  email: 'secret.person@private.example',
  name: 'Zelie-Private Brooks',
  address: '7 Private Lane',
  tax: 'CRIB-4711-PRIVATE',
  conditions: 'Paid once Zebulon-Private signs',
  reasons: 'Reasons-Private of the committee',
} as const

beforeAll(async () => {
  portal = await createTestPortal()
  staff = await portal.seedAccount({ roles: ['staff'], name: 'Staff-Private Hodge' })
  director = await portal.seedAccount({ roles: ['director'] })
  applicant = await portal.seedAccount({ email: PRIVATE.email, name: PRIVATE.name })
  call = await portal.seedCall({ code: 'OPEN27' })
})
afterAll(() => portal.close())

describe('open data', () => {
  it('hold nothing before the release: no name, no amount, no count', async () => {
    await decided(
      1,
      { outcome: 'award', amount: 12_300_50, reasons: PRIVATE.reasons, conditions: PRIVATE.conditions },
      {
        projectTitle: 'Lagon <vivant> & partagé',
        organisation: {
          name: 'Les Amis du Lagon',
          identifier: { scheme: 'SIRET', value: '73282932000074' },
          address: PRIVATE.address,
        },
      },
    )
    await decided(
      2,
      { outcome: 'award', amount: 5_000_00, reasons: '' },
      {
        organisation: {
          name: 'Reef School',
          territory: 'SX',
          identifier: { scheme: 'CRIB', value: PRIVATE.tax },
          address: PRIVATE.address,
        },
      },
    )
    await decided(3, { outcome: 'rejection', reasons: PRIVATE.reasons }, { projectTitle: 'Projet refusé' })
    await runJob(portal.deps, { type: 'openData.publish', payload: { callId: call.id } })
    for (const name of FILES) expect(await textOf(name)).not.toContain('OPEN27')
    expect(await (await get('awards.json')).json()).toMatchObject({ changedAt: null, awards: [] })
  })

  it('hold every released award at its stable address, without signing in', async () => {
    await release()
    expect(parseCsv(await textOf('scdl.csv')).map((row) => row[4])).toEqual([
      'nomBeneficiaire',
      'Les Amis du Lagon',
    ])
    expect(JSON.parse(await textOf('scdl-report.json'))).toMatchObject({
      published: 1,
      leftOut: [{ beneficiary: 'Reef School', reasons: ['identifier_missing'] }],
    })
    const published = JSON.parse(await textOf('360giving.json'))
    expect(published.license).toBe(portal.deps.config.service.openData.licence.url)
    const amounts = published.grants.map(({ amountAwarded }: { amountAwarded: number }) => amountAwarded)
    expect(amounts.toSorted((left: number, right: number) => left - right)).toEqual([5000, 12_300.5])
    expect(parseCsv(await textOf('360giving.csv'))).toHaveLength(3)
    const feed = await textOf('feed.atom')
    expect(feed).toContain('<title>Lagon &lt;vivant&gt; &amp; partagé</title>')
    expect(JSON.parse(await textOf('catalog.jsonld'))).toMatchObject({
      'dcat:dataset': { 'dcat:distribution': [{ 'dcat:mediaType': {} }, {}, {}, {}, {}] },
    })
    for (const name of FILES) expect(await textOf(name)).not.toContain('refusé')
  })

  it('hold nothing of a person, whatever was written where', async () => {
    const words = [
      ...Object.values(PRIVATE),
      ...[staff, director, applicant].flatMap(({ id, email, name }) => [id, email, name]),
    ]
    for (const name of FILES) {
      const text = await textOf(name)
      expect(words.filter((word) => text.includes(word))).toEqual([])
    }
  })

  it('may be read by pages of other sites, and asked for their head alone', async () => {
    for (const name of FILES) {
      const answer = await portal.request(undefined, 'HEAD', `/open-data/${name}`)
      expect([name, answer.status, await answer.text()]).toEqual([name, 200, ''])
      expect(answer.headers.get('access-control-allow-origin')).toBe('*')
      expect(answer.headers.get('etag')).toContain(name)
    }
  })

  it('tell who has them already that nothing changed, and when it did', async () => {
    const first = await get('scdl.csv')
    const tag = first.headers.get('etag') ?? ''
    expect(first.headers.get('link')).toContain('rel="license"')
    expect(first.headers.get('last-modified')).toBe(new Date(portal.deps.now()).toUTCString())
    expect((await get('scdl.csv', { 'If-None-Match': tag })).status).toBe(304)
    await runJob(portal.deps, { type: 'openData.publish', payload: { callId: call.id } })
    expect((await get('scdl.csv', { 'If-None-Match': tag })).status).toBe(304)
    portal.passMinutes(1)
    await decided(4, { outcome: 'award', amount: 1_00, reasons: '' })
    await release()
    expect((await get('scdl.csv', { 'If-None-Match': tag })).status).toBe(200)
  })
})

const HEADS =
  'nomAttribuant,idAttribuant,dateConvention,referenceDecision,nomBeneficiaire,idBeneficiaire,rnaBeneficiaire,objet,montant,nature,conditionsVersement,datesPeriodeVersement,idRAE,notificationUE,pourcentageSubvention,dispositifAide'
const rowOf = (name: string, siret: string, amount = '1000') =>
  `ANTIBES,21060004500392,2015-07-07,CONV 1,${name},${siret},,Fonctionnement,${amount},aide en numéraire,unique,2017-03-30,,non,1,`
const imported = async (csv: string) =>
  ImportReport.parse(await (await post(staff, '/open-data/history', { csv })).json())

describe('earlier awards', () => {
  it('are told row by row before anything is brought along, and a faulty row keeps the whole file out', async () => {
    const csv = [HEADS, rowOf('CLUB', '52499120500013'), rowOf('', '123', 'ten')].join('\n')
    const preview = ImportReport.parse(
      await (await portal.request(staff, 'POST', '/open-data/history/preview', { body: { csv } })).json(),
    )
    expect(preview).toMatchObject({ isDone: false, counts: { new: 1, refused: 1, already_there: 0 } })
    expect(preview.rows[1]).toMatchObject({
      line: 3,
      faults: [
        { column: 'nomBeneficiaire', fault: 'missing' },
        { column: 'idBeneficiaire', fault: 'form' },
        { column: 'montant', fault: 'form' },
      ],
    })
    const before = await textOf('scdl.csv')
    const refused = await portal.request(staff, 'POST', '/open-data/history', { body: { csv } })
    expect([refused.status, await refused.json()]).toMatchObject([422, { code: 'history.faulty' }])
    expect(await textOf('scdl.csv')).toBe(before)
    const other = await portal.request(staff, 'POST', '/open-data/history', { body: { csv: 'a,b\n1,2' } })
    expect([other.status, await other.json()]).toMatchObject([422, { code: 'history.columns' }])
    const long = await portal.request(staff, 'POST', '/open-data/history/preview', {
      body: { csv: `${HEADS}\n`.repeat(15_000) },
    })
    expect([long.status, await long.json()]).toMatchObject([422, { code: 'history.too_long' }])
  })

  it('are read as a spreadsheet saved them: a mark, semicolons, empty lines; what cannot be true is told', async () => {
    const wrong = [
      rowOf('CLUB', '52499120500013'),
      '',
      rowOf('D\u{FFFD}FENSE DU RECIF', '52499120500013'),
      rowOf('CLUB', '52499120500013').replace('2015-07-07', '2015-02-31'),
      `${rowOf('CLUB', '52499120500013')}"${'never closed '.repeat(500)}`,
    ]
    const csv = `\u{FEFF}${[HEADS, ...wrong].join('\r\n').replaceAll(',', ';')}`
    const answer = await portal.request(staff, 'POST', '/open-data/history/preview', { body: { csv } })
    const { rows } = ImportReport.parse(await answer.json())
    expect(rows).toMatchObject([
      { line: 2, verdict: 'new' },
      { line: 4, verdict: 'refused', faults: [{ column: 'nomBeneficiaire', fault: 'encoding' }] },
      { line: 5, verdict: 'refused', faults: [{ column: 'dateConvention', fault: 'form' }] },
      { line: 6, verdict: 'refused', faults: [{ column: 'dispositifAide', fault: 'long' }] },
    ])
  })

  it('are there once, however often their file comes, and found by the number of who got them', async () => {
    const csv = [HEADS, rowOf('CLUB', '52499120500013'), rowOf('ASA', '38033590100027')].join('\n')
    expect((await imported(csv)).counts).toEqual({ new: 2, already_there: 0, refused: 0 })
    const text = await textOf('scdl.csv')
    expect((await imported(csv)).counts).toEqual({ new: 0, already_there: 2, refused: 0 })
    expect(await textOf('scdl.csv')).toBe(text)
    const more = `${csv}\n${rowOf('CLUB', '52499120500013', '2000')}`
    expect((await imported(more)).counts).toEqual({ new: 1, already_there: 2, refused: 0 })
    const grants = await earlierGrantsOf(portal.deps.table, [{ scheme: 'SIRET', value: '52499120500013' }])
    expect(grants.map(({ amount }) => amount).sort()).toEqual([1000_00, 2000_00])
    const own = await earlierGrantsOf(portal.deps.table, [{ scheme: 'SIRET', value: '73282932000074' }])
    expect(own).toMatchObject([{ reference: 'OPEN27-0001', amount: 12_300_50 }])
  })

  it('that broke off half-way are nobody’s to read', async () => {
    const csv = [HEADS, rowOf('HALF WAY', '37939422400016')].join('\n')
    const { table } = portal.deps
    const transact = table.transact.bind(table)
    // After its rows are written, before they are said to be whole.
    table.transact = () => Promise.reject(new Error('the process died'))
    try {
      const answer = await portal.request(staff, 'POST', '/open-data/history', { body: { csv } })
      expect(answer.status).toBe(500)
    } finally {
      table.transact = transact
    }
    expect(await textOf('scdl.csv')).not.toContain('HALF WAY')
    expect(await earlierGrantsOf(table, [{ scheme: 'SIRET', value: '37939422400016' }])).toEqual([])
    expect((await imported(csv)).counts.new).toBe(1)
    expect(await textOf('scdl.csv')).toContain('HALF WAY')
  })

  it('of many rows come out in the order of their file, and are found wherever they stand in it', async () => {
    const rows = Array.from({ length: 700 }, (_, index) => {
      const siret = index % 300 === 7 ? '44306184100047' : '38033590100027'
      return rowOf(`MANY ${index}`, siret, String(index + 1))
    })
    expect((await imported([HEADS, ...rows].join('\n'))).counts.new).toBe(700)
    const out = parseCsv(await textOf('scdl.csv')).filter((row) => row[4]?.startsWith('MANY '))
    expect(out.map((row) => row.join())).toEqual(rows)
    const found = await earlierGrantsOf(portal.deps.table, [{ scheme: 'SIRET', value: '44306184100047' }])
    expect(found.map(({ amount }) => amount).sort((left, right) => left - right)).toEqual([
      8_00, 308_00, 608_00,
    ])
  })

  it('that were brought an item a row, as it was done before, are there still', async () => {
    const { table } = portal.deps
    const siret = '21590350100017'
    const row = rowOf('LONG AGO', siret).split(',')
    const [at, item] = [{ pk: 'history#before', sk: 'row#000001' }, { schemaVersion: 1 }]
    const award = awardOfRow(row, 'H-000000000000', portal.deps.now())
    await table.put({ ...item, ...at, kind: 'PublicAward', award, row })
    const pointer = { pk: 'grants#SIREN#215903501', sk: `${at.pk}#${at.sk}`, kind: 'GrantPointer', at }
    await table.put({ ...item, ...pointer })
    const importedAt = portal.deps.now()
    await table.put({ ...item, pk: 'open-data', sk: 'import#before', kind: 'HistoryImport', importedAt })
    expect(await textOf('scdl.csv')).toContain('LONG AGO')
    expect(await earlierGrantsOf(table, [{ scheme: 'SIRET', value: siret }])).toHaveLength(1)
    const again = await imported([HEADS, row.join()].join('\n'))
    expect(again.counts).toEqual({ new: 0, already_there: 1, refused: 0 })
  })

  it('that two people bring at once come along once', async () => {
    const files = ['1000', '2000'].map((amount) =>
      [HEADS, rowOf('TWICE', '38033590100027'), rowOf('TWICE', '38033590100027', amount)].join('\n'),
    )
    const answers = await Promise.all(
      files.map((csv) => portal.request(staff, 'POST', '/open-data/history', { body: { csv } })),
    )
    for (const [index, { status }] of answers.entries())
      if (status !== 201) await imported(files[index] ?? '')
    const amounts = parseCsv(await textOf('scdl.csv')).filter((row) => row[4] === 'TWICE')
    expect(amounts.map((row) => row[8]).sort()).toEqual(['1000', '1000', '2000'])
  })

  it('of an earlier form of the standard come out as the present one asks, or are named', async () => {
    const overseas = rowOf('CLE DES ARTS', '').replace(',,Fonct', ',W9G1002345,Fonct')
    const older = rowOf('OLDER', '52499120500013').replace('aide en numéraire,unique', ',')
    await imported([HEADS, overseas, older].join('\n'))
    const row = parseCsv(await textOf('scdl.csv')).find((cells) => cells[4] === 'OLDER')
    expect(row?.slice(8, 11)).toEqual(['1000', 'aide en numéraire', 'autre'])
    expect(await textOf('scdl.csv')).not.toContain('CLE DES ARTS')
    expect(JSON.parse(await textOf('scdl-report.json')).leftOut).toContainEqual(
      expect.objectContaining({ beneficiary: 'CLE DES ARTS', reasons: ['rna_overseas_letter'] }),
    )
  })

  it('do not bury in the feed what is released after them', async () => {
    await decided(5, { outcome: 'award', amount: 2_00, reasons: '' }, { projectTitle: 'Dernier annoncé' })
    portal.passMinutes(1)
    await imported([HEADS, rowOf('LATER', '37939422400016', '77')].join('\n'))
    portal.passMinutes(1)
    await release()
    const [first] = (await textOf('feed.atom')).match(/<entry>.*?<\/entry>/su) ?? []
    expect(first).toContain('<title>Dernier annoncé</title>')
    expect(first).toContain(`<updated>${portal.deps.now()}</updated>`)
  })

  const antibes = new URL('../../../shared/data/scdl/sample-antibes.csv', import.meta.url)
  it.skipIf(!existsSync(antibes))('of Antibes go in and come out again row for row', async () => {
    const csv = readFileSync(antibes, 'utf8')
    const rows = parseCsv(csv)
    const report = await imported(csv)
    expect(report.counts).toEqual({ new: rows.length - 1, already_there: 0, refused: 0 })
    const out = parseCsv(await textOf('scdl.csv'))
    expect(out[0]).toEqual(rows[0])
    for (const row of rows.slice(1)) expect(out).toContainEqual(row)
  })
})
