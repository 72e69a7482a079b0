import type { ClosingFault, Meeting } from '../../../../shared/committee/meeting.ts'
import { useTexts } from '../../i18n/texts.ts'

const isKnown = <Name extends string>(texts: Record<Name, string>, name: string): name is Name =>
  Object.hasOwn(texts, name)

/** The sentence for what stands in the way of closing, with the dossier that it is about. */
export function useFaultTexts(): (fault: ClosingFault, meeting: Meeting) => string {
  const t = useTexts('committee')
  return ({ code, dossierId, reference, fault = '' }, { items }) => {
    const known = items.find((item) => item.dossierId === dossierId)?.dossier?.reference
    const name = dossierId === undefined ? '' : (known ?? reference ?? t().hiddenName)
    const { contentFaults, faults } = t()
    const why = code === 'content' && isKnown(contentFaults, fault) ? contentFaults[fault] : faults[code]
    return t().faultOn(name, why)
  }
}
