import { createSignal, type Accessor } from 'solid-js'
import type { Evaluation, EvaluationContent } from '../../../../shared/evaluation/evaluation.ts'
import { call } from '../../api/client.ts'
import { createWholeAutosave, type Theirs, type WholeAutosave } from '../../ui/create-whole-autosave.ts'
import { dropCopy, readCopy } from '../../ui/kept-copy.ts'
import type { MoneyInput } from '../../ui/money-field.tsx'
import { isSame } from '../../../../shared/is-same.ts'
import { contentOf, isEvaluationContent, withScore } from './evaluation-content.ts'

/** The evaluation as it is written: what is on the screen, and how far the server has it. */
export interface Draft {
  content: Accessor<EvaluationContent>
  amount: Accessor<MoneyInput>
  autosave: WholeAutosave<EvaluationContent>
  /** What this device had kept of an earlier visit is on the screen. */
  isRestored: boolean
  change: (changes: Partial<EvaluationContent>) => void
  score: (criterionId: string, score: number) => void
  comment: (criterionId: string, comment: string) => void
  setAmount: (amount: MoneyInput) => void
  /** Goes on from what the server holds; forgets what is not saved. */
  takeTheirs: () => void
  /** Forgets the copy on this device. */
  forget: () => void
}

/** Where an evaluation is kept: with its dossier, or with a calibration round. */
export interface Desk {
  save: (content: EvaluationContent, revision: number) => Promise<Evaluation>
  read: () => Promise<Evaluation>
  submit: () => Promise<Evaluation>
}

/** The desk of a dossier's own evaluation. */
export const deskOf = (dossierId: string): Desk => ({
  save: (content, revision) =>
    call('PUT /dossiers/:dossierId/evaluation', { params: { dossierId }, body: content, ifMatch: revision }),
  read: () => call('GET /dossiers/:dossierId/evaluation', { params: { dossierId } }),
  submit: () => call('POST /dossiers/:dossierId/evaluation/submission', { params: { dossierId } }),
})

/** The evaluation's id is that of one person and one dossier: a shared device mixes nobody's work. */
const copyKey = ({ id }: Evaluation) => `evaluation:${id}`

const toInput = (cents: number | null): MoneyInput =>
  cents === null ? { kind: 'empty' } : { kind: 'amount', amount: cents }

/** Begins from the server's version, or from what this device kept of it. Runs inside a component. */
export function createDraft(evaluation: Evaluation, desk = deskOf(evaluation.dossierId)): Draft {
  const key = copyKey(evaluation)
  const stored = contentOf(evaluation)
  const kept = readCopy(key, isEvaluationContent)
  const unsent = kept && !isSame(kept.content, stored) ? kept : undefined
  if (!unsent) dropCopy(key)
  const [content, setContent] = createSignal(unsent?.content ?? stored)
  const [amount, setAmountInput] = createSignal(toInput(content().recommendedAmount))
  const autosave = createWholeAutosave<EvaluationContent>({
    key,
    revision: unsent?.baseRevision ?? evaluation.revision,
    savedAt: evaluation.savedAt,
    kept: unsent,
    save: (newest, revision) => save(desk, newest, revision),
    readTheirs: () => readTheirs(desk),
  })
  if (unsent) autosave.change(unsent.content)

  const put = (changed: EvaluationContent) => {
    setContent(changed)
    autosave.change(changed)
  }
  return {
    content,
    amount,
    autosave,
    isRestored: unsent !== undefined,
    change: (changes) => put({ ...content(), ...changes }),
    score: (criterionId, score) => put(withScore(content(), criterionId, { score })),
    comment: (criterionId, comment) => put(withScore(content(), criterionId, { comment })),
    setAmount: (input) => {
      setAmountInput(input)
      const recommendedAmount = input.kind === 'amount' ? input.amount : null
      if (recommendedAmount !== content().recommendedAmount) put({ ...content(), recommendedAmount })
    },
    takeTheirs: () => {
      const theirs = autosave.takeTheirs()
      if (!theirs) return
      setContent(theirs)
      setAmountInput(toInput(theirs.recommendedAmount))
    },
    forget: () => dropCopy(key),
  }
}

async function save(desk: Desk, content: EvaluationContent, revision: number) {
  const saved = await desk.save(content, revision)
  return { revision: saved.revision, at: saved.savedAt ?? new Date().toISOString() }
}

async function readTheirs(desk: Desk): Promise<Theirs<EvaluationContent>> {
  const theirs = await desk.read()
  return {
    content: contentOf(theirs),
    revision: theirs.revision,
    at: theirs.savedAt,
    isClosed: theirs.submittedAt !== undefined,
  }
}
