import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Account } from '../../shared/accounts/account.ts'
import type { Call } from '../../shared/calls/call.ts'
import type { NewDocument } from '../../shared/documents/document.ts'
import { findGaps } from '../../shared/dossiers/completeness.ts'
import type { DomainError } from '../../shared/errors/domain-error.ts'
import { loadDossier } from '../dossiers/dossier.store.ts'
import { addPaper, startDossier, type StartedDossier } from '../testing/fill-dossier.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { sampleCall } from '../testing/sample-call.ts'
import { keys } from '../storage/keys.ts'
import { Transaction } from '../storage/transaction.ts'
import { announceDocument } from './announce-document.ts'
import { linkDocument } from './link-document.ts'
import { listDocuments } from './list-documents.ts'
import { removeDocument } from './remove-document.ts'

let portal: TestPortal
let call: Call
let started: StartedDossier
let partner: Account
let partnerId: string

/** Bank details of each partner, two files at most; the letter once, from the lead. */
const KINDS = [
  {
    id: 'letter',
    label: { fr: 'Lettre', en: 'Letter' },
    required: true,
    types: ['pdf' as const],
    maximumSize: 9_000_000,
  },
  {
    id: 'bank-details',
    label: { fr: 'RIB', en: 'Bank details' },
    required: true,
    types: ['pdf' as const],
    maximumSize: 9_000_000,
    maximumFiles: 2,
    perPartner: true,
  },
]

beforeAll(async () => {
  portal = await createTestPortal()
  call = await portal.seedCall({ ...sampleCall(), code: 'PAPERS', documentKinds: KINDS })
  started = await startDossier(portal, { call })
  partner = await portal.seedAccount()
  partnerId = await join(started.dossierId, partner)
})
afterAll(() => portal.close())

/** A second partner, with a member of its own. */
async function join(dossierId: string, { id: accountId }: Account): Promise<string> {
  const id = portal.deps.newId('partner')
  const organisationId = portal.deps.newId('organisation')
  const identifier = { scheme: 'OTHER', value: 'none' }
  const item = {
    id,
    role: 'partner',
    organisationId,
    name: 'Simpson Bay',
    territory: 'SX',
    legalForm: 'association',
    identifier,
  }
  await new Transaction(portal.deps.table)
    .put({ ...keys.partner(dossierId, id), kind: 'Partner', schemaVersion: 1, ...item })
    .put({
      ...keys.member(dossierId, accountId),
      kind: 'Member',
      schemaVersion: 1,
      accountId,
      relation: 'partner',
      partnerId: id,
    })
    .commit()
  return id
}

const add = (applicant: Account, kindId: string) =>
  addPaper(portal, { applicant, dossierId: started.dossierId }, { kindId, verdict: 'NO_THREATS_FOUND' })

const announce = (account: Account, document: Partial<NewDocument>) =>
  announceDocument(portal.contextFor(account), {
    dossierId: started.dossierId,
    document: {
      kindId: 'bank-details',
      name: 'rib.pdf',
      size: 10,
      sha256: createHash('sha256').update('rib').digest('hex'),
      ...document,
    },
  })

const seenBy = async (account: Account) => {
  const { documents } = await listDocuments(portal.contextFor(account), { dossierId: started.dossierId })
  return new Map(documents.map((document) => [document.id, document]))
}

const remove = (account: Account, documentId: string) =>
  removeDocument(portal.contextFor(account), { dossierId: started.dossierId, documentId })

const missing = async () => {
  const record = await loadDossier(portal.deps.table, started.dossierId)
  return findGaps(call, { ...record, confirmations: [], answers: {} }, undefined).filter(
    ({ code }) => code === 'document.missing',
  )
}

const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing was refused',
    (error: DomainError) => error.code,
  )

