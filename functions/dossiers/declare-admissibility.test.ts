import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Account } from '../../shared/accounts/account.ts'
import type { Call } from '../../shared/calls/call.ts'
import { completeDossier, startDossier, type StartedDossier } from '../testing/fill-dossier.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { codeOf } from '../testing/refusal.ts'
import { declareAdmissibility } from './declare-admissibility.ts'
import { readDossier } from './read-dossier.ts'
import { submitDossier } from './submit-dossier.ts'

let portal: TestPortal
let call: Call
let staff: Account
let dossier: StartedDossier

beforeAll(async () => {
  portal = await createTestPortal()
  call = await portal.seedCall()
  staff = await portal.seedAccount({ roles: ['staff'] })
})
afterAll(() => portal.close())
beforeEach(async () => {
  dossier = await completeDossier(portal, { call })
  await submitDossier(portal.contextFor(dossier.applicant), dossier)
})

const declare = (admissible: boolean, reasons = '', by = staff) =>
  declareAdmissibility(portal.contextFor(by), { dossierId: dossier.dossierId, admissible, reasons })

describe('declaring a dossier', () => {
  test('admissible is seen by the applicant at once', async () => {
    expect((await declare(true)).state).toBe('admissible')
    const seen = await readDossier(portal.contextFor(dossier.applicant), dossier)
    expect(seen).toMatchObject({ state: 'admissible', admissibility: { admissible: true } })
    expect(seen.timeline.map(({ type }) => type)).toEqual([
      'dossier.created',
      'dossier.submitted',
      'admissibility.declared',
    ])
  })

  test('inadmissible asks for reasons, which the applicant reads', async () => {
    expect(await codeOf(declare(false, ' \n'))).toBe('admissibility.reasons_missing')
    await declare(false, 'La lettre du partenaire n’est pas signée.')
    const seen = await readDossier(portal.contextFor(dossier.applicant), dossier)
    expect(seen).toMatchObject({
      state: 'inadmissible',
      admissibility: { admissible: false, reasons: 'La lettre du partenaire n’est pas signée.' },
    })
  })

  test('happens once: of two who declare in the same moment, one is told that it was done', async () => {
    const colleague = await portal.seedAccount({ roles: ['staff'] })
    const outcomes = await Promise.allSettled([declare(true), declare(false, 'Hors délai.', colleague)])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await codeOf(declare(true))).toBe('dossier.locked')
  })

  test('is for staff alone, and never for one’s own dossier', async () => {
    const director = await portal.seedAccount({ roles: ['director'] })
    expect(await codeOf(declare(true, '', director))).toBe('permission.denied')
    expect(await codeOf(declare(true, '', dossier.applicant))).toBe('permission.denied')
    const employee = await portal.seedAccount({ roles: ['staff'] })
    const own = await completeDossier(portal, { call, applicant: employee })
    await submitDossier(portal.contextFor(employee), own)
    expect(
      await codeOf(
        declareAdmissibility(portal.contextFor(employee), { ...own, admissible: true, reasons: '' }),
      ),
    ).toBe('permission.denied')
  })

  test('cannot be done to a draft, of which the service knows nothing', async () => {
    dossier = await startDossier(portal, { call })
    expect(await codeOf(declare(true))).toBe('dossier.not_found')
  })
})
