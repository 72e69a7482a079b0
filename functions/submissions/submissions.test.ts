import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Account } from '../../shared/accounts/account.ts'
import type { Call } from '../../shared/calls/call.ts'
import { sha256Hex } from '../../shared/canonical-json.ts'
import type { Dossier } from '../../shared/dossiers/dossier.ts'
import { SubmissionFiles } from '../../shared/submissions/api.ts'
import { submitDossier } from '../dossiers/submit-dossier.ts'
import { keys } from '../storage/keys.ts'
import { completeDossier } from '../testing/fill-dossier.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { elementsWith, readPdf } from '../testing/read-pdf.ts'
import { runJob } from '../jobs/run-job.ts'

let portal: TestPortal
let call: Call

beforeAll(async () => {
  portal = await createTestPortal()
  call = await portal.seedCall()
})
afterAll(() => portal.close())

async function submitted(): Promise<{ applicant: Account; dossier: Dossier }> {
  const applicant = await portal.seedAccount({ name: 'Amélie Gumbs' })
  const started = await completeDossier(portal, { call, applicant })
  return { applicant, dossier: await submitDossier(portal.contextFor(applicant), started) }
}

const print = (dossier: Dossier) =>
  runJob(portal.deps, { type: 'submission.print', payload: { dossierId: dossier.id, number: 1 } })

/** Follows the address of a file to its bytes, as a browser does. */
async function download(account: Account, dossier: Dossier, file: string) {
  const answer = await portal.request(account, 'GET', `/dossiers/${dossier.id}/submissions/1/${file}`)
  expect(answer.status).toBe(302)
  const found = await fetch(answer.headers.get('Location') ?? '')
  return { bytes: new Uint8Array(await found.arrayBuffer()), headers: found.headers }
}

async function filesOf(account: Account, dossier: Dossier, method = 'GET') {
  const answer = await portal.request(account, method, `/dossiers/${dossier.id}/submissions/latest/files`)
  return SubmissionFiles.parse(await answer.json())
}

