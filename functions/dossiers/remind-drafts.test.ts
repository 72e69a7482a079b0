import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Call } from '../../shared/calls/call.ts'
import { changeOwnAccount } from '../accounts/change-own-account.ts'
import { putCall } from '../calls/call.store.ts'
import { findCall } from '../calls/find-call.ts'
import { Transaction } from '../storage/transaction.ts'
import { completeDossier, startDossier } from '../testing/fill-dossier.ts'
import { openMail, type TestMail } from '../testing/open-mail.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { watchTable } from '../testing/watch-table.ts'
import { deleteDraft } from './delete-draft.ts'
import { remindDrafts } from './remind-drafts.ts'
import { submitDossier } from './submit-dossier.ts'

let portal: TestPortal
let mail: TestMail
let call: Call
beforeAll(async () => {
  portal = await createTestPortal()
  mail = await openMail(portal)
  call = await portal.seedCall()
})
afterAll(async () => {
  mail.close()
  await portal.close()
})

/** The quarter-hourly work at an instant, twice, and the post after it. */
async function at(instant: string): Promise<number> {
  portal.setClock(instant)
  const written = await remindDrafts(portal.deps, instant)
  await remindDrafts(portal.deps, instant)
  await mail.deliverAll()
  return written
}
const received = (email: string) =>
  mail.list(email).filter(({ subject }) => subject.includes('déposer avant'))

describe('whoever has an unfinished draft', () => {
  test('is reminded 14, 3 and 1 days before, once each, with what is missing; nobody else is', async () => {
    const applicant = await portal.seedAccount({ email: 'late@portal.example' })
    const { dossierId } = await startDossier(portal, { call, applicant })
    const ready = await completeDossier(portal, {
      call,
      applicant: await portal.seedAccount({ email: 'ready@portal.example' }),
    })
    const sent = await completeDossier(portal, {
      call,
      applicant: await portal.seedAccount({ email: 'sent@portal.example' }),
    })
    await submitDossier(portal.contextFor(sent.applicant), sent)
    const gone = await startDossier(portal, {
      call,
      applicant: await portal.seedAccount({ email: 'gone@portal.example' }),
    })
    await deleteDraft(portal.contextFor(gone.applicant), gone)
    const quiet = await startDossier(portal, {
      call,
      applicant: await portal.seedAccount({ email: 'quiet@portal.example' }),
    })
    await changeOwnAccount(portal.contextFor(quiet.applicant), { isReminded: false })

    expect(await at('2027-02-12T11:45:00.000Z')).toBe(0)
    expect(await at('2027-02-12T12:00:00.000Z')).toBe(3)
    expect(await at('2027-02-12T12:15:00.000Z')).toBe(0)
    const [letter] = received('late@portal.example')
    expect(letter?.text).toContain('vendredi 26 février 2027 à 12:00')
    expect(letter?.text).toMatch(/\d+ points manquent encore/u)
    expect(letter?.text).toContain(`/fr/dossiers/${dossierId}`)
    expect(received('ready@portal.example')[0]?.text).toContain('Il n’y manque plus rien')

    await at('2027-02-23T12:00:00.000Z')
    await submitDossier(portal.contextFor(ready.applicant), ready)
    await at('2027-02-25T14:00:00.000Z')
    expect(received('late@portal.example')).toHaveLength(3)
    expect(received('ready@portal.example')).toHaveLength(2)
    for (const name of ['sent', 'gone', 'quiet']) expect(received(`${name}@portal.example`)).toEqual([])
  })

  test('is not reminded of a morning before the draft was started', async () => {
    const own = await portal.seedCall({ code: 'REM27' })
    portal.setClock('2027-02-23T15:00:00.000Z')
    const applicant = await portal.seedAccount({ email: 'new@portal.example' })
    await startDossier(portal, { call: own, applicant })
    await at('2027-02-23T15:15:00.000Z')
    expect(received('new@portal.example')).toEqual([])
  })

  test('is reminded of the new day when the closing is put off', async () => {
    portal.setClock('2027-01-20T14:00:00.000Z')
    const own = await portal.seedCall({ code: 'MOVE27' })
    const applicant = await portal.seedAccount({ email: 'moved@portal.example' })
    await startDossier(portal, { call: own, applicant })
    await at('2027-02-23T12:00:00.000Z')
    const current = await findCall(portal.deps.table, own.id)
    const transaction = new Transaction(portal.deps.table)
    putCall(transaction, { ...current, closesAt: '2027-03-05T16:00:00.000Z' })
    await transaction.commit()
    await at('2027-02-25T12:00:00.000Z')
    await at('2027-03-02T12:00:00.000Z')
    expect(received('moved@portal.example').map(({ subject }) => /le (.*?) à/u.exec(subject)?.[1])).toEqual([
      'vendredi 5 mars 2027',
      'vendredi 26 février 2027',
    ])
  })

  test('costs one read of the calls when no morning has come', async () => {
    const requests = await watchTable(portal, () => remindDrafts(portal.deps, '2027-01-20T09:00:00.000Z'))
    expect(requests.map(({ command }) => command)).toEqual(['QueryCommand'])
  })
})
