import { createRoot } from 'solid-js'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Evaluation, EvaluationContent } from '../../../../shared/evaluation/evaluation.ts'
import { keepCopy } from '../../ui/kept-copy.ts'
import { createDraft } from './create-draft.ts'
import { contentOf, withScore } from './evaluation-content.ts'

const evaluation: Evaluation = {
  id: 'eva_1',
  dossierId: 'dos_1',
  evaluatorId: 'acc_1',
  evaluatorName: 'Yolande',
  revision: 4,
  scores: { impact: { score: 3, comment: '' } },
  recommendation: null,
  recommendedAmount: null,
  commentToCommittee: '',
  commentToApplicant: '',
}

/** What the network was asked to save, with the revision that it was based on. */
let sent: { content: EvaluationContent; ifMatch: string | null }[]

// Stands for the line only: it answers each save with the next revision.
async function answer(url: string, request: RequestInit): Promise<Response> {
  const { body, headers } = new Request(new URL(url, 'https://portal.example'), request)
  const content: EvaluationContent = JSON.parse(await new Response(body).text())
  sent.push({ content, ifMatch: headers.get('if-match') })
  const revision = evaluation.revision + sent.length
  return Response.json({ ...evaluation, ...content, revision, savedAt: '2027-03-01T14:32:00Z' })
}

const keptCopies = () => Object.keys(localStorage).filter((key) => key.startsWith('concordia:kept:'))

const begin = () => createRoot((leave) => ({ draft: createDraft(evaluation), leave }))

describe('an evaluation that is being written', () => {
  beforeEach(() => {
    sent = []
    localStorage.clear()
    vi.useFakeTimers()
    vi.stubGlobal('fetch', answer)
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('sends scores and comments together, on the revision that it knows', async () => {
    const { draft, leave } = begin()
    draft.score('impact', 4)
    draft.comment('impact', 'Shared by both sides.')
    expect(await draft.autosave.flush()).toBe(true)
    expect(sent.map(({ ifMatch }) => ifMatch)).toEqual(['"4"'])
    expect(sent[0]?.content.scores['impact']).toEqual({ score: 4, comment: 'Shared by both sides.' })
    leave()
  })

  it('comes back with what this device kept, and sends it', async () => {
    const content = withScore(contentOf(evaluation), 'impact', { score: 4.5 })
    keepCopy('evaluation:eva_1', { content, baseRevision: 4, keptAt: '2027-03-01T14:00:00Z' })
    const { draft, leave } = begin()
    expect(draft.isRestored).toBe(true)
    expect(draft.content().scores['impact']?.score).toBe(4.5)
    await draft.autosave.flush()
    expect(sent[0]).toMatchObject({ ifMatch: '"4"', content: { scores: { impact: { score: 4.5 } } } })
    expect(keptCopies()).toEqual([])
    leave()
  })

  it('forgets a copy that the server has already', () => {
    keepCopy('evaluation:eva_1', { content: contentOf(evaluation), baseRevision: 3, keptAt: '' })
    const { draft, leave } = begin()
    expect(draft.isRestored).toBe(false)
    expect(keptCopies()).toEqual([])
    leave()
  })

  it('keeps an amount that it cannot read on the screen and sends none', async () => {
    const { draft, leave } = begin()
    draft.setAmount({ kind: 'amount', amount: 1_230_050 })
    draft.setAmount({ kind: 'unread', text: '12 3x', fault: { code: 'money.not_a_number' } })
    await draft.autosave.flush()
    expect(draft.amount()).toMatchObject({ text: '12 3x' })
    expect(sent.at(-1)?.content.recommendedAmount).toBeNull()
    leave()
  })
})
