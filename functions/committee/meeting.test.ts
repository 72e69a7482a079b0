import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Account } from '../../shared/accounts/account.ts'
import { verifyChain } from '../../shared/audit/chain.ts'
import { canonicalJson } from '../../shared/canonical-json.ts'
import type { Call } from '../../shared/calls/call.ts'
import type { Deps } from '../deps.ts'
import { AuditEventItem } from '../dossiers/dossier-record.ts'
import { putRows } from '../dossiers/dossier-row.ts'
import { changeDossier, loadDossier, toItem } from '../dossiers/dossier.store.ts'
import { Table } from '../storage/table.ts'
import { Transaction } from '../storage/transaction.ts'
import { giveEvaluation } from '../testing/give-evaluation.ts'
import { readRecordBytes } from '../testing/record-bytes.ts'
import { readPdf } from '../testing/read-pdf.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { seedDossier } from '../testing/seed-dossier.ts'
import { joinOrganisation } from '../testing/seed-organisation.ts'
import { finishClosing } from './finish-closing.ts'
import { findMeeting } from './meeting.store.ts'
import { printMinutes } from './print-minutes.ts'

let portal: TestPortal
let staff: Account
let director: Account
let member: Account
let call: Call

beforeAll(async () => {
  portal = await createTestPortal()
  staff = await portal.seedAccount({ roles: ['staff'], name: 'Maëlle Gumbs' })
  director = await portal.seedAccount({ roles: ['director'], name: 'Louis Fleming' })
  member = await portal.seedAccount({ roles: ['committee'], name: 'Ann Richardson' })
})
afterAll(() => portal.close())
beforeEach(async () => {
  call = await newCall(10_000_000_00)
})

const legalAct = { number: 'CE 12-04-2027', date: '2027-05-12' }
const newCall = (total: number) =>
  portal.seedCall({ code: randomUUID().slice(0, 8).toUpperCase(), envelope: { total, parts: [] } })
const ask = async (account: Account, method: string, at: string, body?: unknown, ifMatch?: number) => {
  const headers = ifMatch === undefined ? {} : { 'If-Match': `"${ifMatch}"` }
  const answer = await portal.request(account, method, at, { ...(body !== undefined && { body }), headers })
  return { status: answer.status, ...(await answer.json()) }
}
const evaluated = (number: number, seed = {}) =>
  seedDossier(portal, call, { number, evaluated: { score: 90 - number / 10 }, ...seed })
const plan = (seats: object[], more = {}) => ({
  title: 'Selection committee',
  startsAt: '2027-05-12T13:00:00Z',
  place: 'Marigot',
  rule: 'consensus',
  quorum: 1,
  seats,
  ...more,
})
const chair = { name: 'Jeanne Lake', part: 'chair' }

/** A meeting on what is evaluated, opened with everybody, and agreed on everything. */
async function agreedMeeting(
  without: readonly string[] = [],
  about = call,
): Promise<{ id: string; revision: number; items: { dossierId: string }[] }> {
  const { id, seats } = await ask(staff, 'POST', `/calls/${about.id}/meetings`, plan([chair]))
  await ask(staff, 'POST', `/meetings/${id}/agenda`, { validUntil: '2028-05-12' })
  const proposed = await ask(staff, 'GET', `/meetings/${id}`)
  const order = proposed.items.map(({ dossierId }: { dossierId: string }) => dossierId)
  const dossierIds = order.filter((dossierId: string) => !without.includes(dossierId))
  await ask(staff, 'PUT', `/meetings/${id}/agenda`, { dossierIds }, proposed.revision)
  const opened = await ask(staff, 'PUT', `/meetings/${id}/presence`, { seatIds: [seats[0].id], opens: true })
  const [first] = opened.items
  await ask(staff, 'PUT', `/meetings/${id}/items/${first.dossierId}/agreement`, { isAgreed: true })
  return ask(staff, 'PUT', `/meetings/${id}/agreement`)
}
const startClosing = ({ id, revision }: { id: string; revision: number }) =>
  ask(staff, 'PUT', `/meetings/${id}/closing`, { legalAct }, revision)

