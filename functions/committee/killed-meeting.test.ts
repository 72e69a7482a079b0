import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import type { Account } from '../../shared/accounts/account.ts'
import { verifyChain } from '../../shared/audit/chain.ts'
import { readEnvelope } from '../decisions/envelope.store.ts'
import { rankCall } from '../decisions/rank-call.ts'
import { readTally } from '../decisions/tally.store.ts'
import { loadDossier, toItem } from '../dossiers/dossier.store.ts'
import { putRows } from '../dossiers/dossier-row.ts'
import { Transaction } from '../storage/transaction.ts'
import type { ClosingTask, Moment } from '../testing/close-meeting.process.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { seedDossier } from '../testing/seed-dossier.ts'
import { prepareAgenda } from './agenda.ts'
import { agreeRest } from './agree-rest.ts'
import { findMeeting } from './meeting.store.ts'
import { createMeeting } from './plan-meeting.ts'
import { notePresence } from './presence.ts'
import { startClosing } from './start-closing.ts'

let portal: TestPortal
let staff: Account
let folder: string

beforeAll(async () => {
  portal = await createTestPortal()
  staff = await portal.seedAccount({ roles: ['staff'] })
  folder = await mkdtemp(join(tmpdir(), 'concordia-closing-'))
  await build({
    entryPoints: [fileURLToPath(new URL('../testing/close-meeting.process.ts', import.meta.url))],
    bundle: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)",
    },
    outfile: join(folder, 'close.mjs'),
  })
})
afterAll(async () => {
  await portal.close()
  await rm(folder, { recursive: true })
})

/** Closes meetings in a process of its own; gives the signal that ended it, or how many writes it made. */
async function closeElsewhere(meetingIds: string[], death?: ClosingTask['death']): Promise<string | number> {
  const { config, now } = portal.deps
  const task: ClosingTask = { config, dynamodb: inject('dynamo'), now: now(), meetingIds, death }
  const { spawned, said } = start([join(folder, 'close.mjs'), JSON.stringify(task)])
  const [code, signal] = await once(spawned, 'close')
  if (code !== 0 && signal === null) throw new Error(said.join(''))
  return signal ?? Number(said.join(''))
}

function start(argv: string[]) {
  const spawned = spawn(process.execPath, argv, { env: { NODE_NO_WARNINGS: '1' } })
  const said: string[] = []
  for (const stream of [spawned.stdout, spawned.stderr])
    stream.on('data', (chunk) => said.push(String(chunk)))
  return { spawned, said }
}

interface Sitting {
  callId: string
  meetingId: string
  dossierIds: string[]
}
const GRANT = 1_000_00

/** A meeting that agreed on everything and was told to close: what remains is the job's. */
async function toldToClose(size: number): Promise<Sitting> {
  const code = randomUUID().slice(0, 8).toUpperCase()
  const call = await portal.seedCall({ code, envelope: { total: size * GRANT, parts: [] } })
  const first = await seedDossier(portal, call, { requestedGrant: GRANT, evaluated: { score: 90 } })
  const dossierIds = [first.id]
  while (dossierIds.length < size) {
    const id = portal.deps.newId('dossier')
    const head = { ...first, id, reference: `${code}-${String(dossierIds.push(id)).padStart(4, '0')}` }
    const transaction = new Transaction(portal.deps.table)
    transaction.put(toItem(head))
    putRows(transaction, head)
    await transaction.commit()
  }
  const context = (ifMatch?: number) => portal.contextFor(staff, { ifMatch })
  const { id: meetingId, seats } = await createMeeting(context(), {
    callId: call.id,
    plan: {
      title: 'Selection committee',
      startsAt: portal.deps.now(),
      place: 'Marigot',
      rule: 'consensus',
      quorum: 1,
      seats: [{ name: 'Jeanne Lake', part: 'chair' }],
    },
  })
  await prepareAgenda(context(), { meetingId, validUntil: '2028-05-12' })
  await notePresence(context(), { meetingId, seatIds: seats.map(({ id }) => id), opens: true })
  const { revision } = await agreeRest(context(), { meetingId })
  await startClosing(context(revision), {
    meetingId,
    legalAct: { number: 'CE 12-04-2027', date: '2027-01-12' },
  })
  return { callId: call.id, meetingId, dossierIds }
}

/** How many decisions the call's ranking shows; and that every other reader says the same. */
async function decidedIn({ callId, dossierIds }: Sitting): Promise<number> {
  const { table } = portal.deps
  const { ranking } = await rankCall(portal.contextFor(staff), { callId })
  const shown = ranking.filter(({ decision }) => decision).length
  const { recorded, award } = await readTally(table, callId)
  const [total] = (await readEnvelope(table, callId)).parts
  expect({ recorded, award, promised: total?.committed }).toEqual({
    recorded: shown,
    award: shown,
    promised: shown * GRANT,
  })
  const records = await Promise.all(dossierIds.map((id) => loadDossier(table, id)))
  for (const { head, decisions, events } of records) {
    const times = shown === 0 ? 0 : 1
    expect(head.state).toBe(shown === 0 ? 'evaluated' : 'awarded')
    expect([head.decisions, decisions.length]).toEqual([times, times])
    expect(events.filter(({ type }) => type === 'decision.recorded')).toHaveLength(times)
    // Copies of the first dossier have their own events only from here on.
    if (events[0]?.sequence === 1) expect(verifyChain(events)).toMatchObject({ ok: true })
  }
  return shown
}

/** Kills a process in the middle; looks at what stands, has another go on, and looks again. */
async function killed(size: number, write: number, moment: Moment): Promise<'open' | 'decided'> {
  const sitting = await toldToClose(size)
  expect(await closeElsewhere([sitting.meetingId], { write, moment })).toBe('SIGKILL')
  // Half of them are looked at first, half are gone on with before anybody looks.
  const { state } = (await findMeeting(portal.deps.table, sitting.meetingId)) ?? {}
  if (write % 2 === 0) expect(await decidedIn(sitting)).toBe(state === 'closed' ? size : 0)
  expect(await closeElsewhere([sitting.meetingId])).toBeTypeOf('number')
  expect(await decidedIn(sitting)).toBe(size)
  expect(await portal.deps.table.partition(sitting.callId, 'unsettled#')).toEqual([])
  return state === 'closed' ? 'decided' : 'open'
}

it('a process that is killed at any write leaves the meeting open, or everything decided once', async () => {
  const whole = await toldToClose(2)
  const writes = Number(await closeElsewhere([whole.meetingId]))
  expect(writes).toBeGreaterThan(3)
  const left: string[] = []
  for (let write = 1; write <= writes; write += 1)
    left.push(
      ...(await Promise.all([
        killed(2, write, 'before'),
        killed(2, write, 'during'),
        killed(2, write, 'after'),
      ])),
    )
  // Killed before the first write nothing was decided; after the last one everything.
  expect([left[0], left.at(-1)]).toEqual(['open', 'decided'])
}, 120_000)

it('so it does with more dossiers than one transaction holds: while it holds them, seals, and carries them out', async () => {
  expect(await Promise.all([killed(60, 2, 'during'), killed(60, 3, 'before')])).toEqual(['open', 'open'])
  expect(await Promise.all([killed(60, 3, 'after'), killed(60, 30, 'during')])).toEqual([
    'decided',
    'decided',
  ])
}, 120_000)
