import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import type { Account } from '../../shared/accounts/account.ts'
import { keys } from '../../functions/storage/keys.ts'
import { declareConflict } from '../../functions/evaluation/declare-conflict.ts'
import { Story } from '../local/demo/story.ts'
import type { Scene } from './scene.ts'
import type { Stage } from './stage.ts'
import type { Item } from '../../functions/storage/table.ts'

/** A measured piece of work: `prepare` makes what `count` runs need and gives the work of one run. */
export interface Case {
  name: string
  /** Runs for one client and for sixteen. */
  runs: { one: number; sixteen: number }
  prepare(count: number): Promise<(run: number) => Promise<void>>
  /** Item that the reference writes: the saved section's own for a save, a small one for the rest. */
  compareWith(): Promise<Item>
}

/** What an evaluator's first look tells of the evaluation that it opened. */
const Opened = z.object({ revision: z.int() })

type Send = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<unknown>

/** Sends requests to the app as one signed-in account; anything but a success is an error. */
async function senderFor({ app, deps, signIn }: Stage, account: Account): Promise<Send> {
  const cookie = await signIn(account)
  return async (method, path, body, headers = {}) => {
    const answer = await app.request(`/api${path}`, {
      method,
      headers: {
        Cookie: cookie,
        Origin: deps.config.portalUrl,
        'Content-Type': 'application/json',
        'Idempotency-Key': randomUUID(),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`)
    return answer.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text
  }
}

const times = async <Made>(count: number, make: () => Promise<Made>): Promise<Made[]> => {
  const made: Made[] = []
  for (let index = 0; index < count; index += 1) made.push(await make())
  return made
}

const at = <Value>(list: readonly Value[], run: number): Value => {
  const value = list[run % list.length]
  if (value === undefined) throw new Error('nothing was prepared')
  return value
}

const SMALL: Item = { pk: '', sk: '', kind: 'Reference', schemaVersion: 1 }
const compareWith = async () => SMALL

/** Saving one field again and again; each of 16 dossiers keeps the revision of its own last save. */
function savingCase(
  stage: Stage,
  scene: Scene,
  name: string,
  sectionId: string,
  fieldId: string,
  length: number,
): Case {
  const saved = { id: '' }
  return {
    name,
    runs: { one: 300, sixteen: 800 },
    compareWith: async () => (await stage.deps.table.get(keys.section(saved.id, sectionId))) ?? SMALL,
    prepare: async () => {
      const send = await senderFor(stage, scene.applicant)
      const dossiers = (await times(32, () => scene.draft())).map((id) => ({
        id,
        revision: 1,
        isBusy: false,
      }))
      const save = async (run: number) => {
        const dossier = dossiers.find(({ isBusy }) => !isBusy) ?? at(dossiers, run)
        dossier.isBusy = true
        const value = `${run} `.padEnd(length, 'abcdefghij ')
        const { id: callId, formVersion } = scene.call
        const changes = [{ fieldId, value, baseRevision: dossier.revision }]
        await send('PATCH', `/dossiers/${dossier.id}/sections/${sectionId}`, { callId, formVersion, changes })
        dossier.revision += 1
        dossier.isBusy = false
      }
      // Once, so that the item that the reference copies has its full size.
      await save(0)
      saved.id = at(dossiers, 0).id
      return save
    },
  }
}

function listCase(stage: Stage, scene: Scene, count: number): Case {
  return {
    name: `list 50 by score, ${count.toLocaleString('en')} dossiers`,
    runs: { one: 200, sixteen: 400 },
    compareWith,
    prepare: async () => {
      const callId = await scene.rows(stage, count)
      const send = await senderFor(stage, scene.staff)
      return async () => {
        await send('GET', `/calls/${callId}/dossiers?sort=score&order=descending`)
      }
    },
  }
}

function evaluationCase(stage: Stage, scene: Scene): Case {
  return {
    name: 'record an evaluation',
    runs: { one: 100, sixteen: 200 },
    compareWith,
    prepare: async () => {
      const [evaluator] = scene.evaluators
      const send = await senderFor(stage, evaluator)
      const story = new Story(stage.deps)
      const dossiers = await times(32, async () => {
        const id = await scene.evaluated('assigned')
        await declareConflict(story.at(stage.deps.now(), evaluator), { dossierId: id, declaration: 'none' })
        const { revision } = Opened.parse(await send('GET', `/dossiers/${id}/evaluation`))
        return { id, revision, isBusy: false }
      })
      return async (run) => {
        const dossier = dossiers.find(({ isBusy }) => !isBusy) ?? at(dossiers, run)
        dossier.isBusy = true
        const content = {
          scores: { relevance: { score: 4, comment: `Run ${run}` } },
          recommendation: null,
          recommendedAmount: null,
          commentToCommittee: '',
          commentToApplicant: '',
        }
        await send('PUT', `/dossiers/${dossier.id}/evaluation`, content, {
          'If-Match': `"${dossier.revision}"`,
        })
        dossier.revision += 1
        dossier.isBusy = false
      }
    },
  }
}

/** Every case of the bench, in the order in which a dossier lives. */
export function createCases(stage: Stage, scene: Scene): Case[] {
  const award = {
    outcome: 'award',
    amount: 100_00,
    reasons: '',
    legalAct: { number: 'CE-1', date: '2027-01-01' },
  }
  return [
    {
      name: 'open a dossier',
      runs: { one: 200, sixteen: 400 },
      compareWith,
      prepare: async () => {
        const send = await senderFor(stage, scene.applicant)
        const id = await scene.submitted()
        return async () => {
          await send('GET', `/dossiers/${id}`)
        }
      },
    },
    {
      name: 'open a joint dossier (at most 12 RCU)',
      runs: { one: 200, sixteen: 400 },
      compareWith,
      prepare: async () => {
        const send = await senderFor(stage, scene.applicant)
        const id = await scene.joint()
        return async () => {
          await send('GET', `/dossiers/${id}?reading=recent`)
        }
      },
    },
    savingCase(stage, scene, 'save a field', 'project', 'title', 60),
    savingCase(stage, scene, 'save a 6 kB section', 'partnership', 'roles', 6000),
    {
      name: 'submit',
      runs: { one: 30, sixteen: 64 },
      compareWith,
      prepare: async (count) => {
        const send = await senderFor(stage, scene.applicant)
        const dossiers = await times(count, () => scene.draft())
        return async (run) => {
          await send('POST', `/dossiers/${at(dossiers, run)}/submission`)
        }
      },
    },
    listCase(stage, scene, 1_000),
    listCase(stage, scene, 100_000),
    evaluationCase(stage, scene),
    {
      name: 'decide',
      runs: { one: 30, sixteen: 64 },
      compareWith,
      prepare: async (count) => {
        const send = await senderFor(stage, scene.staff)
        const dossiers = await times(count, () => scene.evaluated('evaluated'))
        return async (run) => {
          await send('POST', `/dossiers/${at(dossiers, run)}/decisions`, award)
        }
      },
    },
    {
      name: 'export the decisions of a call',
      runs: { one: 20, sixteen: 32 },
      compareWith,
      prepare: async () => {
        const send = await senderFor(stage, scene.staff)
        return async () => {
          await send('GET', `/calls/${scene.call.id}/exports/decisions.csv`)
        }
      },
    },
  ]
}
