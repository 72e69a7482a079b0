import { cleanup, render, screen } from '@solidjs/testing-library'
import { afterEach, beforeAll, vi } from 'vitest'
import { budgetKey } from '../../../../../../shared/budget/section.ts'
import { CARIBBEAN } from '../../../../../../shared/budget/testing/sample-budget.ts'
import type { Answer } from '../../../../../../shared/calls/answer.ts'
import { loadTexts, switchLanguage } from '../../../../i18n/texts.ts'
import { createOpenDossier, DossierProvider } from '../../open-dossier.ts'
import { callWith, draftWith, json } from '../../testing/sample-draft.ts'
import { BudgetEditor } from '../budget-editor.tsx'
import { loadBudgetJudge } from '../load-judge.ts'

const RULES = { ...CARIBBEAN, periods: [], ceilings: [] }
const PARTNER = 'par_01'
const SECTION = budgetKey(PARTNER)
export const savedAt = '2027-01-11T14:32:00Z'

const form = callWith({ form: { sections: [] }, budget: RULES })

export const cost = (place: number, label: string, parts: Record<string, string | number | null> = {}) => ({
  place,
  label,
  currency: 'EUR',
  category: 'staff',
  amount: null,
  ...parts,
})
export const TWO = {
  currency: 'EUR',
  'cost/a': cost(1, 'Wages', { amount: 100_00 }),
  'cost/b': cost(2, 'Ferry'),
}

const dossierWith = (answers: Record<string, Answer>) =>
  draftWith({
    partners: [
      {
        id: PARTNER,
        role: 'lead',
        organisationId: 'org_1',
        name: 'Amis du Lagon',
        territory: 'MF',
        legalForm: 'association',
        identifier: { scheme: 'OTHER', value: '' },
      },
    ],
    sections: [
      {
        id: SECTION,
        revision: 1,
        mayWrite: true,
        answers: Object.fromEntries(
          Object.entries(answers).map(([path, value]) => [path, { value, revision: 1, savedAt }]),
        ),
      },
    ],
  })

/** Shows the sheet; gives what it sends, last text of each path. */
export async function show(
  answers: Record<string, Answer> = TWO,
  answer: () => Response = () => json({}, 500),
) {
  const sent = new Map<string, Answer>()
  vi.stubGlobal('fetch', async (_url: string, { body }: RequestInit) => {
    const { changes }: { changes: { fieldId: string; value: Answer }[] } = JSON.parse(String(body))
    for (const { fieldId, value } of changes) sent.set(fieldId, value)
    return answer()
  })
  const open = { dossier: dossierWith(answers), form, closesAt: form.closesAt }
  const budgetJudge = await loadBudgetJudge(form)
  render(() => (
    <DossierProvider value={createOpenDossier({ ...open, budgetJudge })}>
      <BudgetEditor rules={RULES} partnerId={PARTNER} />
    </DossierProvider>
  ))
  return sent
}

export function input(name: string): HTMLInputElement | HTMLTextAreaElement {
  const found = screen.getByLabelText(name)
  if (found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement) return found
  throw new Error(`${name} takes no text`)
}
export const valueOf = (name: string) => input(name).value.replaceAll(/\s/gu, ' ')
export const rows = () => document.querySelectorAll('tr[data-line]').length

export function write(name: string, text: string) {
  const control = input(name)
  control.focus()
  control.value = text
  control.dispatchEvent(new Event('input', { bubbles: true }))
}
export const press = (key: string, facts: KeyboardEventInit = {}) =>
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...facts }),
  )
export const here = () => document.activeElement?.getAttribute('aria-label')
export const button = (name: string) => screen.getByRole('button', { name })

export function paste(target: Element, text: string): boolean {
  const event = new Event('paste', { bubbles: true, cancelable: true })
  Object.defineProperty(event, 'clipboardData', { value: { getData: () => text } })
  target.dispatchEvent(event)
  return event.defaultPrevented
}

/** Gets the page's words, and clears the page after each test. */
export function prepareSheet(): void {
  beforeAll(async () => {
    await loadTexts(['dossier', 'budget', 'faults'], 'en')
    await switchLanguage('en')
  })
  afterEach(() => {
    cleanup()
    vi.unstubAllGlobals()
    localStorage.clear()
  })
}
