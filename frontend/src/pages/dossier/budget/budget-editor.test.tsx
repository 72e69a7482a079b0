import { cleanup, render, screen, waitFor } from '@solidjs/testing-library'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { budgetKey } from '../../../../../shared/budget/section.ts'
import { CARIBBEAN } from '../../../../../shared/budget/testing/sample-budget.ts'
import type { Answer } from '../../../../../shared/calls/answer.ts'
import type { PublicCall } from '../../../../../shared/calls/call.ts'
import type { Dossier } from '../../../../../shared/dossiers/dossier.ts'
import { loadTexts, switchLanguage } from '../../../i18n/texts.ts'
import { createOpenDossier, DossierProvider } from '../open-dossier.ts'
import { BudgetEditor } from './budget-editor.tsx'
import { loadBudgetJudge } from './load-judge.ts'

const both = (text: string) => ({ fr: text, en: text })
const RULES = { ...CARIBBEAN, periods: [], ceilings: [] }
const PARTNER = 'par_01'
const SECTION = budgetKey(PARTNER)
const savedAt = '2027-01-11T14:32:00Z'

const form: PublicCall = {
  id: 'cal_1',
  code: 'TEST',
  title: both('Call'),
  summary: both(''),
  text: both(''),
  opensAt: '2026-01-01T00:00:00Z',
  closesAt: '2099-01-01T00:00:00Z',
  timeZone: 'America/Marigot',
  envelope: { total: 100, parts: [] },
  highestRate: 8000,
  documentKinds: [],
  form: { sections: [] },
  budget: RULES,
  grid: { scale: { maximum: 5, step: 1 }, criteria: [], extremesNeedComment: false },
  evaluationsPerDossier: 2,
  formVersion: 1,
}

const cost = (place: number, label: string, parts: Record<string, string | number | null> = {}) => ({
  place,
  label,
  currency: 'EUR',
  category: 'staff',
  amount: null,
  ...parts,
})
const TWO = { currency: 'EUR', 'cost/a': cost(1, 'Wages', { amount: 100_00 }), 'cost/b': cost(2, 'Ferry') }

const dossierWith = (answers: Record<string, Answer>): Dossier => ({
  id: 'dos_1',
  callId: 'cal_1',
  formVersion: 1,
  state: 'draft',
  createdAt: '2026-01-01T00:00:00Z',
  revision: 1,
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
  people: [],
  invitations: [],
  confirmations: [],
  submissions: 0,
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
  documents: [],
  timeline: [],
  may: ['dossier.read', 'dossier.write'],
})

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })

/** Shows the sheet; gives what it sends, last text of each path. */
async function show(answers: Record<string, Answer> = TWO, answer: () => Response = () => json({}, 500)) {
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

function input(name: string): HTMLInputElement | HTMLTextAreaElement {
  const found = screen.getByLabelText(name)
  if (found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement) return found
  throw new Error(`${name} takes no text`)
}
const valueOf = (name: string) => input(name).value.replaceAll(/\s/gu, ' ')
const rows = () => document.querySelectorAll('tr[data-line]').length

function write(name: string, text: string) {
  const control = input(name)
  control.focus()
  control.value = text
  control.dispatchEvent(new Event('input', { bubbles: true }))
}
const press = (key: string, facts: KeyboardEventInit = {}) =>
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...facts }),
  )
const here = () => document.activeElement?.getAttribute('aria-label')
const button = (name: string) => screen.getByRole('button', { name })

function paste(target: Element, text: string): boolean {
  const event = new Event('paste', { bubbles: true, cancelable: true })
  Object.defineProperty(event, 'clipboardData', { value: { getData: () => text } })
  target.dispatchEvent(event)
  return event.defaultPrevented
}

beforeAll(async () => {
  await loadTexts(['dossier', 'budget', 'faults'], 'en')
  await switchLanguage('en')
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  localStorage.clear()
})