describe('a submission', () => {
  test('asks for its documents, shows that they are being made, then where they are', async () => {
    const { applicant, dossier } = await submitted()
    expect(await filesOf(applicant, dossier)).toMatchObject({
      state: 'making',
      files: [{ name: 'content.json', sha256: dossier.receipt?.contentHash }],
    })
    const early = await portal.request(applicant, 'GET', `/dossiers/${dossier.id}/submissions/1/dossier.pdf`)
    expect([early.status, (await early.json()).code]).toEqual([409, 'submission.not_made'])
    await print(dossier)
    const { state, files } = await filesOf(applicant, dossier)
    expect(state).toBe('made')
    expect(files.map(({ name, language }) => [name, language])).toEqual([
      ['content.json', undefined],
      ['dossier.pdf', 'fr'],
      ['receipt.pdf', 'fr'],
      ['dossier.pdf', 'en'],
      ['receipt.pdf', 'en'],
    ])
  })

  test('is given to the byte: each file has the size and the hash that the list names', async () => {
    const { applicant, dossier } = await submitted()
    await print(dossier)
    for (const { name, language, size, sha256 } of (await filesOf(applicant, dossier)).files) {
      const { bytes } = await download(applicant, dossier, language ? `${name}?language=${language}` : name)
      expect([bytes.length, createHash('sha256').update(bytes).digest('hex')]).toEqual([size, sha256])
    }
    const { bytes, headers } = await download(applicant, dossier, 'content.json')
    expect(sha256Hex(Buffer.from(bytes).toString())).toBe(dossier.receipt?.contentHash)
    expect(headers.get('content-disposition')).toContain(`${dossier.reference}.json`)
  })

  test('says in the PDF what the frozen content says: every answer, number, partner and paper', async () => {
    const { applicant, dossier } = await submitted()
    await print(dossier)
    const content = JSON.parse(
      Buffer.from((await download(applicant, dossier, 'content.json')).bytes).toString(),
    )
    const pdf = await readPdf((await download(applicant, dossier, 'dossier.pdf?language=fr')).bytes)
    expect(pdf).toMatchObject({ language: 'fr', isTagged: true })
    expect(pdf.title).toBe(`${dossier.reference} – Mangroves sans frontière`)
    const plain = (cents: number) => (cents / 100).toLocaleString('fr-FR').replaceAll(/\s/gu, ' ')
    for (const said of [
      content.answers.project.title,
      content.answers.project.summary,
      `${plain(content.answers.budget['total-cost'].amount)} €`,
      `${plain(content.answers.budget['requested-grant'].amount)} €`,
      content.partners[0].name,
      content.partners[0].identifier.value,
      content.documents[0].name,
      'Environnement',
      'Oui, déclaré',
      'Début prévu Sans réponse',
      'Déposé par Amélie Gumbs',
      'vendredi 15 janvier 2027',
      '(UTC−4)',
    ])
      expect(pdf.text).toContain(said)
    const unbroken = pdf.text.replaceAll(' ', '')
    expect(unbroken).toContain(content.documents[0].sha256)
    expect(unbroken).toContain(dossier.receipt?.contentHash)
    expect(elementsWith(pdf.elements, 'H1', 'H2').map(({ tag, text }) => `${tag} ${text}`)).toEqual([
      'H1 Mangroves sans frontière',
      'H2 Partenaires',
      'H2 Le projet',
      'H2 Le budget',
      'H2 Pièces',
      'H2 Preuve du contenu',
    ])
  })

  test('has a receipt that states what CRPA R112-11-1 asks for, in each language', async () => {
    const { applicant, dossier } = await submitted()
    await print(dossier)
    const { service } = portal.deps.config
    const [fr, en] = await Promise.all(
      ['fr', 'en'].map(async (language) =>
        readPdf((await download(applicant, dossier, `receipt.pdf?language=${language}`)).bytes),
      ),
    )
    for (const said of [
      service.postalAddress,
      service.email,
      service.telephone,
      'Lettre du partenaire.pdf',
    ]) {
      expect(fr?.text).toContain(said)
      expect(en?.text).toContain(said)
    }
    for (const said of ['15 janvier 2027', 'au 15 mars 2027', 'réputée rejetée', 'Sous réserve', '3 mois'])
      expect(fr?.text).toContain(said)
    for (const said of ['15 January 2027', 'by 15 March 2027', 'considered rejected', '3 months'])
      expect(en?.text).toContain(said)
    expect([fr?.language, en?.language]).toEqual(['fr', 'en'])
  })

  test('is drawn once: the message that comes again finds it made, and writes no record anew', async () => {
    const { applicant, dossier } = await submitted()
    await Promise.all([print(dossier), print(dossier)])
    const before = await filesOf(applicant, dossier)
    portal.passMinutes(10)
    await print(dossier)
    expect(await filesOf(applicant, dossier)).toEqual(before)
    expect(await filesOf(applicant, dossier, 'POST')).toEqual(before)
  })

  test('that could not be drawn says so, can be asked for again, and is then made', async () => {
    const { applicant, dossier } = await submitted()
    const key = keys.submission(dossier.id, 1)
    const whole = await portal.deps.table.get(key)
    if (!whole) throw new Error('no submission')
    await portal.deps.table.put({ ...whole, contentHash: 'ab'.repeat(32) })
    await expect(print(dossier)).rejects.toThrow('another hash')
    expect((await filesOf(applicant, dossier)).state).toBe('failed')
    await portal.deps.table.put(whole)
    const again = await filesOf(applicant, dossier, 'POST')
    expect([again.state, again.askedAt]).toEqual(['making', portal.deps.now()])
    await print(dossier)
    expect((await filesOf(applicant, dossier)).state).toBe('made')
  })

  test('is the applicants’ and the service’s: neither a stranger nor an evaluator gets a link', async () => {
    const { dossier } = await submitted()
    await print(dossier)
    const [staff, stranger, evaluator] = [
      await portal.seedAccount({ roles: ['staff'] }),
      await portal.seedAccount(),
      await portal.seedAccount({ roles: ['evaluator'] }),
    ]
    await download(staff, dossier, 'dossier.pdf')
    for (const account of [stranger, evaluator])
      for (const file of ['content.json', 'dossier.pdf', 'receipt.pdf', 'files']) {
        const answer = await portal.request(account, 'GET', `/dossiers/${dossier.id}/submissions/1/${file}`)
        expect(answer.status).toBe(404)
      }
  })
})