/** What each reader says of the call's dossiers, without instants. */
async function readers(about: Call, applicant: Account) {
  const [ranking, release, envelope, csv, mine] = await Promise.all([
    ask(staff, 'GET', `/calls/${about.id}/ranking`),
    ask(staff, 'GET', `/calls/${about.id}/release`),
    ask(staff, 'GET', `/calls/${about.id}/envelope`),
    portal.request(staff, 'GET', `/calls/${about.id}/exports/decisions.csv`).then((answer) => answer.text()),
    portal.request(applicant, 'GET', '/my/dossiers').then((answer) => answer.text()),
  ])
  const awarded = await ask(staff, 'GET', `/calls/${about.id}/dossiers?state=awarded`)
  return {
    ranked: ranking.ranking.filter(({ decision }: { decision?: object }) => decision).length,
    states: new Set(ranking.ranking.map(({ dossier }: { dossier: { state: string } }) => dossier.state)),
    waiting: release.waiting.award,
    promised: envelope.parts[0].committed,
    exported: csv.trim().split('\r\n').length - 1,
    listed: awarded.dossiers.length,
    mine,
  }
}

/** The portal's stores with a table that dies at the n-th write: before it is sent, or after it was done. */
function dyingDeps(write: number, when: 'before' | 'after'): { deps: Deps; writes: () => number } {
  let count = 0
  const { client, name } = portal.deps.table
  const table = new Table(client, name)
  const die = () => Promise.reject(new Error('killed'))
  const counted = async (work: () => Promise<void>) => {
    count += 1
    if (count > write || (count === write && when === 'before')) return die()
    await work()
    return count === write ? die() : undefined
  }
  const { transact } = Table.prototype
  table.transact = (operations) => counted(() => transact.call(table, operations))
  const { take } = Table.prototype
  table.take = async (key, condition) => {
    let taken: Awaited<ReturnType<typeof take>>
    await counted(async () => {
      taken = await take.call(table, key, condition)
    })
    return taken
  }
  return { deps: { ...portal.deps, table }, writes: () => count }
}

