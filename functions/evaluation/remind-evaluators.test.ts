import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Account } from '../../shared/accounts/account.ts'
import type { Call } from '../../shared/calls/call.ts'
import { changeOwnAccount } from '../accounts/change-own-account.ts'
import { openCalibration } from '../calibration/open-calibration.ts'
import { withdrawDossier } from '../dossiers/withdraw-dossier.ts'
import { giveEvaluation } from '../testing/give-evaluation.ts'
import { openMail, type TestMail } from '../testing/open-mail.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { seedDossier } from '../testing/seed-dossier.ts'
import { watchTable } from '../testing/watch-table.ts'
import { assignEvaluators } from './assign-evaluators.ts'
import { declareConflict } from './declare-conflict.ts'
import { dropOut } from './drop-out.ts'
import { setEvaluationDue } from './evaluation-due.ts'
import { listEvaluators } from './list-evaluators.ts'
import { remindEvaluators } from './remind-evaluators.ts'

let portal: TestPortal
let mail: TestMail
let staff: Account
let applicant: Account
beforeAll(async () => {
  portal = await createTestPortal()
  mail = await openMail(portal)
  staff = await portal.seedAccount({ roles: ['staff'] })
  applicant = await portal.seedAccount()
})
afterAll(async () => {
  mail.close()
  await portal.close()
})

/** A call whose evaluations are expected by 14 May; that it still takes dossiers makes them easy to seed. */
async function openCall(code: string): Promise<Call> {
  portal.setClock('2027-04-20T14:00:00.000Z')
  const closesAt = '2027-06-30T16:00:00.000Z'
  const call = await portal.seedCall({ code, evaluationsPerDossier: 3, closesAt })
  await setDue(call, '2027-05-14')
  return call
}
const setDue = (call: Call, dueOn: string) =>
  setEvaluationDue(portal.contextFor(staff), { callId: call.id, dueOn })

const person = (name: string, language: 'fr' | 'en' = 'fr') =>
  portal.seedAccount({ roles: ['evaluator'], name, email: `${name}@portal.example`, language })

let number = 0
async function give(call: Call, evaluators: readonly Account[]): Promise<string> {
  number += 1
  const { id } = await seedDossier(portal, call, { applicant, number })
  await assignEvaluators(portal.contextFor(staff), {
    dossierId: id,
    evaluatorIds: evaluators.map((evaluator) => evaluator.id),
  })
  return id
}
const declare = (evaluator: Account, dossierId: string, declaration: 'none' | 'conflict' | 'askStaff') =>
  declareConflict(portal.contextFor(evaluator), { dossierId, declaration })

/** The quarter-hourly work at an instant, twice, and the post after it. */
async function at(instant: string): Promise<number> {
  portal.setClock(instant)
  const written = await remindEvaluators(portal.deps, instant)
  await remindEvaluators(portal.deps, instant)
  await mail.deliverAll()
  return written
}
const received = (name: string) =>
  mail.list(`${name}@portal.example`).filter(({ subject }) => /à remettre|left for you/u.test(subject))

