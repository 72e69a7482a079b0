import type { BudgetNames } from '../../../shared/budget/names.en.ts'
import { budgetNames as namesEn } from '../../../shared/budget/names.en.ts'
import { budgetNames as namesFr } from '../../../shared/budget/names.fr.ts'
import type { Language } from '../../../shared/language.ts'

interface BudgetWords extends BudgetNames {
  title: string
  rates: string
  rate: (one: string, units: string, source: string, day: string) => string
  projectCaption: string
  costsCaption: (currency: string) => string
  fundingCaption: (currency: string) => string
  partner: string
  own: string
  euro: string
  requested: string
  total: string
  category: string
  label: string
  amount: string
  kind: string
  funder: string
  computed: (rate: string, bases: string) => string
  uncategorised: string
  noLines: string
}

const en: BudgetWords = {
  ...namesEn,
  title: 'Budget',
  rates: 'Exchange rates of the call, the same for every dossier',
  rate: (one, units, source, day) => `${one} = ${units} (${source}, ${day})`,
  projectCaption: 'The whole project: what each partner’s part costs, in its currency and in euros.',
  costsCaption: (currency) => `Costs, in ${currency}.`,
  fundingCaption: (currency) => `Where the money comes from, in ${currency}.`,
  partner: 'Partner',
  own: 'In its currency',
  euro: 'In euros',
  requested: 'Of it asked of this call, in euros',
  total: 'Total',
  category: 'Category',
  label: 'What it is for',
  amount: 'Amount',
  kind: 'Source',
  funder: 'From whom',
  computed: (rate, bases) => `computed: ${rate} of ${bases}`,
  uncategorised: 'No category',
  noLines: 'Nothing in this budget.',
}

const fr: BudgetWords = {
  ...namesFr,
  title: 'Budget',
  rates: 'Taux de change de l’appel, les mêmes pour tous les dossiers',
  rate: (one, units, source, day) => `${one} = ${units} (${source}, ${day})`,
  projectCaption:
    'L’ensemble du projet : ce que coûte la part de chaque partenaire, dans sa monnaie et en euros.',
  costsCaption: (currency) => `Dépenses, en ${currency}.`,
  fundingCaption: (currency) => `Origine des fonds, en ${currency}.`,
  partner: 'Partenaire',
  own: 'Dans sa monnaie',
  euro: 'En euros',
  requested: 'Dont demandé à cet appel, en euros',
  total: 'Total',
  category: 'Catégorie',
  label: 'Objet',
  amount: 'Montant',
  kind: 'Origine',
  funder: 'De qui',
  computed: (rate, bases) => `calculé : ${rate} de ${bases}`,
  uncategorised: 'Sans catégorie',
  noLines: 'Rien dans ce budget.',
}

export const BUDGET_WORDS: Record<Language, BudgetWords> = { en, fr }
