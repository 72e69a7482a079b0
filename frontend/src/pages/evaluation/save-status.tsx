import { Match, Show, Switch } from 'solid-js'
import type { EvaluationContent } from '../../../../shared/evaluation/evaluation.ts'
import { hasCode } from '../../api/problem.ts'
import { session } from '../../api/session.ts'
import { clockTime } from '../../i18n/format.ts'
import { sentenceOf } from '../../i18n/failure.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import type { SaveState } from '../../ui/create-whole-autosave.ts'
import { StatusMessage } from '../../ui/status-message.tsx'
import type { Draft } from './create-draft.ts'

const TROUBLE_ID = 'save-trouble'

type State = SaveState<EvaluationContent>

/** One line that tells where the work is: on the server, on its way, or on this device. */
export function SaveStatus(props: { draft: Draft }) {
  const t = useTexts('evaluation')
  const { autosave } = props.draft
  const offlineText = (isKept: boolean) => {
    if (!isKept) return t().save.screenOnly
    return session().state === 'expired' ? t().save.expired : t().save.offline
  }
  const text = (state: State) => {
    if (state.state === 'saved') return state.at ? t().save.saved(clockTime(state.at)) : t().save.unchanged
    if (state.state === 'offline') return offlineText(state.isKept)
    return state.state === 'waiting' || state.state === 'saving' ? t().save.saving : t().save.refused
  }
  const isTroubled = () => ['offline', 'refused', 'changed'].includes(autosave.state().state)
  return (
    <div class="save-status" classList={{ 'save-status--troubled': isTroubled() }}>
      <StatusMessage>{text(autosave.state())}</StatusMessage>
      <Show when={autosave.state().state === 'offline'}>
        <button type="button" class="link-button" onClick={() => void autosave.flush()}>
          {t().save.tryNow}
        </button>
      </Show>
      <Show when={['refused', 'changed'].includes(autosave.state().state)}>
        <button type="button" class="link-button" onClick={seeTrouble}>
          {t().save.see}
        </button>
      </Show>
    </div>
  )
}

/** The notice may be far above the criterion that one is at. */
function seeTrouble() {
  const notice = document.getElementById(TROUBLE_ID)
  notice?.focus({ preventScroll: true })
  notice?.scrollIntoView({ block: 'center' })
}

/** What the person must know or choose before saving goes on: a refusal, or a change in another window. */
export function SaveTrouble(props: { draft: Draft; onClosed: () => void }) {
  const state = () => props.draft.autosave.state()
  const problem = () => {
    const current = state()
    return current.state === 'refused' ? current.problem : undefined
  }
  const theirs = () => {
    const current = state()
    return current.state === 'changed' ? current.theirs : undefined
  }
  const isClosed = () => theirs()?.isClosed === true || hasCode(problem(), 'evaluation.submitted')
  return (
    <div role="alert" id={TROUBLE_ID} tabindex="-1">
      <Switch>
        <Match when={isClosed()}>
          <SubmittedElsewhere draft={props.draft} onClosed={props.onClosed} />
        </Match>
        <Match when={theirs()}>
          <ChangedElsewhere draft={props.draft} />
        </Match>
        <Match when={problem()}>
          {(refusal) => (
            <div class="notice notice--error">
              <p>{sentenceOf(refusal())}</p>
            </div>
          )}
        </Match>
      </Switch>
    </div>
  )
}

function ChangedElsewhere(props: { draft: Draft }) {
  const t = useTexts('evaluation')
  return (
    <div class="notice notice--warning">
      <p>
        <strong>{t().save.changedTitle}</strong>
      </p>
      <p>{t().save.changedText}</p>
      <p class="button-row">
        <Button isSmall onClick={() => void props.draft.autosave.keepMine()}>
          {t().save.keepMine}
        </Button>
        <Button isSmall look="quiet" onClick={() => props.draft.takeTheirs()}>
          {t().save.takeTheirs}
        </Button>
      </p>
    </div>
  )
}

function SubmittedElsewhere(props: { draft: Draft; onClosed: () => void }) {
  const t = useTexts('evaluation')
  const show = () => {
    props.draft.forget()
    props.onClosed()
  }
  return (
    <div class="notice notice--warning">
      <p>
        <strong>{t().save.closedTitle}</strong>
      </p>
      <p>{t().save.closedText}</p>
      <p>
        <Button isSmall onClick={show}>
          {t().save.showSubmitted}
        </Button>
      </p>
    </div>
  )
}