describe('a meeting', () => {
  it('goes from the ranking’s proposal to decisions, minutes and a chain that holds', async () => {
    const first = await evaluated(1)
    await evaluated(2)
    const seats = [
      chair,
      { name: '', accountId: member.id, part: 'member' },
      { name: 'Press', part: 'observer' },
    ]
    const made = await ask(
      staff,
      'POST',
      `/calls/${call.id}/meetings`,
      plan(seats, { rule: 'majority', quorum: 2 }),
    )
    expect(made).toMatchObject({
      status: 201,
      state: 'prepared',
      seats: [{}, { name: 'Ann Richardson' }, {}],
    })
    const { id } = made
    const [chairId, memberId, pressId] = made.seats.map((seat: { id: string }) => seat.id)
    const agenda = await ask(staff, 'POST', `/meetings/${id}/agenda`, { validUntil: '2028-05-12' })
    expect(agenda.items).toMatchObject([
      { dossierId: first.id, item: { content: { outcome: 'award', amount: 40_000_00 } } },
      { item: { content: { outcome: 'award' } } },
    ])
    const alone = { seatIds: [chairId], opens: true }
    expect(await ask(staff, 'PUT', `/meetings/${id}/presence`, alone)).toMatchObject({
      code: 'meeting.no_quorum',
    })
    const open = await ask(staff, 'PUT', `/meetings/${id}/presence`, {
      seatIds: [chairId, memberId],
      opens: true,
    })
    expect(open).toMatchObject({ state: 'open' })
    expect((await startClosing(open)).code).toBe('meeting.not_ready')

    const vote = (account: Account, dossierId: string, seatId: string, value: string) =>
      ask(account, 'PUT', `/meetings/${id}/items/${dossierId}/ballots/${seatId}`, { vote: value })
    expect(await vote(member, first.id, chairId, 'for')).toMatchObject({
      status: 403,
      code: 'meeting.not_voting',
    })
    expect(await vote(staff, first.id, pressId, 'for')).toMatchObject({ code: 'meeting.not_voting' })
    let meeting = open
    for (const { dossierId } of open.items) {
      await vote(member, dossierId, memberId, 'for')
      meeting = await vote(staff, dossierId, chairId, 'abstain')
    }
    const closing = await startClosing(meeting)
    expect(closing).toMatchObject({ status: 202, state: 'closing' })
    await finishClosing(portal.deps, { meetingId: id })
    await printMinutes(portal.deps, { meetingId: id })
    const closed = await ask(staff, 'GET', `/meetings/${id}`)
    expect(closed).toMatchObject({
      state: 'closed',
      legalAct,
      minutes: [{ language: 'fr' }, { language: 'en' }],
    })

    const { decisions, head, events } = await loadDossier(portal.deps.table, first.id)
    expect(decisions).toMatchObject([{ outcome: 'award', amount: 40_000_00, legalAct, meetingId: id }])
    expect(head).toMatchObject({ state: 'awarded', awardedAmount: 40_000_00 })
    expect(head.heldBy).toBeUndefined()
    expect(verifyChain(events)).toMatchObject({ ok: true })
    const own = await portal.deps.table.partition(id, 'event#')
    const chain = own.map(({ event }) => AuditEventItem.parse(event))
    expect(verifyChain(chain)).toMatchObject({ ok: true })
    expect(chain.map(({ type }) => type)).toContain('meeting.voted')

    for (const file of (await findMeeting(portal.deps.table, id))?.minutes ?? []) {
      const pdf = await readPdf(await readRecordBytes(portal.deps, file.recordKey))
      expect(pdf).toMatchObject({ isTagged: true, language: file.language })
      for (const text of ['Jeanne Lake', 'Ann Richardson', legalAct.number, `${call.code}-0001`])
        expect(pdf.text).toContain(text)
      expect(pdf.text).toContain(file.language === 'fr' ? '1 pour, 0 contre' : '1 for, 0 against')
    }
    const link = await portal.request(staff, 'GET', `/meetings/${id}/minutes.pdf`)
    expect(link.status).toBe(302)
  })

  it('takes no vote of who has a conflict, detected or declared, and shows them nothing of that dossier', async () => {
    const own = await evaluated(1, { applicant: member })
    const other = await evaluated(2)
    const seats = [chair, { name: '', accountId: member.id, part: 'member' }]
    const { id, seats: sat } = await ask(staff, 'POST', `/calls/${call.id}/meetings`, plan(seats))
    const [, { id: seatId }] = sat
    await ask(staff, 'POST', `/meetings/${id}/agenda`, { validUntil: '2028-05-12' })
    const seatIds = sat.map((seat: { id: string }) => seat.id)
    const open = await ask(staff, 'PUT', `/meetings/${id}/presence`, { seatIds, opens: true })
    expect(open.items[0].item.recusals[seatId]).toMatchObject({ kind: 'member' })
    const vote = (account: Account, dossierId: string) =>
      ask(account, 'PUT', `/meetings/${id}/items/${dossierId}/ballots/${seatId}`, { vote: 'for' })
    for (const account of [member, staff])
      expect(await vote(account, own.id)).toMatchObject({ status: 403, code: 'meeting.recused' })
    const seen = await ask(member, 'GET', `/meetings/${id}`)
    expect(seen.items.map(({ isHidden }: { isHidden: boolean }) => isHidden)).toEqual([true, false])
    expect(JSON.stringify(seen.items[0])).not.toContain('award')
    expect((await vote(member, other.id)).status).toBe(200)
    await ask(member, 'PUT', `/meetings/${id}/items/${other.id}/recusals/${seatId}`, { reason: 'A cousin.' })
    expect(await vote(member, other.id)).toMatchObject({ code: 'meeting.recused' })
    const stranger = await portal.seedAccount({ roles: ['committee'] })
    expect((await ask(stranger, 'GET', `/meetings/${id}`)).code).toBe('meeting.not_found')
  })
})

