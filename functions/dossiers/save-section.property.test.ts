import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Account } from '../../shared/accounts/account.ts'
import type { Call } from '../../shared/calls/call.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { keys } from '../storage/keys.ts'
import { startDossier, type StartedDossier } from '../testing/fill-dossier.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { saveSection } from './save-section.ts'
import { readSection } from './section.store.ts'

let portal: TestPortal
let call: Call

beforeAll(async () => {
  portal = await createTestPortal()
  call = await portal.seedCall()
})
afterAll(() => portal.close())

const FIELDS = ['title', 'summary'] as const
type Field = (typeof FIELDS)[number]

/** What one person does next in one field: type and save, send the last save again, or look at what is stored. */
const Step = fc.record({
  writer: fc.nat({ max: 2 }),
  field: fc.constantFrom(...FIELDS),
  deed: fc.constantFrom('save', 'save', 'repeat', 'look'),
  value: fc.string({ unit: fc.constantFrom('a', 'é', '🌴', ' '), minLength: 1, maxLength: 5 }),
})
type Step = typeof Step extends fc.Arbitrary<infer Value> ? Value : never

interface Save {
  field: Field
  value: string
  baseRevision: number
}

/** Somebody with a page open: the revisions that they saw, and the last save that they sent. */
class Writer {
  readonly #account: Account
  readonly #dossier: StartedDossier
  readonly #seen = new Map<Field, number>()
  #last: Save | undefined
  /** Every value that the server said it has, with its revision. */
  readonly acknowledged: { field: Field; revision: number; value: unknown }[] = []

  constructor(account: Account, dossier: StartedDossier) {
    this.#account = account
    this.#dossier = dossier
  }

  async take({ field, deed, value }: Step): Promise<void> {
    if (deed === 'look') {
      const section = await readSection(portal.deps.table, this.#dossier.dossierId, 'project')
      this.#seen.set(field, section?.answers[field]?.revision ?? 0)
    } else if (deed === 'repeat') await this.#send(this.#last)
    else await this.#send({ field, value, baseRevision: this.#seen.get(field) ?? 0 })
  }

  async #send(save: Save | undefined): Promise<void> {
    if (!save) return
    this.#last = save
    const { dossierId } = this.#dossier
    const change = { fieldId: save.field, value: save.value, baseRevision: save.baseRevision }
    try {
      const { answers } = await saveSection(portal.contextFor(this.#account), {
        dossierId,
        sectionId: 'project',
        save: { callId: call.id, formVersion: call.formVersion, changes: [change] },
      })
      const answer = answers[save.field]
      if (!answer) throw new Error('a save answers with what it saved')
      this.#seen.set(save.field, answer.revision)
      this.acknowledged.push({ field: save.field, revision: answer.revision, value: answer.value })
      expect(answer.value).toBe(save.value)
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'section.field_conflict') throw error
    }
  }
}

async function openPages(): Promise<{ dossier: StartedDossier; writers: Writer[] }> {
  const dossier = await startDossier(portal, { call })
  const others = [await portal.seedAccount(), await portal.seedAccount()]
  await portal.deps.table.update({
    Key: keys.section(dossier.dossierId, 'project'),
    UpdateExpression: 'ADD editors :others',
    ExpressionAttributeValues: { ':others': new Set(others.map(({ id }) => id)) },
  })
  return { dossier, writers: [dossier.applicant, ...others].map((account) => new Writer(account, dossier)) }
}

test('whatever three people type, repeat and overtake, no acknowledged value is lost', async () => {
  const rounds = fc.array(fc.array(Step, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(rounds, async (steps) => {
      const { dossier, writers } = await openPages()
      for (const round of steps) await Promise.all(round.map((step) => writers[step.writer]?.take(step)))

      const acknowledged = writers.flatMap((writer) => writer.acknowledged)
      const stored = await readSection(portal.deps.table, dossier.dossierId, 'project')
      for (const field of FIELDS) {
        const ofField = acknowledged.filter((entry) => entry.field === field)
        const values = new Map(ofField.map(({ revision, value }) => [revision, value]))
        // One value per revision: nobody was told « saved » for what another then had in its place.
        for (const { revision, value } of ofField) expect(values.get(revision)).toBe(value)
        // No gaps: each value was replaced only by somebody who named it.
        expect([...values.keys()].sort((left, right) => left - right)).toEqual(
          Array.from({ length: values.size }, (_, index) => index + 1),
        )
        const answer = stored?.answers[field]
        expect(answer?.revision ?? 0).toBe(values.size)
        if (answer) expect(answer.value).toBe(values.get(answer.revision))
      }
    }),
    { numRuns: 25 },
  )
})
