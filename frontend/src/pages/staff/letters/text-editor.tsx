import { For, Show } from 'solid-js'
import type { Outcome } from '../../../../../shared/decisions/outcomes.ts'
import { fieldsOf, type LetterField } from '../../../../../shared/letters/letter-fields.ts'
import type { CallLetterText } from '../../../../../shared/letters/letter.ts'
import { LETTER_LIMITS, type LetterLanguage } from '../../../../../shared/letters/letter-languages.ts'
import { findLetterFaults } from '../../../../../shared/letters/letter-text.ts'
import { could } from '../../../api/session.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { TextArea, TextField } from '../../../ui/text-field.tsx'
import { showDone, showFailure } from '../../../ui/toasts.tsx'
import { useCallClock } from '../call/call-context.ts'
import { createLetterDraft } from './create-letter-draft.ts'
import { LetterPreview } from './letter-preview.tsx'
import './letters.css'

/**
 * A letter's text: checked while it is typed, kept on this device until it is saved, and tried with a real dossier.
 */
export function TextEditor(props: {
  callId: string
  outcome: Outcome
  language: LetterLanguage
  stored: CallLetterText | undefined
  onStored: (text: CallLetterText) => void
  onReload: () => void
}) {
  const t = useTexts('letters')
  const clock = useCallClock()
  const draft = createLetterDraft({
    callId: props.callId,
    outcome: props.outcome,
    language: props.language,
    stored: () => props.stored,
    onStored: (text) => props.onStored(text),
    onReload: () => props.onReload(),
  })
  const { text, write } = draft
  const faults = () => findLetterFaults(text(), props.outcome)
  const mayWrite = could('letter.write')

  const save = async () => {
    if (faults().length === 0) await draft.save().then(() => showDone(t().saved), showFailure)
  }
  const restore = () =>
    draft
      .restore()
      .then((takeBack) => showDone(t().restored, () => void takeBack().catch(showFailure)), showFailure)
  const discard = () => showDone(t().discarded, draft.discard())

  let body: HTMLDivElement | undefined
  const insert = (field: LetterField) => {
    const area = body?.querySelector('textarea')
    const typed = text().body
    const start = area?.selectionStart ?? typed.length
    const end = area?.selectionEnd ?? start
    const word = `{${field}}`
    write({ ...text(), body: typed.slice(0, start) + word + typed.slice(end) })
    area?.focus()
    area?.setSelectionRange(start + word.length, start + word.length)
  }
  return (
    <>
      <p class="quiet">
        {props.stored?.text
          ? t().ownText(props.stored.changedByName ?? '', clock(props.stored.changedAt ?? ''))
          : t().standardText}
      </p>
      <Show when={draft.isOutdated()}>
        <div class="notice notice--warning" role="alert">
          <p>{t().outdated}</p>
          <p class="button-row">
            <Button look="quiet" onClick={draft.keepMine}>
              {t().keepMine}
            </Button>
            <Button look="danger" onClick={discard}>
              {t().takeTheirs}
            </Button>
          </p>
        </div>
      </Show>
      <div class="with-aside letter-editor">
        <div>
          <TextField
            label={t().subject}
            lang={props.language}
            isReadOnly={!mayWrite}
            value={text().subject}
            onInput={(subject) => write({ ...text(), subject })}
          />
          <div ref={(element) => (body = element)}>
            <TextArea
              label={t().body}
              hint={t().bodyHint}
              lang={props.language}
              rows={24}
              limit={LETTER_LIMITS.body}
              isReadOnly={!mayWrite}
              value={text().body}
              onInput={(typed) => write({ ...text(), body: typed })}
            />
          </div>
          <div role="status">
            <Show when={faults().length > 0}>
              <div class="notice notice--warning">
                <h2 class="notice__title">{t().faultsTitle}</h2>
                <ul>
                  <For each={faults()}>
                    {(fault) => (
                      <li>
                        {t().faults[fault.code](fault.field ?? '')}{' '}
                        {t().place(t()[fault.place], fault.line, fault.column)}
                      </li>
                    )}
                  </For>
                </ul>
              </div>
            </Show>
          </div>
          <Show when={mayWrite}>
            <p class="button-row">
              <Button
                isPending={draft.isPending()}
                disabledReason={faults().length > 0 ? t().faultsTitle : undefined}
                onClick={() => void save()}
              >
                {t().save}
              </Button>
              <Show when={draft.isChanged()}>
                <Button look="quiet" onClick={discard}>
                  {t().discard}
                </Button>
              </Show>
              <Show when={props.stored?.text}>
                <Button look="quiet" onClick={() => void restore()}>
                  {t().restore}
                </Button>
              </Show>
            </p>
          </Show>
        </div>
        <Show when={mayWrite}>
          <aside class="card" aria-labelledby="letter-fields">
            <h2 id="letter-fields">{t().fieldsTitle}</h2>
            <p class="quiet">{t().fieldsText}</p>
            <ul class="letter-fields">
              <For each={fieldsOf(props.outcome)}>
                {(field) => (
                  <li>
                    <Button look="quiet" isSmall onClick={() => insert(field)}>
                      {t().fields[field]} <code>{`{${field}}`}</code>
                    </Button>
                  </li>
                )}
              </For>
            </ul>
          </aside>
        </Show>
      </div>
      <LetterPreview
        callId={props.callId}
        outcome={props.outcome}
        language={props.language}
        text={text()}
        isFaulty={faults().length > 0}
      />
    </>
  )
}