describe('a dossier on which evaluators lay far apart', () => {
  const text = 'They agree on the partners, and not on the means.'
  const note = (dossierId: string) => ask(staff, 'POST', `/dossiers/${dossierId}/consensus-note`, { text })
  const opinion = async (dossierId: string, evaluators: readonly Account[]) => {
    const evaluatorIds = evaluators.map(({ id }) => id)
    await ask(staff, 'POST', `/dossiers/${dossierId}/assignments`, { evaluatorIds })
    for (const evaluator of evaluators) await giveEvaluation(portal, evaluator, dossierId)
  }

  it('comes with their consensus note, for whom no conflict keeps away from it, and in the minutes', async () => {
    const evaluators = [
      await portal.seedAccount({ roles: ['evaluator'] }),
      await portal.seedAccount({ roles: ['evaluator', 'committee'], name: 'Una Hodge' }),
    ]
    const [, judge] = evaluators
    if (!judge) throw new Error('nobody sits in both')
    const tied = await portal.seedAccount({ roles: ['committee'], name: 'Tied Member' })
    const manager = await portal.seedAccount()
    const noted = await evaluated(1, { applicant: manager })
    const plain = await evaluated(2)
    await opinion(noted.id, evaluators)
    expect((await note(noted.id)).status).toBe(201)
    const people = [member, judge, tied]
    const seats = [chair, ...people.map(({ id }) => ({ name: '', accountId: id, part: 'member' }))]
    const { id, seats: sat } = await ask(staff, 'POST', `/calls/${call.id}/meetings`, plan(seats))
    await ask(staff, 'POST', `/meetings/${id}/agenda`, { validUntil: '2028-05-12' })
    const read = (account: Account, dossierId = noted.id) =>
      ask(account, 'GET', `/meetings/${id}/items/${dossierId}/consensus-note`)

    const seen = await ask(member, 'GET', `/meetings/${id}`)
    const isNotedOf = (dossierId: string) =>
      seen.items.find((item: { dossierId: string }) => item.dossierId === dossierId).dossier.isNoted
    expect([isNotedOf(noted.id), isNotedOf(plain.id)]).toEqual([true, undefined])
    for (const account of [member, staff, judge])
      expect(await read(account)).toMatchObject({ status: 200, text })
    expect((await read(member, plain.id)).status).toBe(404)
    const stranger = await portal.seedAccount({ roles: ['committee'] })
    expect(await read(stranger)).toMatchObject({ code: 'meeting.not_found' })

    // A tie that came to light after the agenda was made, and one of the member's own word.
    const [partner] = (await loadDossier(portal.deps.table, noted.id)).partners
    await joinOrganisation(portal, { organisationId: partner?.organisationId ?? '', manager }, tied)
    expect(await read(tied)).toMatchObject({ status: 403, code: 'permission.denied' })
    await ask(member, 'PUT', `/meetings/${id}/items/${noted.id}/recusals/${sat[1].id}`, {
      reason: 'A cousin.',
    })
    expect(await read(member)).toMatchObject({ status: 403 })
    const after = await ask(member, 'GET', `/meetings/${id}`)
    expect(JSON.stringify(after)).not.toContain('isNoted')

    const seatIds = [sat[0].id]
    await ask(staff, 'PUT', `/meetings/${id}/presence`, { seatIds, opens: true })
    const agree = () => ask(staff, 'PUT', `/meetings/${id}/agreement`)
    // The tie is found at closing, and the consensus is established without that member.
    expect(await startClosing(await agree())).toMatchObject({ status: 409 })
    expect(await startClosing(await agree())).toMatchObject({ status: 202 })
    await finishClosing(portal.deps, { meetingId: id })
    await printMinutes(portal.deps, { meetingId: id })
    for (const { recordKey } of (await findMeeting(portal.deps.table, id))?.minutes ?? [])
      expect((await readPdf(await readRecordBytes(portal.deps, recordKey))).text).toContain(text)
    expect((await findMeeting(portal.deps.table, id))?.minutes).toHaveLength(2)
  })

  it('waits for a third opinion, says so, and the meeting closes once it is there or without it', async () => {
    const third = await portal.seedAccount({ roles: ['evaluator'] })
    const awaited = await evaluated(1)
    const other = await evaluated(2)
    const meeting = await agreedMeeting()
    await ask(staff, 'POST', `/dossiers/${awaited.id}/assignments`, { evaluatorIds: [third.id] })
    const shown = await ask(staff, 'GET', `/meetings/${meeting.id}`)
    expect(shown.items[0].dossier).toMatchObject({ isInEvaluation: true })
    const refused = await startClosing(meeting)
    expect(refused).toMatchObject({ status: 409, code: 'meeting.not_ready' })
    const { reference } = awaited
    expect(refused.facts.faults).toEqual([{ code: 'in_evaluation', dossierId: awaited.id, reference }])

    const dossierIds = [other.id]
    const at = `/meetings/${meeting.id}/agenda`
    const without = await ask(staff, 'PUT', at, { dossierIds }, shown.revision)
    expect(await startClosing(without)).toMatchObject({ status: 202 })
    await finishClosing(portal.deps, { meetingId: meeting.id })
    await giveEvaluation(portal, third, awaited.id)
    const next = await agreedMeeting()
    expect(next.items.map(({ dossierId }) => dossierId)).toEqual([awaited.id])
    expect((await startClosing(next)).status).toBe(202)
  })
})