describe('keys', () => {
  it('go from cell to cell by arrows, and to the next row and back by Enter', async () => {
    await show()
    input('What it is for, line 1').focus()
    const way = ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'Enter'].map((key) => {
      press(key)
      return here()
    })
    expect(way).toEqual([
      'Amount, line 1',
      'Amount, line 2',
      'What it is for, line 2',
      'What it is for, line 1',
      'What it is for, line 2',
    ])
    press('Enter', { shiftKey: true })
    expect(here()).toBe('What it is for, line 1')
    press('ArrowUp')
    expect(here()).toBe('What it is for, line 1')
  })

  it('leave the arrows to a text that is being changed, and take them back on leaving', async () => {
    await show()
    write('What it is for, line 1', 'Wages of two')
    press('ArrowRight')
    expect(here()).toBe('What it is for, line 1')
    press('ArrowDown')
    expect(here()).toBe('What it is for, line 2')
  })

  it('leave Tab alone: every cell and button is reached in the order in which it is read', async () => {
    await show()
    const line = document.querySelector('tr[data-line]')
    const controls = [...(line?.querySelectorAll('input, textarea, select, button') ?? [])]
    expect(controls.map((control) => control.getAttribute('aria-label'))).toEqual([
      'Category, line 1',
      'What it is for, line 1',
      'Amount, line 1',
      'Up: line 1',
      'Down: line 1',
      'Remove: line 1',
    ])
    expect(controls.every((control) => !control.hasAttribute('tabindex'))).toBe(true)
    input('Amount, line 1').focus()
    const event = new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
    expect(event.defaultPrevented).toBe(false)
  })

  it('put back by Escape what stood in the cell', async () => {
    await show()
    write('Amount, line 1', '7')
    press('Escape')
    expect(valueOf('Amount, line 1')).toBe('100')
  })
})

describe('a block from a spreadsheet', () => {
  const BLOCK =
    'Personnel\tSalaires\t1 234,56\r\nEquipment\tProbes\t1\u202f234,5\nTravel\tNo such choice\t"12,300.50"\n'

  it('fills cells and adds the lines that it needs, in either notation, once however often', async () => {
    await show()
    const from = () => screen.getByLabelText('Category, line 1')
    expect(paste(from(), BLOCK)).toBe(true)
    expect(rows()).toBe(3)
    expect([1, 2, 3].map((line) => valueOf(`Amount, line ${line}`))).toEqual([
      '1,234.56',
      '1,234.50',
      '12,300.50',
    ])
    expect(screen.getByLabelText('Category, line 2')).toHaveProperty('value', 'equipment')
    // Travel is computed in this call: the line waits for a category.
    expect(screen.getByLabelText('Category, line 3')).toHaveProperty('value', '')
    paste(from(), BLOCK)
    expect(rows()).toBe(3)
    button('Undo').click()
    expect(rows()).toBe(2)
    expect(valueOf('What it is for, line 1')).toBe('Wages')
  })

  it('is pasted below the last line from the button that adds one', async () => {
    await show({})
    paste(button('Add a cost'), BLOCK)
    expect(rows()).toBe(3)
  })

  it('leaves a single text to the cell itself', async () => {
    await show()
    expect(paste(input('Amount, line 1'), '12,50')).toBe(false)
  })

  it('may bring quantities and prices: amounts follow from them, not from what was pasted', async () => {
    const sent = await show()
    screen.getByLabelText(/Quantities and unit prices/u).click()
    paste(input('Unit, line 1'), 'jour\t12,5\t1 234,56\t99\ntrip\t3\t10\t')
    expect(valueOf('Amount, line 1')).toBe('15,432')
    expect(valueOf('Amount, line 2')).toBe('30')
    await waitFor(() => expect(sent.has('cost/a')).toBe(true))
    expect(sent.get('cost/a')).toMatchObject({
      unit: 'jour',
      quantity: 12_50,
      unitPrice: 1_234_56,
      amount: 15_432_00,
    })
  })
})

