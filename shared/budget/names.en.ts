/** What the categories and sources of a budget are called, on pages and in documents. */
export const budgetNames = {
  categories: {
    staff: 'Staff',
    office: 'Office and administration',
    travel: 'Travel and accommodation',
    expertise: 'External expertise and services',
    equipment: 'Equipment',
    infrastructure: 'Infrastructure and works',
    otherCosts: 'All other costs',
    '60': '60 – Purchases',
    '61': '61 – External services',
    '62': '62 – Other external services',
    '63': '63 – Taxes',
    '64': '64 – Staff',
    '65': '65 – Other running costs',
    '66': '66 – Financial costs',
    '67': '67 – Exceptional costs',
    '68': '68 – Depreciation and provisions',
    '86': '86 – Contributions in kind, as used',
  },
  kinds: {
    requested: 'Asked of this call',
    own: 'Own money',
    otherFunder: 'Another funder',
    inKind: 'Contribution in kind',
    revenue: 'Revenue of the project',
  },
  accounts: {
    '70': '70 – Sales of goods and services',
    '73': '73 – Endowments and fees',
    '74': '74 – Operating grants',
    '75': '75 – Other running income',
    '76': '76 – Financial income',
    '77': '77 – Exceptional income',
    '78': '78 – Releases of provisions',
    '87': '87 – Contributions in kind',
  },
  states: { asked: 'Asked', granted: 'Granted' },
}

export type BudgetNames = typeof budgetNames