describe('who leaves a meeting', () => {
  it('leaves their votes; without a quorum nobody votes any more, and what was voted can be closed', async () => {
    const first = await evaluated(1)
    const second = await evaluated(2)
    const seats = [chair, { name: 'Ben Lake', part: 'member' }]
    const made = await ask(
      staff,
      'POST',
      `/calls/${call.id}/meetings`,
      plan(seats, { rule: 'majority', quorum: 2 }),
    )
    const { id } = made
    const seatIds: string[] = made.seats.map((seat: { id: string }) => seat.id)
    await ask(staff, 'POST', `/meetings/${id}/agenda`, { validUntil: '2028-05-12' })
    await ask(staff, 'PUT', `/meetings/${id}/presence`, { seatIds, opens: true })
    const vote = (dossierId: string, seatId: string, value: string) =>
      ask(staff, 'PUT', `/meetings/${id}/items/${dossierId}/ballots/${seatId}`, { vote: value })
    for (const seatId of seatIds) await vote(first.id, seatId, 'for')
    const left = await ask(staff, 'PUT', `/meetings/${id}/presence`, { seatIds: [seatIds[0]], opens: false })
    expect(left.seats[1]).toMatchObject({ isPresent: false, leftAt: portal.deps.now() })
    expect(await vote(second.id, seatIds[0] ?? '', 'for')).toMatchObject({
      status: 409,
      code: 'meeting.quorum_lost',
    })
    const refused = await startClosing(left)
    expect(refused.facts.faults).toEqual([{ code: 'not_voted', dossierId: second.id }])
    const without = await portal.request(staff, 'PUT', `/meetings/${id}/agenda`, {
      body: { dossierIds: [first.id] },
      headers: { 'If-Match': `"${left.revision}"` },
    })
    expect(await startClosing(await without.json())).toMatchObject({ state: 'closing' })
    await finishClosing(portal.deps, { meetingId: id })
    await printMinutes(portal.deps, { meetingId: id })
    const [file] = (await findMeeting(portal.deps.table, id))?.minutes ?? []
    const pdf = await readPdf(await readRecordBytes(portal.deps, file?.recordKey ?? ''))
    expect(pdf.text).toMatch(/Ben Lake Membre, jusqu’au .* \(UTC−4\)/u)
    expect(pdf.text).toContain('2 pour, 0 contre, 0 abstention')
  })

  it('takes a consensus along where a conflict of theirs comes to light before closing', async () => {
    const applicant = await portal.seedAccount()
    const head = await evaluated(1, { applicant })
    const late = await portal.seedAccount({ roles: ['committee'], name: 'Late Member' })
    const seats = [chair, { name: '', accountId: late.id, part: 'member' }]
    const { id, seats: sat } = await ask(staff, 'POST', `/calls/${call.id}/meetings`, plan(seats))
    await ask(staff, 'POST', `/meetings/${id}/agenda`, { validUntil: '2028-05-12' })
    const seatIds = sat.map((seat: { id: string }) => seat.id)
    await ask(staff, 'PUT', `/meetings/${id}/presence`, { seatIds, opens: true })
    const agreed = await ask(staff, 'PUT', `/meetings/${id}/items/${head.id}/agreement`, { isAgreed: true })
    const [lead] = (await loadDossier(portal.deps.table, head.id)).partners
    const organisationId = lead?.organisationId ?? ''
    await joinOrganisation(portal, { organisationId, manager: applicant }, late)
    const refused = await startClosing(agreed)
    expect(refused).toMatchObject({ code: 'meeting.not_ready', facts: { faults: [{ code: 'not_voted' }] } })
    const { items } = await ask(staff, 'GET', `/meetings/${id}`)
    expect(items[0].item.recusals[seatIds[1]]).toMatchObject({ kind: 'organisation' })
  })
})

