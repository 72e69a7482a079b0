import { LEGAL_FORMS } from '../../../../../../shared/organisations/legal-forms.ts'
import type { AskedOf } from '../../../../../../shared/calls/rules-schema.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { CheckboxGroup } from '../../../../ui/choice-fields.tsx'
import { TerritoriesField } from '../territories-field.tsx'

const ROLES = ['lead', 'partner'] as const

/** Whom a paper is asked of; what is left empty asks everybody. */
export function AskedOfField(props: {
  place: string
  value: AskedOf | undefined
  onChange: (askedOf: AskedOf | undefined) => void
}) {
  const [t, rules] = [useTexts('ruleEditor'), useTexts('rules')]
  const change = (next: AskedOf) => {
    const entries = Object.entries(next).filter(([, values]) => values !== undefined && values.length > 0)
    props.onChange(entries.length > 0 ? Object.fromEntries(entries) : undefined)
  }
  return (
    <details class="item-box" id={props.place}>
      <summary class="item-box__summary">{t().askedOf}</summary>
      <div class="item-box__content">
        <p class="quiet">{t().askedOfHint}</p>
        <CheckboxGroup
          label={t().askedRoles}
          options={ROLES.map((value) => ({ value, label: rules().roles[value] }))}
          value={props.value?.roles ?? []}
          onChange={(roles) => change({ ...props.value, roles })}
        />
        <CheckboxGroup
          label={t().legalForms}
          options={LEGAL_FORMS.map((value) => ({ value, label: rules().legalForms[value] }))}
          value={props.value?.legalForms ?? []}
          onChange={(legalForms) => change({ ...props.value, legalForms })}
        />
        <TerritoriesField
          label={t().territories}
          value={props.value?.territories ?? []}
          onChange={(territories) => change({ ...props.value, territories })}
        />
      </div>
    </details>
  )
}
