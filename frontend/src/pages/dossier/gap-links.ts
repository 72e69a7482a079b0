import type { PublicCall } from '../../../../shared/calls/call.ts'
import { findPlace } from '../../../../shared/calls/groups.ts'
import { parseSectionKey } from '../../../../shared/calls/section-key.ts'
import { isBudgetKey } from '../../../../shared/budget/section.ts'
import type { Dossier } from '../../../../shared/dossiers/dossier.ts'
import type { Gap } from '../../../../shared/dossiers/completeness.ts'
import { faultSentence } from '../../i18n/fault.ts'
import { localized, rate } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { resultText } from '../../i18n/rule-text.ts'
import { lateTexts, useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import type { BudgetJudge } from './budget/load-judge.ts'
import type { OpenDossier } from './open-dossier.ts'
import type { ProblemLink } from '../../ui/problem-summary.tsx'

/** `Activities: title` for a question in a row, the question's label for any other. */
function fieldLabel({ form }: PublicCall, key: string, path: string): string {
  const { sectionId } = parseSectionKey(key)
  const section = form.sections.find(({ id }) => id === sectionId)
  const [groupId = '', rowId] = path.split('/')
  const group = section?.fields.find(({ id }) => id === groupId)
  const place = section && rowId !== undefined ? findPlace(section, path) : undefined
  const labels = [group?.label, place?.kind === 'cell' ? place.field.label : undefined]
  return labels.flatMap((label) => asSubject(localized(label)) || []).join(' – ') || path
}

// A declaration is a whole sentence; its full stop does not go before a colon.
const asSubject = (label: string): string => label.replace(/[\s.:;,]+$/u, '')

const kindLabel = ({ documentKinds }: PublicCall, kindId: string): string =>
  localized(documentKinds.find(({ id }) => id === kindId)?.label) || kindId

function textOf(gap: Gap, form: PublicCall, partners: Dossier['partners']): string {
  const t = useTexts('check')().gaps
  switch (gap.code) {
    case 'field.missing':
    case 'budget.grant_over_cost':
    case 'budget.grant_zero':
      return t[gap.code](fieldLabel(form, gap.sectionId, gap.fieldId))
    case 'field.fault':
      return t[gap.code](fieldLabel(form, gap.sectionId, gap.fieldId), faultSentence(gap.fault, gap.facts))
    case 'budget.grant_over_rate':
      return t[gap.code](fieldLabel(form, gap.sectionId, gap.fieldId), rate(gap.rate), rate(gap.highestRate))
    case 'group.too_few':
      return t[gap.code](fieldLabel(form, gap.sectionId, gap.fieldId), gap.least)
    case 'group.too_many':
      return t[gap.code](fieldLabel(form, gap.sectionId, gap.fieldId), gap.most)
    case 'document.missing': {
      const { name } = partners.find(({ id }) => id === gap.partnerId) ?? {}
      return t[gap.code]([kindLabel(form, gap.kindId), name].filter(Boolean).join(' – '))
    }
    case 'document.uploading':
    case 'document.checking':
    case 'document.refused':
    case 'document.infected':
    case 'confirmation.missing':
    case 'confirmation.void':
      return t[gap.code](gap.name)
    default:
      return 'result' in gap ? resultText(form, gap.result) : gap.code
  }
}

/** The same of a partner's budget. */
function budgetText(
  gap: Gap,
  key: string,
  partners: Dossier['partners'],
  judge: BudgetJudge | undefined,
): string {
  const name = partners.find(({ id }) => id === parseSectionKey(key).partnerId)?.name ?? ''
  return lateTexts('budget')?.gapAt(name, judge?.textOf(gap) ?? '') ?? name
}

/** What is missing, as sentences that link to their place. */
export const gapLinks = (
  gaps: readonly Gap[],
  { dossier, form, budgetJudge }: Pick<OpenDossier, 'dossier' | 'form' | 'budgetJudge'>,
): ProblemLink[] =>
  gaps.map((gap) => ({
    text:
      'sectionId' in gap && isBudgetKey(gap.sectionId)
        ? budgetText(gap, gap.sectionId, dossier().partners, budgetJudge)
        : textOf(gap, form, dossier().partners),
    href: hrefOf(gap, dossier().id),
  }))

function hrefOf(gap: Gap, dossierId: string): string {
  if ('sectionId' in gap && isBudgetKey(gap.sectionId))
    return `${paths.budget(language(), dossierId)}?of=${parseSectionKey(gap.sectionId).partnerId ?? ''}#field-${gap.fieldId}`
  if ('sectionId' in gap) return `${paths.section(language(), dossierId, gap.sectionId)}#field-${gap.fieldId}`
  return 'kindId' in gap
    ? `${paths.documents(language(), dossierId)}#paper-${gap.kindId}`
    : paths.partners(language(), dossierId)
}
