import { expect, test } from 'vitest'
import { CARIBBEAN } from '../../../shared/budget/testing/sample-budget.ts'
import type { Language } from '../../../shared/language.ts'
import { newId } from '../../new-id.ts'
import type { FrozenContent } from '../../submissions/frozen-content.ts'
import { elementsWith, readPdf, type ReadElement } from '../../testing/read-pdf.ts'
import { sampleCall } from '../../testing/sample-call.ts'
import { renderPdf } from '../pdf/render-pdf.ts'
import { budgetBlocks } from './budget-blocks.ts'

const partner = (name: string, role: 'lead' | 'partner', territory: 'MF' | 'SX') => ({
  id: newId('partner'),
  role,
  organisationId: newId('organisation'),
  name,
  territory,
  legalForm: 'association' as const,
  identifier: { scheme: 'OTHER' as const, value: '' },
})
const lead = partner('Amis du Lagon', 'lead', 'MF')
const other = partner('Simpson Bay', 'partner', 'SX')

const cost = (category: string, label: string, currency: string, y1: number, y2: number | null) => ({
  place: 1,
  label,
  currency,
  category,
  'amount.y1': y1,
  'amount.y2': y2,
})
const funding = (kind: string, label: string, currency: string, amount: number, state: string | null) => ({
  place: 1,
  label,
  currency,
  kind,
  state,
  amount,
})

const CONTENT: FrozenContent = {
  schemaVersion: 1,
  dossierId: newId('dossier'),
  submission: { number: 1, receivedAt: '2027-01-15T14:00:00.000Z', submittedBy: newId('account') },
  call: { ...sampleCall(), id: newId('call'), formVersion: 1, budget: CARIBBEAN },
  partners: [lead, other],
  answers: {
    [`_budget~${lead.id}`]: {
      currency: 'EUR',
      // 12,5 × 800 = 10 000; the second year was typed as an amount.
      'cost/a': {
        ...cost('staff', 'Coordinatrice', 'EUR', 10_000_00, 12_345_67),
        unit: 'mois',
        unitPrice: 800_00,
        'quantity.y1': 12_50,
      },
      'funding/a': funding('requested', '', 'EUR', 20_000_00, null),
      'funding/b': funding('otherFunder', 'Fondation du Lagon', 'EUR', 9_552_15, 'asked'),
    },
    [`_budget~${other.id}`]: {
      currency: 'XCG',
      'cost/a': cost('equipment', 'A boat', 'XCG', 5_000_00, null),
      'funding/a': funding('own', '', 'XCG', 5_000_00, null),
    },
  },
  documents: [],
}

const rowsOf = (table: ReadElement | undefined) =>
  elementsWith(table?.children ?? [], 'TR').map(({ children }) => children.map(({ text }) => text))

async function print(language: Language) {
  const bytes = await renderPdf({
    language,
    title: 'Budget',
    author: '',
    subject: '',
    date: '2027-01-15T14:00:00.000Z',
    header: { left: '', right: '' },
    footer: '',
    pageLabel: String,
    lackNote: '',
    blocks: budgetBlocks(CONTENT, language),
  })
  const pdf = await readPdf(bytes)
  return { pdf, tables: elementsWith(pdf.elements, 'Table') }
}

test('the budget is told line by line in each partner’s currency, and summed in euros at the frozen rates', async () => {
  const { pdf, tables } = await print('en')
  expect(pdf.isTagged).toBe(true)
  expect(elementsWith(pdf.elements, 'H3').map(({ text }) => text)).toEqual([
    'Budget – Amis du Lagon',
    'Budget – Simpson Bay',
  ])
  const [project, leadCosts, leadFunding, otherCosts] = tables.map(rowsOf)
  expect(leadCosts).toEqual([
    ['Category', 'What it is for', '2027', '2028'],
    ['Staff', expect.stringMatching(/^Coordinatrice\s2027 – 12\.5\smois × €800$/u), '€10,000', '€12,345.67'],
    ['Office and administration', 'computed: 15% of Staff', '€1,500', '€1,851.85'],
    [
      'Travel and accommodation',
      'computed: 15% of Staff and Office and administration',
      '€1,725',
      '€2,129.63',
    ],
    ['Total', '', '€13,225', '€16,327.15'],
  ])
  expect(leadFunding).toEqual([
    ['Source', 'From whom', 'Amount'],
    ['Asked of this call', '', '€20,000'],
    ['Another funder', 'Fondation du Lagon · Asked', '€9,552.15'],
    ['Total', '', '€29,552.15'],
  ])
  expect(otherCosts?.[1]).toEqual(['Equipment', 'A boat', expect.stringMatching(/5,000$/u), ''])
  // 5 000 XCG ÷ (1.79 × 1.0842) = 2 576.37 €.
  expect(project?.slice(1)).toEqual([
    ['Amis du Lagon', '€29,552.15', '€29,552.15', '€20,000'],
    ['Simpson Bay', expect.stringMatching(/5,000$/u), '€2,576.37', '€0'],
    ['Total', '', '€32,128.52', '€20,000'],
  ])
  expect(pdf.text).toContain('1 USD = 1.79 XCG (CBCS, 31 December 2026)')
})

test('its tables are well formed: a caption each, heads of columns and rows, as many cells in every row', async () => {
  const { tables } = await print('fr')
  // A table that goes on over a page is read once for each page.
  const [whole, continued] = [true, false].map((isWhole) =>
    tables.filter(({ children }) => (children[0]?.text !== '') === isWhole),
  )
  expect(whole).toHaveLength(5)
  for (const { children } of whole ?? [])
    expect(children.map(({ tag }) => tag)).toEqual(['Caption', 'THead', 'TBody'])
  for (const { children } of [...(whole ?? []), ...(continued ?? [])])
    for (const row of elementsWith(children, 'TBody').flatMap((body) => elementsWith(body.children, 'TR')))
      expect(row.children.map(({ tag }) => tag)).toEqual(['TH', ...row.children.slice(1).map(() => 'TD')])
  for (const table of whole ?? []) {
    const [head, ...rows] = elementsWith(table.children, 'TR')
    expect(head?.children.every(({ tag }) => tag === 'TH')).toBe(true)
    for (const { children } of rows) expect(children).toHaveLength(head?.children.length ?? 0)
  }
})
