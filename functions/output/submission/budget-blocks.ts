import { combineBudgets, isStarted, type PartnerBudget } from '../../../shared/budget/combined.ts'
import type { CostLine, FundingLine } from '../../../shared/budget/lines.ts'
import type { BudgetRules, ExchangeRate } from '../../../shared/budget/rules.ts'
import type { Language } from '../../../shared/language.ts'
import { tellQuantities } from '../../../shared/budget/tell-quantities.ts'
import { CURRENCIES, formatMoney } from '../../../shared/money.ts'
import type { FrozenContent } from '../../submissions/frozen-content.ts'
import { LOCALES, tellDay, tellEuros } from '../mail/tell-receipt.ts'
import type { Block, Column, Row } from '../pdf/content.ts'
import { BUDGET_WORDS } from './budget-words.ts'

/** Minor units of a currency in words; a currency that is not known keeps its code. */
function tellAmount(amount: number | null | undefined, code: string, language: Language): string {
  if (amount === null || amount === undefined) return ''
  const currency = CURRENCIES.find((known) => known === code)
  return currency ? formatMoney({ amount, currency }, LOCALES[language]) : `${amount / 100} ${code}`
}

const tellRate = (basisPoints: number, language: Language) =>
  new Intl.NumberFormat(LOCALES[language], { style: 'percent', maximumFractionDigits: 2 }).format(
    basisPoints / 10_000,
  )

const inRow = (texts: readonly string[], language: Language) =>
  new Intl.ListFormat(LOCALES[language]).format(texts)

/** Columns of amounts take what the two columns of words leave. */
const amountColumns = (labels: readonly string[]): Column[] =>
  labels.map((label) => ({ label, share: 1.5, align: 'right' }))

interface Told {
  rules: BudgetRules
  partner: PartnerBudget
  language: Language
}

const periodsOf = ({ rules, language }: Told) =>
  rules.periods.map(({ label }) => label[language] || label.fr || label.en)

/** What it is for, and beneath it what its amounts follow from. */
function costRow(told: Told, line: CostLine): Row {
  const { partner, language } = told
  const words = BUDGET_WORDS[language]
  const name = line.category ? words.categories[line.category] : words.uncategorised
  const follows = tellQuantities(line, { periods: periodsOf(told), locale: LOCALES[language] })
  const amounts = line.amounts.map((amount) => tellAmount(amount, partner.currency, language))
  return { cells: [name, [line.label, ...follows].join('\n'), ...amounts] }
}

/** Typed lines in their order, then what flat rates compute, then the sum of each period. */
function costTable(told: Told): Block {
  const { partner, language } = told
  const words = BUDGET_WORDS[language]
  const amounts = (row: readonly number[]) =>
    row.map((amount) => tellAmount(amount, partner.currency, language))
  const periods = periodsOf(told)
  const computed = partner.sums.categories.flatMap(({ category, flatRate, amounts: row }): Row[] => {
    if (!flatRate) return []
    const bases = flatRate.bases.map((base) => words.categories[base])
    const how = words.computed(tellRate(flatRate.rate, language), inRow(bases, language))
    return [{ cells: [words.categories[category], how, ...amounts(row)] }]
  })
  return {
    type: 'table',
    caption: words.costsCaption(partner.currency),
    columns: [
      { label: words.category, share: 2.4 },
      { label: words.label, share: 3 },
      ...amountColumns(periods.length > 0 ? periods : [words.amount]),
    ],
    rows: [
      ...partner.budget.costs.map((line) => costRow(told, line)),
      ...computed,
      { cells: [words.total, '', ...amounts(partner.sums.periods)], isTotal: true },
    ],
  }
}

function fundingRow({ partner, language }: Told, { kind, account, label, state, amount }: FundingLine): Row {
  const words = BUDGET_WORDS[language]
  const accounts: Record<string, string> = words.accounts
  const source = [kind ? words.kinds[kind] : words.uncategorised, account && (accounts[account] ?? account)]
  const from = [label, state && words.states[state]]
  return {
    cells: [
      source.filter(Boolean).join('\n'),
      from.filter(Boolean).join(' · '),
      tellAmount(amount, partner.currency, language),
    ],
  }
}

function fundingTable(told: Told): Block {
  const { partner, language } = told
  const words = BUDGET_WORDS[language]
  return {
    type: 'table',
    caption: words.fundingCaption(partner.currency),
    columns: [
      { label: words.kind, share: 2.4 },
      { label: words.funder, share: 3 },
      ...amountColumns([words.amount]),
    ],
    rows: [
      ...partner.budget.funding.map((line) => fundingRow(told, line)),
      {
        cells: [words.total, '', tellAmount(partner.sums.financed, partner.currency, language)],
        isTotal: true,
      },
    ],
  }
}

/** The rates that were frozen for the call: each as its source tells it, with its day. */
function rateBlocks(rates: readonly ExchangeRate[], language: Language): Block[] {
  if (rates.length === 0) return []
  const words = BUDGET_WORDS[language]
  const number = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 10 })
  const items = rates.map(({ currency, per, rate, source, date }) =>
    words.rate(`1 ${per}`, `${number.format(Number(rate))} ${currency}`, source, tellDay(date, language)),
  )
  return [
    { type: 'paragraph', text: words.rates, tone: 'quiet' },
    { type: 'list', items },
  ]
}

/** The budget that was submitted: the project in euros, the rates, then each partner's own in its currency. */
export function budgetBlocks({ call, partners, answers }: FrozenContent, language: Language): Block[] {
  const rules = call.budget
  if (!rules) return []
  const words = BUDGET_WORDS[language]
  const combined = combineBudgets(rules, partners, answers)
  const title: Block = { type: 'heading', level: 2, text: words.title }
  if (!isStarted(combined)) return [title, { type: 'paragraph', text: words.noLines, tone: 'quiet' }]
  const nameOf = (partnerId: string) => partners.find(({ id }) => id === partnerId)?.name ?? partnerId
  const { cost, funding } = combined.euro
  return [
    title,
    {
      type: 'table',
      caption: words.projectCaption,
      columns: [
        { label: words.partner, share: 3 },
        ...amountColumns([words.own, words.euro, words.requested]),
      ],
      rows: [
        ...combined.partners.map(({ partnerId, sums, currency, euro }) => ({
          cells: [
            nameOf(partnerId),
            tellAmount(sums.cost, currency, language),
            tellEuros(euro.cost, language),
            tellEuros(euro.funding.requested, language),
          ],
        })),
        {
          cells: [words.total, '', tellEuros(cost, language), tellEuros(funding.requested, language)],
          isTotal: true,
        },
      ],
    },
    ...rateBlocks(rules.rates, language),
    ...combined.partners.flatMap((partner): Block[] => {
      const told = { rules, partner, language }
      return [
        { type: 'heading', level: 3, text: `${words.title} – ${nameOf(partner.partnerId)}` },
        costTable(told),
        fundingTable(told),
      ]
    }),
  ]
}