describe('an evaluator with evaluations left', () => {
  test('is reminded 7 days and 1 day before, once each, of how many are left; nobody else is', async () => {
    const call = await openCall('DUE27')
    const [eva, ann] = [await person('eva'), await person('ann', 'en')]
    const first = await give(call, [eva, ann])
    await give(call, [eva])
    const conflicted = await person('conflicted')
    await declare(conflicted, await give(call, [conflicted, eva]), 'conflict')
    const asking = await person('asking')
    await declare(asking, await give(call, [asking]), 'askStaff')
    const done = await person('done')
    await giveEvaluation(portal, done, await give(call, [done]))
    const gone = await person('gone')
    await give(call, [gone])
    await dropOut(portal.contextFor(staff), { callId: call.id, evaluatorId: gone.id })
    const withdrawn = await person('withdrawn')
    const left = await give(call, [withdrawn])
    await withdrawDossier(portal.contextFor(applicant), { dossierId: left, reasons: '' })
    const quiet = await person('quiet')
    await give(call, [quiet])
    await changeOwnAccount(portal.contextFor(quiet), { isReminded: false })

    expect(await at('2027-05-07T11:45:00.000Z')).toBe(0)
    // The one who wants none is known when it is sent.
    expect(await at('2027-05-07T12:00:00.000Z')).toBe(3)
    expect(await at('2027-05-07T12:15:00.000Z')).toBe(0)
    const [letter] = received('eva')
    expect(letter?.subject).toBe('Il vous reste 3 évaluations à remettre')
    expect(letter?.text).toContain('vendredi 14 mai 2027 à 23:59 (UTC−4)')
    expect(letter?.text).toMatch(/\/fr\/evaluation$/mu)
    expect(letter?.text).not.toContain('DUE27-')
    const [english] = received('ann')
    expect(english?.subject).toBe('One evaluation is left for you to submit')
    expect(english?.text).toContain('Friday, 14 May 2027 at 23:59 (UTC−4)')

    await giveEvaluation(portal, ann, first)
    await giveEvaluation(portal, eva, first)
    expect(await at('2027-05-13T12:00:00.000Z')).toBe(2)
    expect(received('eva').map(({ subject }) => subject)).toEqual([
      'Il vous reste 2 évaluations à remettre',
      'Il vous reste 3 évaluations à remettre',
    ])
    expect(received('ann')).toHaveLength(1)
    for (const name of ['conflicted', 'asking', 'done', 'gone', 'withdrawn', 'quiet'])
      expect({ name, mails: received(name) }).toEqual({ name, mails: [] })
  })

  test('is not reminded of what they submitted, though others have not, nor of a calibration', async () => {
    const call = await openCall('CAL27')
    const [eve, evo] = [await person('eve'), await person('evo')]
    const sample = await seedDossier(portal, call, { applicant, number: 90 })
    await withdrawDossier(portal.contextFor(applicant), { dossierId: sample.id, reasons: '' })
    await openCalibration(portal.contextFor(staff), {
      callId: call.id,
      dossierId: sample.id,
      evaluatorIds: [eve.id],
    })
    const closing = await give(call, [evo, eve])
    await giveEvaluation(portal, eve, closing)
    expect(await at('2027-05-07T12:00:00.000Z')).toBe(1)
    expect(received('eve')).toEqual([])
    expect(received('evo')).toHaveLength(1)
  })

  test('is reminded of the new day when staff move it, and not of the old one any more', async () => {
    const call = await openCall('MOV27')
    const late = await person('moved')
    await give(call, [late])
    await at('2027-05-07T12:00:00.000Z')
    await setDue(call, '2027-05-21')
    await at('2027-05-13T12:00:00.000Z')
    expect(received('moved')).toHaveLength(1)
    await at('2027-05-14T12:00:00.000Z')
    await at('2027-05-20T12:00:00.000Z')
    expect(received('moved').map(({ text }) => /(\d+ mai) 2027/u.exec(text ?? '')?.[1])).toEqual([
      '21 mai',
      '21 mai',
      '14 mai',
    ])
  })

  test('is not reminded by what was written before the day moved, nor of what they were given since', async () => {
    const call = await openCall('NEW27')
    const [told, given] = [await person('told'), await person('given')]
    await give(call, [told])
    portal.setClock('2027-05-07T12:00:00.000Z')
    await remindEvaluators(portal.deps, '2027-05-07T12:00:00.000Z')
    await setDue(call, '2027-05-28')
    await mail.deliverAll()
    expect(received('told')).toEqual([])

    await setDue(call, '2027-05-15')
    portal.setClock('2027-05-08T15:00:00.000Z')
    await give(call, [given])
    await at('2027-05-08T15:15:00.000Z')
    expect(received('told')).toHaveLength(1)
    expect(received('given')).toEqual([])
  })

  test('costs two reads when no morning has come', async () => {
    const requests = await watchTable(portal, () => remindEvaluators(portal.deps, '2027-03-20T09:00:00.000Z'))
    expect(requests.map(({ command }) => command)).toEqual(['QueryCommand', 'BatchGetItemCommand'])
  })
})

test('staff see who is late and with how many once the day is over at the call’s place', async () => {
  const call = await openCall('LATE27')
  const [slow, quick] = [await person('slow'), await person('quick')]
  const first = await give(call, [slow, quick])
  await give(call, [slow])
  await declare(slow, await give(call, [slow]), 'conflict')
  await giveEvaluation(portal, quick, first)
  const late = async (instant: string) => {
    portal.setClock(instant)
    const evaluators = await listEvaluators(portal.contextFor(staff), { callId: call.id })
    return evaluators.filter((one) => one.late !== undefined).map(({ name, late: count }) => [name, count])
  }
  expect(await late('2027-05-15T03:59:00.000Z')).toEqual([])
  expect(await late('2027-05-15T04:00:00.000Z')).toEqual([['slow', 2]])
})
