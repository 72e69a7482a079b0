import type { Translation } from '../texts.ts'
import type { texts as English } from '../en/budget-editor.ts'

export const texts: Translation<typeof English> = {
  use: 'Chaque partenaire écrit un budget',
  useHint:
    'Coût et subvention sont alors additionnés à partir des budgets. Les deux questions du formulaire qui les demandent sont retirées.',
  removed: 'Le budget est retiré ; le formulaire doit de nouveau demander coût et subvention.',
  scheme: 'Catégories de dépenses',
  schemes: { interreg: 'Celles des programmes Interreg', cerfa: 'Les comptes du Cerfa 12156' },
  categories: 'Catégories ouvertes dans cet appel',
  periods: 'Périodes',
  periodsHint:
    'Une colonne de montants pour chacune, des années par exemple. Aucune : un seul montant par ligne.',
  period: (number) => `Période ${number}`,
  addPeriod: 'Ajouter une période',
  flatRates: 'Taux forfaitaires',
  flatRatesHint: 'Une catégorie calculée comme une part d’autres catégories ; personne ne la saisit.',
  addFlatRate: 'Ajouter un taux forfaitaire',
  bases: 'Calculé sur',
  rate: 'Taux',
  ceilings: 'Plafonds',
  ceilingsHint: 'La part la plus haute d’une catégorie dans le coût de chaque partenaire.',
  addCeiling: 'Ajouter un plafond',
  share: 'Part la plus haute',
  category: 'Catégorie',
  rates: 'Monnaies autres que l’euro',
  ratesHint: 'Le taux vaut pour tout l’appel. Celui que sa source donne en dollars passe par le dollar.',
  addRate: 'Ajouter une monnaie',
  currency: 'Monnaie',
  per: 'Donné pour',
  units: 'Unités de la monnaie',
  source: 'Source',
  date: 'Jour du taux',
  percentFault: 'De 0,01 à 100.',
  itemRemoved: (number) => `Le numéro ${number} est retiré.`,
}
