import { parseSectionKey, sectionCopies, sectionKey } from '../calls/section-key.ts'
import type { CallContent } from '../calls/call.ts'

/** Name of the section that holds a partner's budget; no section of a form can be called so. */
const BUDGET_SECTION = '_budget'

/** Section key of a partner's budget. */
export const budgetKey = (partnerId: string): string => sectionKey(BUDGET_SECTION, partnerId)

/** Whether a section key is that of a budget. */
export const isBudgetKey = (key: string): boolean => parseSectionKey(key).sectionId === BUDGET_SECTION

/** Keys of every section that is stored for a dossier with these partners: the form's, and each partner's budget. */
export const storedSectionKeys = (
  { form, budget }: Pick<CallContent, 'form' | 'budget'>,
  partners: readonly { id: string }[],
): string[] => [
  ...sectionCopies(form, partners).map(({ key }) => key),
  ...(budget ? partners.map(({ id }) => budgetKey(id)) : []),
]
