import { Index } from 'solid-js'
import type { PartnerFacts } from '../../../../shared/calls/call-facts.ts'
import { LEGAL_FORMS } from '../../../../shared/organisations/legal-forms.ts'
import { TERRITORY_CODES, territoryName } from '../../../../shared/territories.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/choice-fields.tsx'

const MOST = 20

/** Organisations beside the lead, each with its territory and kind; saying that there is none is an answer too. */
export function Partners(props: {
  partners: readonly PartnerFacts[] | undefined
  onChange: (partners: readonly PartnerFacts[] | undefined) => void
}) {
  const [t, rules] = [useTexts('eligibility'), useTexts('rules')]
  const partners = () => props.partners ?? []
  const change = (index: number, next: PartnerFacts) =>
    props.onChange(partners().map((partner, position) => (position === index ? next : partner)))
  const remove = (index: number) => props.onChange(partners().filter((_, position) => position !== index))
  return (
    <fieldset class="field group">
      <legend class="field__label">{t().questions.partners}</legend>
      <p class="field__hint">{t().hints.partners}</p>
      <Index each={partners()}>
        {(partner, index) => (
          <div class="row-of-fields">
            <SelectField
              label={t().partnerTerritory(index + 1)}
              options={TERRITORY_CODES.map((code) => ({
                value: code,
                label: territoryName(code, language()),
              }))}
              value={partner().territory}
              onChange={(territory) => change(index, { ...partner(), territory })}
            />
            <SelectField
              label={t().partnerForm(index + 1)}
              options={LEGAL_FORMS.map((form) => ({ value: form, label: rules().legalForms[form] }))}
              value={partner().legalForm}
              onChange={(legalForm) => change(index, { ...partner(), legalForm })}
            />
            <Button look="quiet" isSmall onClick={() => remove(index)}>
              {t().removePartner(index + 1)}
            </Button>
          </div>
        )}
      </Index>
      <div class="button-row">
        <Button
          look="quiet"
          isSmall
          disabledReason={partners().length >= MOST ? t().enough : undefined}
          onClick={() => props.onChange([...partners(), {}])}
        >
          {t().addPartner}
        </Button>
        <Button
          look="quiet"
          isSmall
          disabledReason={partners().length > 0 ? t().hasPartners : undefined}
          onClick={() => props.onChange([])}
        >
          {t().noPartner}
        </Button>
      </div>
    </fieldset>
  )
}
