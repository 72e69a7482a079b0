import type { FormChange } from '../../../../shared/calls/diff-forms.ts'
import { localized, longDate, longDateTime } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'

/** The sentence of a change between two versions of a call; `timeZone`: of the place whose clock counts. */
export function useChangeText(): (change: FormChange, timeZone: string) => string {
  const t = useTexts('formChanges')
  return (change, timeZone) => {
    switch (change.kind) {
      case 'section':
      case 'question':
      case 'paper':
        return t()[change.kind][change.what](localized(change.name))
      case 'closing':
        return t().closing(longDateTime(change.before, timeZone), longDateTime(change.after, timeZone))
      case 'results':
        return change.after === undefined ? t().noResults : t().results(longDate(change.after))
      default:
        return t()[change.kind]
    }
  }
}
