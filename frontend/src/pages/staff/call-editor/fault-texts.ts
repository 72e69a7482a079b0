import { capitalised } from '../../../../../shared/capitalised.ts'
import type { PublishFault } from '../../../../../shared/calls/publish-fault.ts'
import { ALL_BINDINGS } from '../../../../../shared/calls/field-types.ts'
import { euros, localized } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { useCallEditor } from './create-editor.ts'
import { readPlace, type Crumb } from './fault-place.ts'

const numberIn = (facts: PublishFault['facts'], name: string) => {
  const value = facts?.[name]
  return typeof value === 'number' ? value : 0
}

/** The sentence of a fault, with its place before it: « Section 2, The budget › Question 1 › Label (English): … ». */
export function useFaultTexts(): (fault: PublishFault) => string {
  const t = useTexts('callFaults')
  const { content } = useCallEditor()

  const crumbText = ({ kind, number, name }: Crumb) => {
    const called = localized(name)
    return called ? `${t().crumbs[kind](number)} (${called})` : t().crumbs[kind](number)
  }
  const bindingName = (facts: PublishFault['facts']) => {
    const found = ALL_BINDINGS.find((binding) => binding === facts?.['binding'])
    return found ? t().bindings[found] : ''
  }
  const sentence = ({ code, facts }: PublishFault): string => {
    const texts = t().faults
    switch (code) {
      case 'parts_over_total':
        return texts.parts_over_total(euros(numberIn(facts, 'sum')), euros(numberIn(facts, 'total')))
      case 'under_committed':
        return texts.under_committed(euros(numberIn(facts, 'committed')))
      case 'weights_sum':
        return texts.weights_sum(numberIn(facts, 'sum'))
      case 'grant_over_envelope':
        return texts.grant_over_envelope(euros(numberIn(facts, 'total')))
      case 'composition_contradicts':
        return texts.composition_contradicts(numberIn(facts, 'least'), numberIn(facts, 'maximum'))
      case 'rule_without_question':
      case 'binding_options':
      case 'binding_missing':
      case 'binding_twice':
      case 'binding_type':
      case 'binding_optional':
      case 'binding_partner':
      case 'binding_hidden':
      case 'binding_with_budget':
        return texts[code](bindingName(facts))
      default:
        return texts[code]
    }
  }
  return (fault) => {
    const { crumbs, property, language } = readPlace(fault.place, content())
    const properties: Record<string, string> = t().properties
    const last = property ? properties[property] : undefined
    const where = [...crumbs.map(crumbText), ...(last ? [last] : [])].join(' › ')
    const place = language ? `${where} (${t().languages[language]})` : where
    return place.trim() === '' ? sentence(fault) : t().faultAt(capitalised(place.trim()), sentence(fault))
  }
}
