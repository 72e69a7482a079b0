import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Account } from '../../shared/accounts/account.ts'
import { Dossier } from '../../shared/dossiers/dossier.ts'
import { startDossier, type StartedDossier } from '../testing/fill-dossier.ts'
import { joinDossier } from '../testing/join-dossier.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { sampleCall } from '../testing/sample-call.ts'
import { keys } from '../storage/keys.ts'

const PEOPLE = 8
const EDITS = 500
const label = { fr: 'Champ', en: 'Field' }

let portal: TestPortal
let dossier: StartedDossier

beforeAll(async () => {
  portal = await createTestPortal()
  const text = (id: string) => ({ id, type: 'shortText' as const, label, required: false })
  const call = await portal.seedCall({
    form: {
      sections: [
        ...sampleCall().form.sections,
        {
          id: 'plan',
          title: label,
          fields: [
            text('one'),
            text('two'),
            text('three'),
            { id: 'rows', type: 'group', label, required: false, maximum: 60, fields: [text('title')] },
          ],
        },
      ],
    },
  })
  dossier = await startDossier(portal, { call })
})
afterAll(() => portal.close())

/** Numbers that look random and are the same in every run (mulberry32), so that a failure can be repeated. */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

interface Edit {
  path: string
  value: string
  revision: number
}

/** Somebody at a page over a bad line: requests that do not arrive, answers that get lost, everything sent again. */
class Person {
  readonly acknowledged: Edit[] = []
  conflictsInCommon = 0
  conflictsInOwn = 0
  readonly #account: Account
  readonly #number: number
  readonly #random: () => number
  readonly #seen = new Map<string, number>()

  constructor(account: Account, number: number) {
    this.#account = account
    this.#number = number
    this.#random = numbersFrom(number + 1)
  }

  /** A question that all share, or a row of the person's own. */
  #choose(): { path: string; isOwn: boolean } {
    const chance = this.#random()
    if (chance < 0.8) {
      const row = `p${this.#number}x${Math.floor(chance * 10)}`
      return { path: `rows/${row}/title`, isOwn: true }
    }
    return { path: ['one', 'two', 'three'][Math.floor((chance - 0.8) * 15)] ?? 'one', isOwn: false }
  }

  async edit(count: number): Promise<void> {
    const { path, isOwn } = this.#choose()
    const value = `${this.#number}-${count}`
    for (;;) {
      const verdict = await this.#send(path, value)
      if (verdict === 'saved') return
      if (verdict === 'lost') continue
      // The person sees the other text and keeps their own.
      if (isOwn) this.conflictsInOwn += 1
      else this.conflictsInCommon += 1
    }
  }

  async #send(path: string, value: string): Promise<'saved' | 'lost' | 'conflict'> {
    const fate = this.#random()
    await pause(this.#random() * 3)
    // One in ten never arrives.
    if (fate < 0.1) return 'lost'
    const baseRevision = this.#seen.get(path) ?? 0
    const response = await portal.request(
      this.#account,
      'PATCH',
      `/dossiers/${dossier.dossierId}/sections/plan`,
      {
        body: {
          callId: dossier.call.id,
          formVersion: dossier.call.formVersion,
          changes: [{ fieldId: path, value, baseRevision }],
        },
      },
    )
    const answer = await response.json()
    if (response.status === 409) {
      this.#seen.set(path, answer.facts.conflicts[0].revision)
      return 'conflict'
    }
    expect(response.status).toBe(200)
    // Of one in ten that arrives, the answer is lost: the same save is sent again.
    if (fate > 0.9) return 'lost'
    const { revision } = answer.answers[path]
    this.#seen.set(path, revision)
    this.acknowledged.push({ path, value, revision })
    return 'saved'
  }
}

/** Four of the lead's organisation and four who joined it as colleagues: all write the common part. */
async function gather(): Promise<Person[]> {
  const { partners } = Dossier.parse(
    await (await portal.request(dossier.applicant, 'GET', `/dossiers/${dossier.dossierId}`)).json(),
  )
  const organisationId = partners[0]?.organisationId ?? ''
  const people = [dossier.applicant]
  while (people.length < PEOPLE) {
    const colleague = await portal.seedAccount()
    await portal.deps.table.put({
      ...keys.accountOrganisation(colleague.id, organisationId),
      kind: 'OrganisationMembership',
      schemaVersion: 1,
      organisationId,
    })
    const added = await portal.request(dossier.applicant, 'POST', `/dossiers/${dossier.dossierId}/people`, {
      body: { accountId: colleague.id },
    })
    expect(added.status).toBe(200)
    people.push(colleague)
  }
  return people.map((account, number) => new Person(account, number))
}

test(
  'eight people make five hundred edits each over bad lines, and every acknowledged edit stands',
  { timeout: 240_000 },
  async () => {
    await joinDossier(portal, dossier)
    const people = await gather()
    await Promise.all(
      people.map(async (person) => {
        for (let count = 0; count < EDITS; count += 1) await person.edit(count)
      }),
    )
    const edits = people.flatMap(({ acknowledged }) => acknowledged)
    expect(edits).toHaveLength(PEOPLE * EDITS)
    // Different fields never disturb each other; in the same field somebody is always asked.
    expect(people.map(({ conflictsInOwn }) => conflictsInOwn)).toEqual(Array(PEOPLE).fill(0))
    expect(Math.min(...people.map(({ conflictsInCommon }) => conflictsInCommon))).toBeGreaterThan(0)

    const { sections } = Dossier.parse(
      await (await portal.request(dossier.applicant, 'GET', `/dossiers/${dossier.dossierId}`)).json(),
    )
    const stored = sections.find(({ id }) => id === 'plan')?.answers ?? {}
    for (const path of new Set(edits.map((edit) => edit.path))) {
      const ofPath = edits.filter((edit) => edit.path === path)
      // No revision was given to two edits: none was overwritten by somebody who had not seen it.
      expect(new Set(ofPath.map(({ revision }) => revision)).size).toBe(ofPath.length)
      const last = ofPath.reduce((latest, edit) => (edit.revision > latest.revision ? edit : latest))
      expect(stored[path]).toMatchObject({ value: last.value, revision: last.revision })
    }
  },
)
