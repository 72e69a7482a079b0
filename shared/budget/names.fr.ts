import type { BudgetNames } from './names.en.ts'

/** Noms des catégories et des origines d’un budget, sur les pages et dans les documents. */
export const budgetNames: BudgetNames = {
  categories: {
    staff: 'Personnel',
    office: 'Frais de bureau et administratifs',
    travel: 'Déplacements et hébergement',
    expertise: 'Compétences et services externes',
    equipment: 'Équipement',
    infrastructure: 'Infrastructures et travaux',
    otherCosts: 'Tous les autres coûts',
    '60': '60 – Achats',
    '61': '61 – Services extérieurs',
    '62': '62 – Autres services extérieurs',
    '63': '63 – Impôts et taxes',
    '64': '64 – Charges de personnel',
    '65': '65 – Autres charges de gestion courante',
    '66': '66 – Charges financières',
    '67': '67 – Charges exceptionnelles',
    '68': '68 – Dotations aux amortissements et provisions',
    '86': '86 – Emplois des contributions volontaires en nature',
  },
  kinds: {
    requested: 'Demandé à cet appel',
    own: 'Fonds propres',
    otherFunder: 'Autre financeur',
    inKind: 'Apport en nature',
    revenue: 'Recettes du projet',
  },
  accounts: {
    '70': '70 – Vente de produits et services',
    '73': '73 – Dotations et produits de tarification',
    '74': '74 – Subventions d’exploitation',
    '75': '75 – Autres produits de gestion courante',
    '76': '76 – Produits financiers',
    '77': '77 – Produits exceptionnels',
    '78': '78 – Reprises sur amortissements et provisions',
    '87': '87 – Contributions volontaires en nature',
  },
  states: { asked: 'Demandé', granted: 'Accordé' },
}