describe('closing', () => {
  it('killed before or after any of its writes, leaves nothing decided or everything, and is finished later', async () => {
    const applicant = await portal.seedAccount()
    let wasNothing = 0
    let wasEverything = 0
    for (let write = 1, isOver = false; !isOver; write += 1)
      for (const when of ['before', 'after'] as const) {
        call = await newCall(10_000_000_00)
        await evaluated(1, { applicant })
        await evaluated(2)
        await evaluated(3)
        const before = await readers(call, applicant)
        const meeting = await agreedMeeting()
        expect((await startClosing(meeting)).status).toBe(202)
        const { deps, writes } = dyingDeps(write, when)
        const outcome = await finishClosing(deps, { meetingId: meeting.id }).then(
          () => 'finished',
          (error: Error) => error.message,
        )
        if (outcome === 'finished') isOver = writes() < write
        else expect(outcome).toBe('killed')
        const isClosed = (await findMeeting(portal.deps.table, meeting.id))?.state === 'closed'
        const seen = await readers(call, applicant)
        const everything = {
          ranked: 3,
          states: new Set(['awarded']),
          waiting: 3,
          promised: 120_000_00,
          exported: 3,
          listed: 3,

          mine: before.mine,
        }
        expect(seen, `${when} write ${write}`).toEqual(isClosed ? everything : before)
        if (isClosed) wasEverything += 1
        else wasNothing += 1
        await finishClosing(portal.deps, { meetingId: meeting.id })
        expect(await readers(call, applicant)).toEqual(everything)
      }
    expect(Math.min(wasNothing, wasEverything)).toBeGreaterThan(1)
  }, 120_000)

  it('decides on 250 dossiers at once, killed in the middle of holding and of carrying them out', async () => {
    const applicant = await portal.seedAccount()
    const one = await evaluated(1, { applicant, requestedGrant: 1_000_00 })
    const { table } = portal.deps
    for (let number = 2; number <= 250; number += 1) {
      const id = portal.deps.newId('dossier')
      const head = { ...one, id, reference: `${call.code}-${String(number).padStart(4, '0')}` }
      const transaction = new Transaction(table)
      transaction.put(toItem(head))
      putRows(transaction, head)
      await transaction.commit()
    }
    const { id, seats } = await ask(staff, 'POST', `/calls/${call.id}/meetings`, plan([chair]))
    await ask(staff, 'POST', `/meetings/${id}/agenda`, { validUntil: '2028-05-12' })
    for (const item of await table.partition(id, 'item#')) await table.put({ ...item, isAgreed: true })
    const open = await ask(staff, 'PUT', `/meetings/${id}/presence`, { seatIds: [seats[0].id], opens: true })
    expect((await startClosing(open)).status).toBe(202)
    const before = await readers(call, applicant)
    await expect(finishClosing(dyingDeps(3, 'after').deps, { meetingId: id })).rejects.toThrow('killed')
    expect(await readers(call, applicant)).toEqual(before)
    // Three batches more, the write that decides, and some of the 250 that carry it.
    await expect(finishClosing(dyingDeps(40, 'after').deps, { meetingId: id })).rejects.toThrow('killed')
    expect(await readers(call, applicant)).toMatchObject({
      ranked: 250,
      states: new Set(['awarded']),
      waiting: 250,
      promised: 250_000_00,
      exported: 250,
      mine: before.mine,
    })
    await finishClosing(portal.deps, { meetingId: id })
    expect(await table.partition(call.id, 'unsettled#')).toEqual([])
  }, 120_000)

  it('opens the meeting again where a dossier changed since it was frozen, and lets everything go', async () => {
    const gone = await evaluated(1)
    const left = await evaluated(2)
    const meeting = await agreedMeeting()
    await startClosing(meeting)
    const transaction = new Transaction(portal.deps.table)
    changeDossier(transaction, portal.contextFor(staff), gone, {
      event: { type: 'dossier.withdrawn', facts: {} },
      action: 'withdraw',
    })
    await transaction.commit()
    for (const kill of [1, 2, 3, 4])
      await finishClosing(dyingDeps(kill, 'after').deps, { meetingId: meeting.id }).catch(() => {})
    await finishClosing(portal.deps, { meetingId: meeting.id })
    expect(await ask(staff, 'GET', `/meetings/${meeting.id}`)).toMatchObject({
      state: 'open',
      fault: { code: 'not_decidable', dossierId: gone.id },
    })
    const { head } = await loadDossier(portal.deps.table, left.id)
    expect(head).toMatchObject({ state: 'evaluated', decisions: 0 })
    expect(head.heldBy).toBeUndefined()
    expect((await ask(staff, 'GET', `/calls/${call.id}/envelope`)).parts[0].committed).toBe(0)
  })

  it('of two meetings at the same second, never promises more than the envelope holds', async () => {
    call = await newCall(100_000_00)
    const before = [await evaluated(1), await evaluated(2)]
    const first = await agreedMeeting()
    await evaluated(3, { evaluated: { score: 99 } })
    await evaluated(4, { evaluated: { score: 98 } })
    const second = await agreedMeeting(before.map(({ id }) => id))
    for (const meeting of [first, second])
      expect(await startClosing(meeting)).toMatchObject({ status: 202, state: 'closing', legalAct })
    await Promise.all([first, second].map(({ id }) => finishClosing(portal.deps, { meetingId: id })))
    const states = await Promise.all([first, second].map(({ id }) => ask(staff, 'GET', `/meetings/${id}`)))
    expect(states.map(({ state }) => state).sort()).toEqual(['closed', 'open'])
    expect(states.find(({ state }) => state === 'open').fault).toEqual({ code: 'envelope' })
    expect((await ask(staff, 'GET', `/calls/${call.id}/envelope`)).parts[0].committed).toBe(80_000_00)
  })

  it('tells an applicant nothing, in any of its steps, until the results are released', async () => {
    const applicant = await portal.seedAccount()
    const dossier = await evaluated(1, { applicant })
    const everything = () =>
      Promise.all(
        ['/my/dossiers', `/dossiers/${dossier.id}`, `/dossiers/${dossier.id}/export.json`].map(async (at) => {
          const answer = await portal.request(applicant, 'GET', at)
          return `${at} ${answer.status} ${canonicalJson(await answer.json())}`
        }),
      )
    const before = await everything()
    const meeting = await agreedMeeting()
    expect(await everything()).toEqual(before)
    await startClosing(meeting)
    for (const write of [1, 2, 3, 4]) {
      await finishClosing(dyingDeps(write, 'before').deps, { meetingId: meeting.id }).catch(() => {})
      expect(await everything()).toEqual(before)
    }
    await finishClosing(portal.deps, { meetingId: meeting.id })
    expect(await everything()).toEqual(before)
    await ask(staff, 'POST', `/calls/${call.id}/release`)
    expect(await everything()).toEqual(before)
    await ask(director, 'POST', `/calls/${call.id}/release/confirmation`)
    expect((await everything()).join()).toContain('"outcome":"award"')
  })
})
