import { createSignal, Show } from 'solid-js'
import type { Evaluation } from '../../../../shared/evaluation/evaluation.ts'
import type { ScoringGrid } from '../../../../shared/evaluation/grid.ts'
import { weightedTotal } from '../../../../shared/evaluation/scoring.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import type { Draft } from './create-draft.ts'
import { points } from './grid-head.tsx'

/** What the button and its question say, where it is not an evaluation of a dossier. */
export interface SubmitWords {
  button: string
  hint: string
  confirmTitle: string
  confirmText: (points: string) => string
}

/** Submits what the server has, and only once it has everything. */
export function SubmitPanel(props: {
  grid: ScoringGrid
  draft: Draft
  submit: () => Promise<Evaluation>
  words: SubmitWords | undefined
  /** Shows what is missing; answers how much. */
  findGaps: () => number
  onSubmitted: (evaluation: Evaluation) => void
}) {
  const t = useTexts('evaluation')
  const [isPending, setPending] = createSignal(false)
  const [isAsking, setAsking] = createSignal(false)
  const [isUnsent, setUnsent] = createSignal(false)

  const check = async () => {
    setUnsent(false)
    if (props.findGaps() > 0) return
    setPending(true)
    const isSent = await props.draft.autosave.flush()
    setPending(false)
    setUnsent(!isSent)
    setAsking(isSent)
  }
  const submit = async () => {
    const submitted = await props.submit()
    props.draft.forget()
    props.onSubmitted(submitted)
  }
  const words = () => props.words ?? t().submit
  const unsentText = () =>
    props.draft.autosave.state().state === 'changed' ? t().submit.elsewhere : t().submit.unsent
  return (
    <div class="submit-panel">
      <div role="alert">
        <Show when={isUnsent() && props.draft.autosave.state().state !== 'saved'}>
          <p class="notice notice--error">{unsentText()}</p>
        </Show>
      </div>
      <div class="button-row">
        <Button isPending={isPending()} onClick={() => void check()}>
          {words().button}
        </Button>
        <span class="quiet">{words().hint}</span>
      </div>
      <ConfirmDialog
        title={words().confirmTitle}
        text={words().confirmText(points(weightedTotal(props.grid, props.draft.content().scores)))}
        confirmLabel={t().submit.confirm}
        look="main"
        isOpen={isAsking()}
        onConfirm={submit}
        onClose={() => setAsking(false)}
      />
    </div>
  )
}
