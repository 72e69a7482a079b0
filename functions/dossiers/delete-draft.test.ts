import { HeadObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Account } from '../../shared/accounts/account.ts'
import type { Call } from '../../shared/calls/call.ts'
import { keys } from '../storage/keys.ts'
import { Transaction } from '../storage/transaction.ts'
import { completeDossier, type StartedDossier } from '../testing/fill-dossier.ts'
import { openMail, type TestMail } from '../testing/open-mail.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { codeOf } from '../testing/refusal.ts'
import { deleteDraft } from './delete-draft.ts'
import { listMyDossiers } from './list-my-dossiers.ts'
import { putMembership } from './membership.store.ts'
import { purgeDeleted } from './purge-deleted.ts'
import { readDossier } from './read-dossier.ts'
import { restoreDraft } from './restore-draft.ts'
import { saveSection } from './save-section.ts'
import { submitDossier } from './submit-dossier.ts'

const DAY = 24 * 60

let portal: TestPortal
let mail: TestMail
let call: Call
let dossier: StartedDossier
let partner: Account

beforeAll(async () => {
  portal = await createTestPortal()
  mail = await openMail(portal)
  call = await portal.seedCall()
})
afterAll(async () => {
  mail.close()
  await portal.close()
})
beforeEach(async () => {
  portal.setClock('2027-01-15T14:00:00.000Z')
  const applicant = await portal.seedAccount({ name: 'Amélie Gumbs' })
  dossier = await completeDossier(portal, { call, applicant })
  partner = await portal.seedAccount()
  const { dossierId } = dossier
  const transaction = new Transaction(portal.deps.table).put({
    ...keys.member(dossierId, partner.id),
    kind: 'Member',
    schemaVersion: 1,
    accountId: partner.id,
    relation: 'partner',
    partnerId: 'par_0',
  })
  putMembership(transaction, partner.id, { dossierId, callId: call.id })
  await transaction.commit()
})

const asLead = () => portal.contextFor(dossier.applicant)
const due = () => purgeDeleted(portal.deps, portal.deps.now())
const everythingOf = () => portal.deps.table.partition(dossier.dossierId)

describe('a deleted draft', () => {
  test('is closed to writing and hidden from the work, and its members see who deleted it', async () => {
    await deleteDraft(asLead(), dossier)
    const save = {
      callId: call.id,
      formVersion: 1,
      changes: [{ fieldId: 'title', value: 'x', baseRevision: 1 }],
    }
    expect(await codeOf(saveSection(asLead(), { ...dossier, sectionId: 'project', save }))).toBe(
      'dossier.locked',
    )
    expect(await codeOf(submitDossier(asLead(), dossier))).toBe('dossier.locked')
    const [seen] = await listMyDossiers(portal.contextFor(partner))
    expect(seen).toMatchObject({
      state: 'deleted',
      deletion: { deletedBy: 'Amélie Gumbs', restorableUntil: '2027-02-14T14:00:00.000Z' },
      isRestorable: false,
    })
    const staff = await portal.seedAccount({ roles: ['staff', 'director', 'auditor'] })
    expect(await codeOf(readDossier(portal.contextFor(staff), dossier))).toBe('dossier.not_found')
    await mail.deliverAll()
    expect(mail.list(partner.email)[0]?.text).toContain('Amélie Gumbs a supprimé le brouillon')
    expect(mail.list(dossier.applicant.email)).toEqual([])
  })

  test('comes back as it was, with every word and paper, and can be submitted', async () => {
    const before = await readDossier(asLead(), dossier)
    await deleteDraft(asLead(), dossier)
    portal.passMinutes(29 * DAY)
    await due()
    expect(await codeOf(restoreDraft(portal.contextFor(partner), dossier))).toBe('permission.denied')
    const after = await restoreDraft(asLead(), dossier)
    expect(after).toMatchObject({ state: 'draft', sections: before.sections, documents: before.documents })
    expect(after.deletion).toBeUndefined()
    portal.passMinutes(3 * DAY)
    await due()
    expect((await submitDossier(asLead(), dossier)).state).toBe('submitted')
  })

  test('is forgotten after 30 days, with its files, however often the work is done', async () => {
    const held = portal.arrived.findLast(({ key }) => key.includes(dossier.dossierId))
    await deleteDraft(asLead(), dossier)
    portal.passMinutes(30 * DAY)
    expect(await codeOf(restoreDraft(asLead(), dossier))).toBe('dossier.restore_too_late')
    await due()
    expect(await everythingOf()).not.toEqual([])
    portal.passMinutes(2 * 60)
    await due()
    expect(await due()).toBe(0)
    expect(await everythingOf()).toEqual([])
    for (const account of [dossier.applicant, partner])
      expect(await listMyDossiers(portal.contextFor(account))).toEqual([])
    await mail.deliverAll()
    const bytes = portal.deps.s3.send(new HeadObjectCommand({ Bucket: 'documents', Key: held?.key }))
    await expect(bytes).rejects.toMatchObject({ name: 'NotFound' })
  })

  test('is forgotten whole also where the work died on the way', async () => {
    await deleteDraft(asLead(), dossier)
    portal.passMinutes(31 * DAY)
    const { table } = portal.deps
    let left = 1
    const dying = Object.create(table, {
      transact: {
        value: (...operations: Parameters<typeof table.transact>) => {
          if (left-- === 0) throw new Error('the machine stopped')
          return table.transact(...operations)
        },
      },
    })
    await expect(purgeDeleted({ ...portal.deps, table: dying }, portal.deps.now())).rejects.toThrow('stopped')
    expect(await everythingOf()).not.toEqual([])
    await due()
    expect(await everythingOf()).toEqual([])
  })

  test('is deleted by the lead alone, and only before it is submitted', async () => {
    expect(await codeOf(deleteDraft(portal.contextFor(partner), dossier))).toBe('permission.denied')
    await submitDossier(asLead(), dossier)
    expect(await codeOf(deleteDraft(asLead(), dossier))).toBe('dossier.locked')
  })
})
