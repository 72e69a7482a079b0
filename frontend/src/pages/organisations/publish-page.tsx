import { useNavigate } from '@solidjs/router'
import { createSignal } from 'solid-js'
import { createStore } from 'solid-js/store'
import {
  OFFER_KINDS,
  OFFER_THEMES,
  WORKING_LANGUAGES,
  type OfferKind,
  type OfferTheme,
  type WorkingLanguage,
} from '../../../../shared/partner-search/terms.ts'
import { call, newIdempotencyKey } from '../../api/client.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { CheckboxGroup, RadioGroup, SelectField } from '../../ui/choice-fields.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { fieldError, FormShell } from '../../ui/form-shell.tsx'
import { TextArea, TextField } from '../../ui/text-field.tsx'
import { showDone } from '../../ui/toasts.tsx'
import { OrganisationFrame, useOrganisationId } from './organisation-frame.tsx'

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

/** Publishes what an organisation looks for or offers. */
export default function PublishPage() {
  const t = useTexts('organisations')
  return <OrganisationFrame title={t().publish.title}>{() => <PublishForm />}</OrganisationFrame>
}

const isField = (name: string): name is FieldName => name in FIELDS

function PublishForm() {
  const t = useTexts('organisations')
  const navigate = useNavigate()
  const organisationId = useOrganisationId()
  const [typed, setTyped] = createStore<Typed>({
    kind: undefined,
    theme: undefined,
    title: '',
    text: '',
    languages: [language()],
    validUntil: '',
  })
  const [isChecked, setChecked] = createSignal(false)
  const [isPending, setPending] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  let key = newIdempotencyKey()
  const change = (changed: Partial<Typed>) => {
    setTyped(changed)
    key = newIdempotencyKey()
  }
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
  const publish = async () => {
    setChecked(true)
    const { kind, theme, languages, ...texts } = typed
    if (!kind || !theme || problems().length > 0) return
    setPending(true)
    setError(undefined)
    try {
      await call('POST /organisations/:organisationId/offers', {
        params: { organisationId: organisationId() },
        body: { kind, theme, languages: [...languages], ...texts },
        idempotencyKey: key,
      })
      showDone(t().publish.done)
      navigate(paths.partnerSearch(language()))
    } catch (failure) {
      setError(failure)
    } finally {
      setPending(false)
    }
  }
  return (
    <FormShell
      submitLabel={t().publish.submit}
      isPending={isPending()}
      error={error()}
      problems={problems()}
      fieldIds={FIELDS}
      onSubmit={() => void publish()}
    >
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
