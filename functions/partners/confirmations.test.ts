import { GetObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Account } from '../../shared/accounts/account.ts'
import { Dossier } from '../../shared/dossiers/dossier.ts'
import { Problem } from '../../shared/errors/problem.ts'
import { addPaper, completeDossier, type StartedDossier } from '../testing/fill-dossier.ts'
import { joinDossier, type JoinedPartner } from '../testing/join-dossier.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { voidConfirmations } from './void-confirmations.ts'

let portal: TestPortal
let dossier: StartedDossier
let partner: JoinedPartner

beforeAll(async () => {
  portal = await createTestPortal()
})
afterAll(() => portal.close())
beforeEach(async () => {
  dossier = await completeDossier(portal)
  partner = await joinDossier(portal, dossier)
})

const read = async (account: Account) =>
  Dossier.parse(await (await portal.request(account, 'GET', `/dossiers/${dossier.dossierId}`)).json())
const confirm = async (account: Account, contentHash?: string) =>
  portal.request(account, 'POST', `/dossiers/${dossier.dossierId}/confirmation`, {
    body: { contentHash: contentHash ?? (await read(account)).contentHash, capacity: 'President' },
  })
const submit = () => portal.request(dossier.applicant, 'POST', `/dossiers/${dossier.dossierId}/submission`)
const retitle = async (title: string) => {
  const { sections } = await read(dossier.applicant)
  const baseRevision = sections.find(({ id }) => id === 'project')?.answers['title']?.revision ?? 0
  return portal.request(dossier.applicant, 'PATCH', `/dossiers/${dossier.dossierId}/sections/project`, {
    body: {
      callId: dossier.call.id,
      formVersion: dossier.call.formVersion,
      changes: [{ fieldId: 'title', value: title, baseRevision }],
    },
  })
}
const gapsOf = async (response: Response) => {
  const { facts } = Problem.parse(await response.json())
  return Array.isArray(facts?.['gaps']) ? facts['gaps'].map(({ code }) => code) : []
}

describe('a confirmation', () => {
  test('is of the exact content that was read, by somebody in some capacity', async () => {
    const { contentHash } = await read(partner.account)
    await retitle('Another title')
    const stale = await confirm(partner.account, contentHash)
    expect([stale.status, (await stale.json()).code]).toEqual([409, 'confirmation.content_changed'])
    expect((await confirm(partner.account)).status).toBe(200)
    expect((await read(dossier.applicant)).confirmations).toMatchObject([
      { partnerId: partner.partnerId, capacity: 'President', name: partner.account.name, isValid: true },
    ])
  })

  test('is needed of every partner before the dossier can be submitted', async () => {
    const missing = await submit()
    expect(missing.status).toBe(422)
    expect(await gapsOf(missing)).toEqual(['confirmation.missing'])
    await confirm(partner.account)
    expect((await submit()).status).toBe(200)
  })

  test('no longer holds once anything that was confirmed has changed, be it an answer, a paper or a partner', async () => {
    await confirm(partner.account)
    await retitle('Changed afterwards')
    expect((await read(partner.account)).confirmations).toMatchObject([{ isValid: false }])
    expect(await gapsOf(await submit())).toEqual(['confirmation.void'])
    await confirm(partner.account)
    await addPaper(portal, dossier, { kindId: 'partner-letter', verdict: 'NO_THREATS_FOUND' })
    expect((await read(partner.account)).confirmations).toMatchObject([{ isValid: false }])
    await confirm(partner.account)
    const another = await joinDossier(portal, dossier)
    expect(await gapsOf(await submit())).toEqual(
      expect.arrayContaining(['confirmation.void', 'confirmation.missing']),
    )
    await confirm(partner.account)
    await confirm(another.account)
    expect((await submit()).status).toBe(200)
  })

  test('that no longer holds is taken away, noted in the chain, and told to everybody, once', async () => {
    await confirm(partner.account)
    await voidConfirmations(portal.deps, dossier.dossierId)
    expect((await read(partner.account)).confirmations).toHaveLength(1)
    await retitle('Changed afterwards')
    await voidConfirmations(portal.deps, dossier.dossierId)
    await voidConfirmations(portal.deps, dossier.dossierId)
    const { confirmations, timeline } = await read(partner.account)
    expect(confirmations).toEqual([])
    expect(timeline.filter(({ type }) => type === 'confirmation.voided')).toHaveLength(1)
  })

  test('stands in what was submitted, with its hash, for ever', async () => {
    await confirm(partner.account)
    const { contentHash } = await read(partner.account)
    const { receipt } = Dossier.parse(await (await submit()).json())
    const Key = `submissions/${dossier.dossierId}/${receipt?.contentHash}.json`
    const { Body } = await portal.deps.s3.send(new GetObjectCommand({ Bucket: 'records', Key }))
    const frozen = JSON.parse((await Body?.transformToString()) ?? '')
    expect(frozen.confirmations).toMatchObject([
      { partnerId: partner.partnerId, contentHash, capacity: 'President' },
    ])
  })

  test('is no matter of the lead, who vouches by submitting, nor of strangers', async () => {
    expect((await confirm(dossier.applicant)).status).toBe(403)
    const stranger = await portal.seedAccount()
    expect((await confirm(stranger, 'a'.repeat(64))).status).toBe(404)
  })

  test('given while somebody submits leads to one of both, never to a submission without it', async () => {
    const { contentHash } = await read(partner.account)
    const [, submitted] = await Promise.all([confirm(partner.account, contentHash), submit()])
    const { state, confirmations } = await read(dossier.applicant)
    expect(submitted.status === 200 ? confirmations : state).toEqual(
      submitted.status === 200 ? [expect.objectContaining({ isValid: true })] : 'draft',
    )
  })
})
