import { createSignal, Show, type JSX } from 'solid-js'
import type { Organisation } from '../../../../shared/organisations/organisation.ts'
import type { LegalForm } from '../../../../shared/organisations/legal-forms.ts'
import { territoryName, type Territory } from '../../../../shared/territories.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { RadioGroup } from '../../ui/choice-fields.tsx'
import { FormShell } from '../../ui/form-shell.tsx'
import { createOrganisation, ORGANISATION_FIELDS } from './create-organisation.ts'
import { OrganisationFields } from './organisation-fields.tsx'

const ANOTHER = 'another'
const CHOICE_ID = 'own-organisation'

interface Props {
  organisations: readonly Organisation[]
  question: string
  hint: string
  submitLabel: string
  /** The same where a new organisation is registered first. */
  registerLabel: string
  /** What is done for the organisation; an error is shown in the form. */
  onChosen: (organisationId: string) => Promise<void>
  secondary?: JSX.Element
  /** What is known already of an organisation that is registered. */
  suggested?: { territory?: Territory | undefined; legalForm?: LegalForm | undefined }
}

/** Chooses one of the own organisations, or registers one, and does something for it. Routes name the texts `account`. */
export function OrganisationChoice(props: Props) {
  const t = useTexts('account')
  const draft = createOrganisation()
  // Once: what the person types after that is theirs.
  if (props.suggested) draft.change(props.suggested)
  const [chosen, setChosen] = createSignal(firstChoice(props.organisations))
  const [isPending, setPending] = createSignal(false)
  const [isUnchosen, setUnchosen] = createSignal(false)
  const [error, setError] = createSignal<unknown>()

  const submit = async () => {
    setUnchosen(chosen() === undefined)
    setError(undefined)
    setPending(true)
    try {
      const organisationId = chosen() === ANOTHER ? (await draft.register())?.id : chosen()
      if (organisationId) await props.onChosen(organisationId)
    } catch (failure) {
      setError(failure)
    } finally {
      setPending(false)
    }
  }

  const options = () => [
    ...props.organisations.map(({ id, name, territory }) => ({
      value: id,
      label: name,
      hint: territoryName(territory, language()),
    })),
    { value: ANOTHER, label: t().start.another },
  ]
  const choiceError = () => (isUnchosen() && chosen() === undefined ? t().start.chooseOne : undefined)
  const problems = () => {
    const unchosen = choiceError()
    if (unchosen) return [{ text: unchosen, fieldId: CHOICE_ID }]
    return chosen() === ANOTHER ? draft.problems() : []
  }
  return (
    <FormShell
      submitLabel={chosen() === ANOTHER ? props.registerLabel : props.submitLabel}
      isPending={isPending()}
      error={error() ?? draft.error()}
      problems={problems()}
      fieldIds={ORGANISATION_FIELDS}
      onSubmit={() => void submit()}
      secondary={props.secondary}
    >
      <Show when={props.organisations.length > 0}>
        <RadioGroup
          id={CHOICE_ID}
          label={props.question}
          hint={props.hint}
          options={options()}
          value={chosen()}
          error={choiceError()}
          onChange={setChosen}
        />
      </Show>
      <Show when={chosen() === ANOTHER}>
        <h2>{props.organisations.length > 0 ? t().start.registerTitle : props.question}</h2>
        <Show when={props.organisations.length === 0}>
          <p class="quiet">{props.hint}</p>
        </Show>
        <OrganisationFields draft={draft} />
      </Show>
    </FormShell>
  )
}

/** Who has one organisation has chosen it; who has none registers one. */
function firstChoice(organisations: readonly Organisation[]): string | undefined {
  if (organisations.length === 0) return ANOTHER
  return organisations.length === 1 ? organisations[0]?.id : undefined
}
