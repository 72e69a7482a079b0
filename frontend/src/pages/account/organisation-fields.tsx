import { Show } from 'solid-js'
import type { IdentifierScheme } from '../../../../shared/identifiers.ts'
import { LEGAL_FORMS } from '../../../../shared/organisations/legal-forms.ts'
import { TERRITORY_CODES, territoryName } from '../../../../shared/territories.ts'
import { faultSentence } from '../../i18n/fault.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { RadioGroup, SelectField } from '../../ui/choice-fields.tsx'
import { TextArea, TextField } from '../../ui/text-field.tsx'
import { ORGANISATION_FIELDS, type OrganisationDraft } from './create-organisation.ts'

/** The questions that register an organisation. Which number is asked for follows from its territory. */
export function OrganisationFields(props: { draft: OrganisationDraft }) {
  const t = useTexts('account')
  const territories = () =>
    TERRITORY_CODES.map((code) => ({ value: code, label: territoryName(code, language()) }))
  return (
    <>
      <TextField
        id={ORGANISATION_FIELDS.name}
        label={t().organisation.name}
        hint={t().organisation.nameHint}
        autocomplete="organization"
        value={props.draft.typed.name}
        error={props.draft.faultOf('name')}
        onInput={(name) => props.draft.change({ name })}
      />
      <SelectField
        id={ORGANISATION_FIELDS.territory}
        label={t().organisation.territory}
        hint={t().organisation.territoryHint}
        options={territories()}
        value={props.draft.typed.territory}
        error={props.draft.faultOf('territory')}
        onChange={(territory) => props.draft.change({ territory })}
        onClear={() => props.draft.change({ territory: undefined })}
      />
      <LegalForms draft={props.draft} />
      <Show when={props.draft.typed.territory}>
        <NumberFields draft={props.draft} />
      </Show>
      <TextArea
        id={ORGANISATION_FIELDS.address}
        label={t().organisation.address}
        hint={t().organisation.addressHint}
        isOptional
        rows={3}
        value={props.draft.typed.address}
        error={props.draft.faultOf('address')}
        onInput={(address) => props.draft.change({ address })}
      />
    </>
  )
}

function LegalForms(props: { draft: OrganisationDraft }) {
  const t = useTexts('account')
  const options = () => LEGAL_FORMS.map((value) => ({ value, label: t().organisation.legalForms[value] }))
  return (
    <RadioGroup
      id={ORGANISATION_FIELDS.legalForm}
      label={t().organisation.legalForm}
      options={options()}
      value={props.draft.typed.legalForm}
      error={props.draft.faultOf('legalForm')}
      onChange={(legalForm) => props.draft.change({ legalForm })}
    />
  )
}

function NumberFields(props: { draft: OrganisationDraft }) {
  const t = useTexts('account')
  const schemeOptions = () =>
    props.draft
      .schemes()
      .map((value: IdentifierScheme) => ({ value, label: t().organisation.schemes[value] }))
  const scheme = () => props.draft.scheme() ?? 'OTHER'
  const warning = () => {
    const verdict = props.draft.verdict()
    return verdict?.ok && verdict.warning ? faultSentence(verdict.warning, { scheme: scheme() }) : undefined
  }
  const isGood = () => {
    const verdict = props.draft.verdict()
    return verdict?.ok === true && !verdict.warning && CHECKED.includes(scheme())
  }
  return (
    <>
      <Show when={props.draft.schemes().length > 1}>
        <RadioGroup
          id={ORGANISATION_FIELDS['identifier.scheme']}
          label={t().organisation.scheme}
          options={schemeOptions()}
          value={props.draft.scheme()}
          error={props.draft.faultOf('identifier.scheme')}
          onChange={(chosen) => props.draft.change({ scheme: chosen })}
        />
      </Show>
      <TextField
        id={ORGANISATION_FIELDS['identifier.value']}
        label={t().organisation.number}
        hint={t().organisation.numberHints[scheme()]}
        isShort
        spellcheck={false}
        value={props.draft.typed.number}
        error={props.draft.faultOf('identifier.value')}
        warning={warning()}
        foot={
          <span role="status">
            <Show when={isGood()}>
              <span class="good">✓ {t().organisation.numberGood}</span>
            </Show>
          </span>
        }
        onInput={(number) => props.draft.change({ number })}
        onBlur={props.draft.leaveNumber}
      />
    </>
  )
}

/** Schemes whose check says something; the others take any text. */
const CHECKED: readonly IdentifierScheme[] = ['SIRET', 'SIREN', 'RNA', 'KVK', 'RNC']
