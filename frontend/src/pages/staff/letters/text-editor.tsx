import { createEffect, createSignal, For, Show } from 'solid-js'
import type { Outcome } from '../../../../../shared/decisions/outcomes.ts'
import { fieldsOf, type LetterField } from '../../../../../shared/letters/letter-fields.ts'
import type { CallLetterText } from '../../../../../shared/letters/letter.ts'
import { LETTER_LIMITS, type LetterLanguage } from '../../../../../shared/letters/letter-languages.ts'
import { findLetterFaults, type LetterText } from '../../../../../shared/letters/letter-text.ts'
import { STANDARD_LETTERS } from '../../../../../shared/letters/standard/standard-letters.ts'
import { call } from '../../../api/client.ts'
import { could } from '../../../api/session.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { dropCopy, keepCopy, readCopy } from '../../../ui/kept-copy.ts'
import { TextArea, TextField } from '../../../ui/text-field.tsx'
import { showDone, showFailure } from '../../../ui/toasts.tsx'
import { useCallClock } from '../call/call-context.ts'
import { LetterPreview } from './letter-preview.tsx'
import './letters.css'

const isText = (value: unknown): value is LetterText =>
  typeof value === 'object' &&
  value !== null &&
  'subject' in value &&
  'body' in value &&
  typeof value.subject === 'string' &&
  typeof value.body === 'string'

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
  const key = `letter-text#${props.callId}#${props.outcome}#${props.language}`
  const kept = readCopy(key, isText)
  const saved = () => props.stored?.text ?? STANDARD_LETTERS[props.language][props.outcome]
  const [text, setText] = createSignal<LetterText>(kept?.content ?? saved())
  const [base, setBase] = createSignal(kept?.baseRevision ?? props.stored?.revision ?? 0)
  const [isPending, setPending] = createSignal(false)
  const isChanged = () => text().subject !== saved().subject || text().body !== saved().body
  const faults = () => findLetterFaults(text(), props.outcome)
  const mayWrite = could('letter.write')
  createEffect(() => {
    if (isChanged())
      keepCopy(key, { content: text(), baseRevision: base(), keptAt: new Date().toISOString() })
    else dropCopy(key)
  })

  const store = async (next: LetterText | null, revision: number) => {
    setPending(true)
    try {
      const answer = await call('PUT /calls/:callId/letter-texts/:outcome/:language', {
        params: { callId: props.callId, outcome: props.outcome, language: props.language },
        body: { text: next },
        ifMatch: revision,
      })
      props.onStored(answer)
      setBase(answer.revision)
      setText(answer.text ?? STANDARD_LETTERS[props.language][props.outcome])
      return answer
    } catch (failure) {
      showFailure(failure)
      return undefined
    } finally {
      setPending(false)
    }
  }
  const save = async () => {
    if (faults().length === 0 && (await store(text(), base()))) showDone(t().saved)
  }
  const restore = async () => {
    const before = text()
    const answer = await store(null, base())
    if (answer) showDone(t().restored, () => void store(before, answer.revision))
  }
  const isOutdated = () => base() !== (props.stored?.revision ?? 0)
  const takeTheirs = () => {
    setText(saved())
    setBase(props.stored?.revision ?? 0)
  }

  let body: HTMLDivElement | undefined
  const insert = (field: LetterField) => {
    const area = body?.querySelector('textarea')
    const typed = text().body
    const start = area?.selectionStart ?? typed.length
    const end = area?.selectionEnd ?? start
    const word = `{${field}}`
    setText({ ...text(), body: typed.slice(0, start) + word + typed.slice(end) })
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
      <Show when={isOutdated()}>
        <div class="notice notice--warning" role="alert">
          <p>{t().outdated}</p>
          <p class="button-row">
            <Button look="quiet" onClick={() => setBase(props.stored?.revision ?? 0)}>
              {t().keepMine}
            </Button>
            <Button look="danger" onClick={takeTheirs}>
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
            onInput={(subject) => setText({ ...text(), subject })}
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
              onInput={(typed) => setText({ ...text(), body: typed })}
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
                isPending={isPending()}
                disabledReason={faults().length > 0 ? t().faultsTitle : undefined}
                onClick={() => void save()}
              >
                {t().save}
              </Button>
              <Show when={isChanged()}>
                <Button look="quiet" onClick={takeTheirs}>
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
