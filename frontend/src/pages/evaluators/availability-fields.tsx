import type { EvaluatorContent } from '../../../../shared/evaluators/profile.ts'
import { MOST_DOSSIERS } from '../../../../shared/evaluators/limits.ts'
import { useTexts } from '../../i18n/texts.ts'
import { DateField } from '../../ui/date-field.tsx'
import { fieldError } from '../../ui/form-shell.tsx'
import { NumberField } from '../../ui/number-field.tsx'

type Availability = EvaluatorContent['availability']

/** Controls that the API's faults lead to. */
export const AVAILABILITY_IDS = {
  'availability.to': 'available-to',
  'availability.most': 'most-dossiers',
} as const

/** From when to when somebody can evaluate, and how many dossiers of a call. */
export function AvailabilityFields(props: {
  availability: Availability
  error: unknown
  onChange: (changed: Partial<Availability>) => void
}) {
  const t = useTexts('evaluators')
  const faultOf = (value: number | undefined, text: string) => {
    const isWhole = value !== undefined && Number.isInteger(value) && value >= 0 && value <= MOST_DOSSIERS
    return text.trim() === '' || isWhole ? undefined : t().profile.notWhole
  }
  return (
    <>
      <h2>{t().profile.availability}</h2>
      <DateField
        label={t().profile.from}
        hint={t().profile.always}
        isOptional
        value={props.availability.from ?? ''}
        onInput={(from) => props.onChange({ from: from || null })}
      />
      <DateField
        id={AVAILABILITY_IDS['availability.to']}
        label={t().profile.to}
        hint={t().profile.always}
        isOptional
        value={props.availability.to ?? ''}
        error={fieldError(props.error, 'availability.to')}
        onInput={(to) => props.onChange({ to: to || null })}
      />
      <NumberField
        label={t().profile.fewest}
        hint={t().profile.fewestHint}
        value={props.availability.fewest}
        faultOf={faultOf}
        onInput={(fewest) => props.onChange({ fewest: fewest ?? 0 })}
      />
      <NumberField
        id={AVAILABILITY_IDS['availability.most']}
        label={t().profile.most}
        hint={t().profile.mostHint}
        isOptional
        value={props.availability.most ?? undefined}
        error={fieldError(props.error, 'availability.most')}
        faultOf={faultOf}
        onInput={(most) => props.onChange({ most: most ?? null })}
      />
    </>
  )
}