describe('a quantity at a price', () => {
  it('is shown on demand; its amount follows, cannot be typed over, and goes with it', async () => {
    await show()
    expect(screen.queryByLabelText('Quantity, line 1')).toBeNull()
    screen.getByLabelText(/Quantities and unit prices/u).click()
    write('Quantity, line 1', '3')
    expect(valueOf('Amount, line 1')).toBe('100')
    write('Unit price, line 1', '12,50')
    expect(valueOf('Amount, line 1')).toBe('37.50')
    expect(input('Amount, line 1').readOnly).toBe(true)
    write('Unit price, line 1', '')
    expect(valueOf('Amount, line 1')).toBe('')
    expect(input('Amount, line 1').readOnly).toBe(false)
    // What was typed in a line until it was left is one step.
    button('Undo').click()
    expect(valueOf('Amount, line 1')).toBe('100')
    button('Redo').click()
    expect(valueOf('Quantity, line 1')).toBe('3')
  })

  it('is told beneath the amount while its columns are hidden', async () => {
    const line = cost(1, 'Wages', { unit: 'days', unitPrice: 350_00, quantity: 2_50, amount: 875_00 })
    await show({ currency: 'EUR', 'cost/a': line })
    expect(valueOf('Quantity, line 1')).toBe('2.5')
    screen.getByLabelText(/Quantities and unit prices/u).click()
    const note = document.getElementById(input('Amount, line 1').getAttribute('aria-describedby') ?? '')
    expect(note?.textContent?.replaceAll(/\s/gu, ' ')).toBe('2.5 days × €350')
  })
})

describe('a step', () => {
  it('can be undone and done again, by the buttons and by the keys', async () => {
    await show()
    write('Amount, line 1', '7')
    input('Amount, line 2').focus()
    press('z', { ctrlKey: true })
    expect(valueOf('Amount, line 1')).toBe('100')
    press('y', { ctrlKey: true })
    expect(valueOf('Amount, line 1')).toBe('7')
    press('z', { metaKey: true })
    press('z', { metaKey: true, shiftKey: true })
    expect(valueOf('Amount, line 1')).toBe('7')
  })

  it('may remove a line: it goes at once, the focus stays in the sheet, and undo brings it back', async () => {
    const sent = await show()
    button('Remove: line 1').click()
    expect(rows()).toBe(1)
    expect(valueOf('What it is for, line 1')).toBe('Ferry')
    await waitFor(() => expect(here()).toBe('Category, line 1'))
    await waitFor(() => expect(sent.get('cost/a')).toBeNull())
    button('Undo').click()
    expect(valueOf('What it is for, line 1')).toBe('Wages')
  })

  it('may move a line past its neighbour', async () => {
    await show()
    button('Down: line 1').focus()
    button('Down: line 1').click()
    expect(here()).toBe('Down: line 2')
    expect([1, 2].map((line) => valueOf(`What it is for, line ${line}`))).toEqual(['Ferry', 'Wages'])
  })
})

describe('what is wrong', () => {
  it('is said while one types, and at its cell once that is left', async () => {
    await show()
    await waitFor(() => screen.getByText('Ferry: amount is missing'))
    screen.getByText(/of the costs have no funding yet/u, { selector: '[role=status]' })
    write('Amount, line 2', '12x')
    await waitFor(() => screen.getByText(/^Ferry: .*amount in figures/u))
    input('Amount, line 1').focus()
    const control = input('Amount, line 2')
    await waitFor(() => expect(control.getAttribute('aria-invalid')).toBe('true'))
    expect(control.value).toBe('12x')
    const fault = document.getElementById(control.getAttribute('aria-describedby') ?? '')
    expect(fault?.textContent).toMatch(/^Amount: .*amount in figures/u)
  })

  it('leads from the list of checks to the line', async () => {
    await show()
    const link = await waitFor(() => screen.getByText('Ferry: amount is missing'))
    link.click()
    expect(here()).toBe('Category, line 2')
  })
})

it('shows both texts of a line that somebody else changed meanwhile, and takes the one that is chosen', async () => {
  const theirs = cost(1, 'Wages', { amount: 250_00 })
  await show(TWO, () =>
    json(
      {
        code: 'section.field_conflict',
        detail: '',
        facts: { conflicts: [{ fieldId: 'cost/a', theirs, revision: 2, savedAt, savedBy: 'Marie' }] },
      },
      409,
    ),
  )
  write('Amount, line 1', '300')
  input('Amount, line 1').blur()
  await waitFor(() => screen.getByRole('group', { name: /Marie changed this line/u }))
  const texts = [...document.querySelectorAll('.conflict dd')].map(({ textContent }) => textContent)
  expect(texts).toEqual(['Staff · Wages · Amount: 300', 'Staff · Wages · Amount: 250'])
  button('Take theirs').click()
  await waitFor(() => expect(valueOf('Amount, line 1')).toBe('250'))
  expect(here()).toBe('Category, line 1')
})
