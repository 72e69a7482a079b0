import type { PublicCall } from '../../../../shared/calls/call.ts'
import { isErrorCode } from '../../../../shared/errors/catalogue.ts'
import type { Gap } from '../../../../shared/dossiers/completeness.ts'
import { faultSentence } from '../../i18n/fault.ts'
import { localized, rate } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import type { ProblemLink } from '../../ui/problem-summary.tsx'

const sectionOf = ({ form }: PublicCall, sectionId: string) =>
  form.sections.find(({ id }) => id === sectionId)

function fieldLabel(form: PublicCall, sectionId: string, fieldId: string): string {
  const field = sectionOf(form, sectionId)?.fields.find(({ id }) => id === fieldId)
  return field ? asSubject(localized(field.label)) : fieldId
}

// A declaration is a whole sentence; its full stop does not go before a colon.
const asSubject = (label: string): string => label.replace(/[\s.:;,]+$/u, '')

const kindLabel = ({ documentKinds }: PublicCall, kindId: string): string =>
  localized(documentKinds.find(({ id }) => id === kindId)?.label) || kindId

function textOf(gap: Gap, form: PublicCall): string {
  const t = useTexts('dossier')().check.gaps
  switch (gap.code) {
    case 'field.missing':
    case 'budget.grant_over_cost':
    case 'budget.grant_zero':
      return t[gap.code](fieldLabel(form, gap.sectionId, gap.fieldId))
    case 'field.fault':
      return t[gap.code](
        fieldLabel(form, gap.sectionId, gap.fieldId),
        isErrorCode(gap.fault) ? faultSentence(gap.fault, gap.facts) : gap.fault,
      )
    case 'budget.grant_over_rate':
      return t[gap.code](fieldLabel(form, gap.sectionId, gap.fieldId), rate(gap.rate), rate(gap.highestRate))
    case 'document.missing':
      return t[gap.code](kindLabel(form, gap.kindId))
    default:
      return t[gap.code](gap.name)
  }
}

/** What is missing, as sentences that link to their place. */
export const gapLinks = (gaps: readonly Gap[], form: PublicCall, dossierId: string): ProblemLink[] =>
  gaps.map((gap) => ({
    text: textOf(gap, form),
    href:
      'sectionId' in gap
        ? `${paths.section(language(), dossierId, gap.sectionId)}#field-${gap.fieldId}`
        : `${paths.documents(language(), dossierId)}#paper-${gap.kindId}`,
  }))