describe('papers of partners', () => {
  test('each gives its own; what is asked for once is given by the lead', async () => {
    const record = await loadDossier(portal.deps.table, started.dossierId)
    const leadId = record.partners.find(({ role }) => role === 'lead')?.id ?? ''
    const lacking = [leadId, partnerId].map((id) => ({
      code: 'document.missing',
      kindId: 'bank-details',
      partnerId: id,
    }))
    const all = [{ code: 'document.missing', kindId: 'letter' }, ...lacking]
    expect(await missing()).toEqual(expect.arrayContaining(all))
    const own = await add(partner, 'bank-details')
    await add(started.applicant, 'letter')
    expect((await seenBy(started.applicant)).get(own)).toMatchObject({ partnerId, mayWrite: false })
    expect((await seenBy(partner)).get(own)).toMatchObject({ partnerId, mayWrite: true })
    expect(await missing()).toEqual([{ code: 'document.missing', kindId: 'bank-details', partnerId: leadId }])
    expect(await refusalOf(announce(partner, { kindId: 'letter' }))).toBe('document.for_lead')
  })

  test('nobody replaces or takes out those of another, the lead neither; all members read them', async () => {
    const theirs = await add(partner, 'bank-details')
    expect(await refusalOf(remove(started.applicant, theirs))).toBe('document.other_partner')
    expect(await refusalOf(announce(started.applicant, { replaces: theirs }))).toBe('document.other_partner')
    const link = { dossierId: started.dossierId, documentId: theirs, disposition: 'inline' } as const
    expect((await fetch((await linkDocument(portal.contextFor(started.applicant), link)).url)).status).toBe(
      200,
    )
    await remove(partner, theirs)
  })

  test('no more than the kind takes, of each partner', async () => {
    const second = await add(partner, 'bank-details')
    expect(await refusalOf(announce(partner, {}))).toBe('document.too_many_of_kind')
    await announce(started.applicant, {})
    // One in another's place is no file more.
    await announce(partner, { replaces: second })
  })
})

describe('a paper in the place of another', () => {
  const replace = async (before: string, verdict: 'NO_THREATS_FOUND' | 'THREATS_FOUND') =>
    addPaper(portal, started, { kindId: 'letter', replaces: before, verdict })

  test('keeps the earlier one, readable, which no longer counts as given', async () => {
    const before = await add(started.applicant, 'letter')
    const after = await replace(before, 'NO_THREATS_FOUND')
    const seen = await seenBy(started.applicant)
    expect(seen.get(before)).toMatchObject({ state: 'clean', mayWrite: false })
    expect(seen.get(after)).toMatchObject({ replaces: before, mayWrite: true })
    const link = { dossierId: started.dossierId, documentId: before, disposition: 'attachment' } as const
    expect((await fetch((await linkDocument(portal.contextFor(started.applicant), link)).url)).status).toBe(
      200,
    )
    expect(await refusalOf(remove(started.applicant, before))).toBe('document.replaced')
    const again = announce(started.applicant, { kindId: 'letter', replaces: before })
    expect(await refusalOf(again)).toBe('document.replaced')
    await remove(started.applicant, after)
    expect((await seenBy(started.applicant)).get(before)).toMatchObject({ mayWrite: true })
  })

  test('takes its place only when it is safe', async () => {
    const before = await add(started.applicant, 'letter')
    await replace(before, 'THREATS_FOUND')
    expect((await seenBy(started.applicant)).get(before)).toMatchObject({ state: 'clean', mayWrite: true })
  })

  test('must be of the same kind, and of this dossier', async () => {
    const letter = await add(started.applicant, 'letter')
    expect(await refusalOf(announce(started.applicant, { replaces: letter }))).toBe('document.not_found')
    const elsewhere = await startDossier(portal, { call })
    const other = await addPaper(portal, elsewhere, { kindId: 'letter', verdict: 'NO_THREATS_FOUND' })
    const forged = announce(started.applicant, { kindId: 'letter', replaces: other })
    expect(await refusalOf(forged)).toBe('document.not_found')
  })
})
