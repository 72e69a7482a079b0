import { createMemo, createSignal, For, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { PublicCall } from '../../../../../../shared/calls/call.ts'
import { completionDays } from '../../../../../../shared/completion/dates.ts'
import { REQUEST_LANGUAGES, usualLanguage } from '../../../../../../shared/completion/request-languages.ts'
import type { Dossier } from '../../../../../../shared/dossiers/dossier.ts'
import { call, newIdempotencyKey } from '../../../../api/client.ts'
import { serverNow } from '../../../../api/clock.ts'
import { longDate } from '../../../../i18n/format.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { Button } from '../../../../ui/button.tsx'
import { CheckboxGroup } from '../../../../ui/choice-fields.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { FilterSelect } from '../../../../ui/filter-select.tsx'
import { FormShell } from '../../../../ui/form-shell.tsx'
import { showDone } from '../../../../ui/toasts.tsx'
import { createRequestDraft, partsOf, toPart } from './request-draft.ts'
import { Reason, reasonId } from './reason.tsx'

const PARTS = 'completion-parts'
const DATE = 'completion-date'

interface Props {
  dossier: Dossier
  form: PublicCall
  onChanged: () => void
  onCancel: () => void
}

/** Names what is to be completed, says why in the applicant's language, and gives a day. */
export default function CompletionForm(props: Props) {
  const t = useTexts('completion')
  const days = completionDays(serverNow(), props.form.timeZone)
  const [draft, setDraft] = createStore(
    createRequestDraft(usualLanguage(leadTerritory(props.dossier)), days.usual),
  )
  const [problems, setProblems] = createSignal<{ text: string; fieldId: string }[]>([])
  const [isPending, setPending] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  const key = newIdempotencyKey()
  const options = createMemo(() => partsOf(props.form, props.dossier))
  const chosen = () => options().filter(({ value }) => draft.chosen.includes(value))
  const choose = (kind: string, values: readonly string[]) =>
    setDraft('chosen', (before) => [...before.filter((value) => !value.startsWith(kind)), ...values])

  const find = () => [
    ...(chosen().length === 0 ? [{ text: t().request.nothing, fieldId: PARTS }] : []),
    ...chosen()
      .filter(({ value }) => !draft.reasons[value]?.trim())
      .map(({ value, label }) => ({ text: t().request.noReason(label), fieldId: reasonId(value) })),
    ...(draft.dueOn ? [] : [{ text: t().request.noDate, fieldId: DATE }]),
  ]
  const send = async () => {
    await call('POST /dossiers/:dossierId/completion', {
      params: { dossierId: props.dossier.id },
      body: {
        parts: chosen().map(({ value }) => toPart(value, draft.reasons[value] ?? '')),
        language: draft.language,
        dueOn: draft.dueOn,
      },
      idempotencyKey: key,
    })
    showDone(t().request.sent(props.dossier.reference ?? ''))
    props.onChanged()
  }
  const submit = async () => {
    setProblems(find())
    if (problems().length > 0) return
    setPending(true)
    setError(undefined)
    await send().catch(setError)
    setPending(false)
  }

  return (
    <FormShell
      onSubmit={() => void submit()}
      submitLabel={t().request.submit}
      isPending={isPending()}
      error={error()}
      problems={problems()}
      fieldIds={{ dueOn: DATE, parts: PARTS }}
      secondary={
        <Button look="quiet" onClick={props.onCancel}>
          {t().request.cancel}
        </Button>
      }
    >
      <FilterSelect
        label={t().request.language}
        options={REQUEST_LANGUAGES.map((value) => ({ value, label: t().request.languages[value] }))}
        value={draft.language}
        onChange={(value) => value && setDraft('language', value)}
      />
      <For each={['section', 'paper'] as const}>
        {(kind) => (
          <Show when={options().some((option) => option.kind === kind)}>
            <CheckboxGroup
              id={kind === 'section' ? PARTS : undefined}
              label={kind === 'section' ? t().request.sections : t().request.papers}
              options={options().filter((option) => option.kind === kind)}
              value={draft.chosen}
              onChange={(values) => choose(kind, values)}
            />
          </Show>
        )}
      </For>
      <For each={chosen()}>
        {(option) => (
          <Reason
            option={option}
            language={draft.language}
            value={draft.reasons[option.value] ?? ''}
            onInput={(text) => setDraft('reasons', option.value, text)}
          />
        )}
      </For>
      <DateField
        id={DATE}
        label={t().request.dueOn}
        hint={t().request.dueHint(
          longDate(days.earliest),
          longDate(days.latest),
          placeOf(props.form.timeZone),
        )}
        value={draft.dueOn}
        onInput={(day) => setDraft('dueOn', day)}
      />
    </FormShell>
  )
}

const leadTerritory = ({ partners }: Dossier) =>
  partners.find(({ role }) => role === 'lead')?.territory ?? 'MF'

/** `Marigot` of `America/Marigot`. */
const placeOf = (timeZone: string) => timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ')
