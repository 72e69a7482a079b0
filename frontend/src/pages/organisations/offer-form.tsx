import { createSignal, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { NewOffer, Offer } from '../../../../shared/partner-search/offer.ts'
import {
  OFFER_KINDS,
  OFFER_THEMES,
  WORKING_LANGUAGES,
  type OfferKind,
  type OfferTheme,
  type WorkingLanguage,
} from '../../../../shared/partner-search/terms.ts'
import { hasCode } from '../../api/problem.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { CheckboxGroup, RadioGroup, SelectField } from '../../ui/choice-fields.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { fieldError, FormShell } from '../../ui/form-shell.tsx'
import { TextArea, TextField } from '../../ui/text-field.tsx'
import { Changed } from './changed.tsx'

const FIELDS = {
  kind: 'offer-kind',
  theme: 'offer-theme',
  title: 'offer-title',
  text: 'offer-text',
  languages: 'offer-languages',
  validUntil: 'offer-until',
} as const
type FieldName = keyof typeof FIELDS

interface Typed {
  kind: OfferKind | undefined
  theme: OfferTheme | undefined
  title: string
  text: string
  languages: WorkingLanguage[]
  validUntil: string
}

const isField = (name: string): name is FieldName => name in FIELDS

const EMPTY = { kind: undefined, theme: undefined, title: '', text: '', validUntil: '' } as const

const typedOf = (offer: Offer | undefined): Typed => {
  if (!offer) return { ...EMPTY, languages: [language()] }
  const { kind, theme, title, text, languages, validUntil } = offer
  return { kind, theme, title, text, languages: [...languages], validUntil }
}

/** What an organisation looks for or offers, as its people write it; `offer` is what stands there already. */
export function OfferForm(props: {
  offer?: Offer
  submitLabel: string
  onSend: (offer: NewOffer) => Promise<void>
}) {
  const t = useTexts('organisations')
  const [typed, change] = createStore(typedOf(props.offer))
  const [isChecked, setChecked] = createSignal(false)
  const [isPending, setPending] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  const isMissing = (name: FieldName) => {
    const value = typed[name]
    return value === undefined || (typeof value === 'string' ? value.trim() === '' : value.length === 0)
  }
  const fault = (name: FieldName) =>
    (isChecked() && isMissing(name) ? t().publish.missing[name] : undefined) ?? fieldError(error(), name)
  const problems = () =>
    isChecked()
      ? Object.keys(FIELDS)
          .filter(isField)
          .filter(isMissing)
          .map((name) => ({ text: t().publish.missing[name], fieldId: FIELDS[name] }))
      : []
  const send = async () => {
    setChecked(true)
    const { kind, theme, languages, ...texts } = typed
    if (!kind || !theme || problems().length > 0) return
    setPending(true)
    setError(undefined)
    try {
      await props.onSend({ kind, theme, languages: [...languages], ...texts })
    } catch (failure) {
      setError(failure)
    } finally {
      setPending(false)
    }
  }
  const isStale = () => hasCode(error(), 'precondition.failed')
  return (
    <FormShell
      submitLabel={props.submitLabel}
      isPending={isPending()}
      error={isStale() ? undefined : error()}
      problems={problems()}
      fieldIds={FIELDS}
      onSubmit={() => void send()}
    >
      <Show when={isStale()}>
        <Changed text={t().publish.changedMeanwhile} />
      </Show>
      <p>{t().publish.intro}</p>
      <RadioGroup
        id={FIELDS.kind}
        label={t().publish.kind}
        options={OFFER_KINDS.map((value) => ({ value, label: t().search.kinds[value] }))}
        value={typed.kind}
        error={fault('kind')}
        onChange={(kind) => change({ kind })}
      />
      <SelectField
        id={FIELDS.theme}
        label={t().search.theme}
        options={OFFER_THEMES.map((value) => ({ value, label: t().search.themes[value] }))}
        value={typed.theme}
        error={fault('theme')}
        onChange={(theme) => change({ theme })}
        onClear={() => change({ theme: undefined })}
      />
      <TextField
        id={FIELDS.title}
        label={t().publish.titleField}
        value={typed.title}
        error={fault('title')}
        onInput={(title) => change({ title })}
      />
      <TextArea
        id={FIELDS.text}
        label={t().publish.text}
        limit={800}
        value={typed.text}
        error={fault('text')}
        onInput={(text) => change({ text })}
      />
      <CheckboxGroup
        id={FIELDS.languages}
        label={t().publish.languages}
        options={WORKING_LANGUAGES.map((value) => ({ value, label: t().search.languages[value] }))}
        value={typed.languages}
        error={fault('languages')}
        onChange={(languages) => change({ languages })}
      />
      <DateField
        id={FIELDS.validUntil}
        label={t().publish.validUntil}
        value={typed.validUntil}
        error={fault('validUntil')}
        onInput={(validUntil) => change({ validUntil })}
      />
    </FormShell>
  )
}
