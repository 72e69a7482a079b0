import type { CallContent } from '../../../shared/calls/call.ts'
import type { Form } from '../../../shared/calls/form.ts'
import type { ScoringGrid } from '../../../shared/evaluation/grid.ts'
import { openForm } from './open-form.ts'

const MEGABYTE = 1024 * 1024

/** The form of both calls: five sections, the four answers that the portal itself needs, and declarations. */
const FORM: Form = {
  sections: [
    {
      id: 'project',
      title: { fr: 'Le projet', en: 'The project' },
      introduction: { fr: 'Ce que lira d’abord la commission.', en: 'What the committee reads first.' },
      fields: [
        {
          id: 'title',
          type: 'shortText',
          label: { fr: 'Titre du projet', en: 'Title of the project' },
          required: true,
          maxLength: 150,
          binding: 'projectTitle',
        },
        {
          id: 'summary',
          type: 'longText',
          label: { fr: 'Résumé', en: 'Summary' },
          help: {
            fr: 'Le but, les activités et ce qui changera, en quelques phrases.',
            en: 'The aim, the activities and what will change, in a few sentences.',
          },
          required: true,
          maxLength: 1500,
          binding: 'projectSummary',
        },
        {
          id: 'theme',
          type: 'choice',
          label: { fr: 'Thème principal', en: 'Main theme' },
          required: true,
          options: [
            { id: 'environment', label: { fr: 'Environnement et littoral', en: 'Environment and coast' } },
            { id: 'education', label: { fr: 'Éducation et jeunesse', en: 'Education and youth' } },
            { id: 'culture', label: { fr: 'Culture et patrimoine', en: 'Culture and heritage' } },
            { id: 'health', label: { fr: 'Santé et solidarité', en: 'Health and solidarity' } },
            { id: 'economy', label: { fr: 'Économie et métiers', en: 'Economy and trades' } },
          ],
        },
        {
          id: 'kind',
          type: 'choice',
          label: { fr: 'Type de projet', en: 'Kind of project' },
          required: true,
          options: [
            { id: 'joint', label: { fr: 'Projet commun', en: 'Joint project' } },
            { id: 'transfer', label: { fr: 'Transfert de savoir-faire', en: 'Transfer of know-how' } },
          ],
        },
      ],
    },
    {
      id: 'partnership',
      title: { fr: 'Le partenariat', en: 'The partnership' },
      fields: [
        {
          id: 'partner',
          type: 'shortText',
          label: { fr: 'Partenaire principal de l’autre rive', en: 'Main partner across the border' },
          required: true,
          maxLength: 200,
        },
        {
          id: 'partner-territory',
          type: 'territory',
          label: { fr: 'Territoire du partenaire', en: 'Territory of the partner' },
          required: true,
          binding: 'partnerTerritory',
        },
        {
          id: 'roles',
          type: 'longText',
          label: { fr: 'Qui fait quoi', en: 'Who does what' },
          help: {
            fr: 'Conception, mise en œuvre, personnel, financement : ce que chaque partenaire apporte.',
            en: 'Design, delivery, staff, funding: what each partner brings.',
          },
          required: true,
          maxLength: 6000,
        },
        {
          id: 'cooperation',
          type: 'multipleChoice',
          label: { fr: 'Ce que vous faites ensemble', en: 'What you do together' },
          required: true,
          options: [
            { id: 'design', label: { fr: 'Conception', en: 'Design' } },
            { id: 'delivery', label: { fr: 'Mise en œuvre', en: 'Delivery' } },
            { id: 'staff', label: { fr: 'Personnel', en: 'Staff' } },
            { id: 'funding', label: { fr: 'Financement', en: 'Funding' } },
          ],
        },
      ],
    },
    {
      id: 'activities',
      title: { fr: 'Les activités', en: 'The activities' },
      fields: [
        {
          id: 'description',
          type: 'longText',
          label: { fr: 'Activités et calendrier', en: 'Activities and timetable' },
          required: true,
          maxLength: 6000,
        },
        {
          id: 'starts-on',
          type: 'date',
          label: { fr: 'Début', en: 'Start' },
          required: true,
          binding: 'startsOn',
        },
        {
          id: 'ends-on',
          type: 'date',
          label: { fr: 'Fin', en: 'End' },
          required: true,
          binding: 'endsOn',
        },
        {
          id: 'people',
          type: 'integer',
          label: { fr: 'Personnes touchées directement', en: 'People reached directly' },
          required: false,
          minimum: 1,
          maximum: 100_000,
        },
      ],
    },
    {
      id: 'budget',
      title: { fr: 'Le budget', en: 'The budget' },
      introduction: {
        fr: 'Montants en euros, toutes taxes comprises, pour tous les partenaires.',
        en: 'Amounts in euros, taxes included, for all partners.',
      },
      fields: [
        {
          id: 'total-cost',
          type: 'money',
          label: { fr: 'Coût total du projet', en: 'Total cost of the project' },
          required: true,
          binding: 'totalCost',
        },
        {
          id: 'requested',
          type: 'money',
          label: { fr: 'Subvention demandée', en: 'Grant requested' },
          required: true,
          binding: 'requestedGrant',
        },
        {
          id: 'other-funders',
          type: 'longText',
          label: {
            fr: 'Autres financeurs, avec l’état de chaque demande',
            en: 'Other funders, with the state of each request',
          },
          required: false,
          maxLength: 2000,
        },
      ],
    },
    {
      id: 'commitments',
      title: { fr: 'Les engagements', en: 'The commitments' },
      fields: [
        {
          id: 'accuracy',
          type: 'declaration',
          label: {
            fr: 'Je certifie que les informations de ce dossier sont exactes.',
            en: 'I certify that the information in this dossier is correct.',
          },
          required: true,
        },
        {
          id: 'mandate',
          type: 'declaration',
          label: {
            fr: 'Je suis habilité·e à déposer ce dossier au nom de ma structure.',
            en: 'I am entitled to submit this dossier for my organisation.',
          },
          required: true,
        },
        {
          id: 'republican-contract',
          type: 'declaration',
          label: {
            fr: 'Pour une association ou une fondation de droit français : elle respecte le contrat d’engagement républicain.',
            en: 'For an association or foundation under French law: it keeps to the republican commitment contract.',
          },
          help: {
            fr: 'Décret 2021-1947. Les autres structures ne sont pas concernées.',
            en: 'Decree 2021-1947. Other organisations are not concerned.',
          },
          required: false,
          binding: 'signsRepublicanContract',
        },
      ],
    },
  ],
}

const GRID: ScoringGrid = {
  scale: { maximum: 5, step: 0.5 },
  criteria: [
    {
      id: 'relevance',
      label: { fr: 'Pertinence pour les deux rives', en: 'Relevance to both sides' },
      guidance: {
        fr: '5 : répond à un besoin démontré des deux côtés. 0 : aucun lien avec l’appel.',
        en: '5: answers a need shown on both sides. 0: no link with the call.',
      },
      weight: 30,
      threshold: 2.5,
    },
    {
      id: 'partnership',
      label: { fr: 'Qualité du partenariat', en: 'Quality of the partnership' },
      guidance: {
        fr: '5 : conçu, mis en œuvre et financé ensemble.',
        en: '5: designed, delivered and funded together.',
      },
      weight: 30,
    },
    {
      id: 'feasibility',
      label: { fr: 'Faisabilité et moyens', en: 'Feasibility and means' },
      guidance: {
        fr: '5 : équipe, calendrier et moyens convaincants.',
        en: '5: convincing team, timetable and means.',
      },
      weight: 25,
    },
    {
      id: 'budget',
      label: { fr: 'Budget et durée des effets', en: 'Budget and lasting effects' },
      guidance: { fr: '5 : coûts justes, effets qui restent.', en: '5: fair costs, effects that last.' },
      weight: 15,
    },
  ],
  totalThreshold: 50,
  extremesNeedComment: true,
}

const DOCUMENT_KINDS: CallContent['documentKinds'] = [
  {
    id: 'statutes',
    label: { fr: 'Statuts ou acte de création', en: 'Statutes or deed of foundation' },
    reason: {
      fr: 'Pour vérifier qui peut engager la structure.',
      en: 'To see who may commit the organisation.',
    },
    required: true,
    types: ['pdf', 'image', 'docx', 'odt'],
    maximumSize: 25 * MEGABYTE,
  },
  {
    id: 'partner-letter',
    label: {
      fr: 'Lettre du partenaire, avec sa contribution chiffrée',
      en: 'Letter of the partner, with its contribution in figures',
    },
    reason: {
      fr: 'L’appel finance des projets portés à deux.',
      en: 'The call funds projects carried by two.',
    },
    required: true,
    types: ['pdf', 'image', 'docx', 'odt'],
    maximumSize: 25 * MEGABYTE,
  },
  {
    id: 'accounts',
    label: { fr: 'Comptes de la dernière année', en: 'Accounts of the last year' },
    required: false,
    types: ['pdf', 'xlsx', 'ods'],
    maximumSize: 25 * MEGABYTE,
  },
  {
    id: 'other',
    label: { fr: 'Autre pièce utile', en: 'Any other useful paper' },
    required: false,
    types: ['pdf', 'image', 'docx', 'odt', 'xlsx', 'ods'],
    maximumSize: 200 * MEGABYTE,
  },
]

const DAY = 24 * 3600 * 1000
/** Noon in Marigot (UTC−4 all year), some days from an instant. */
export function noonInMarigot(now: string, days: number): string {
  return `${new Date(Date.parse(now) + days * DAY).toISOString().slice(0, 10)}T16:00:00Z`
}
const dayOf = (now: string, days: number) => noonInMarigot(now, days).slice(0, 10)

const COMMON = {
  timeZone: 'America/Marigot',
  highestRate: 8000,
  documentKinds: DOCUMENT_KINDS,
  form: FORM,
  grid: GRID,
  evaluationsPerDossier: 2,
} as const

/** Who and what the open call funds: the island's two sides in each project, small bodies and their neighbours. */
const RULES: CallContent['rules'] = {
  leadTerritories: ['MF', 'SX', 'AI', 'BL', 'GP'],
  leadLegalForms: ['association', 'foundation', 'school', 'company', 'publicBody', 'chamber'],
  composition: [{ territories: ['MF'], minimum: 1 }, { territories: ['SX'], minimum: 1 }, { maximum: 8 }],
  lowestGrant: 5_000_00,
  highestGrant: 100_000_00,
  longestDuration: 24,
  republicanContract: true,
}

/** In the open call each partner has a budget: the questions on cost and grant are not asked. */
const FORM_WITH_BUDGET = openForm({ sections: FORM.sections.filter(({ id }) => id !== 'budget') })

/** Rates as their sources tell them: the dollar in euros by the European Central Bank, the others by their pegs to it. */
const budgetOn = (day: string): CallContent['budget'] => ({
  scheme: 'interreg',
  categories: ['staff', 'office', 'travel', 'expertise', 'equipment', 'infrastructure'],
  periods: [],
  flatRates: [{ category: 'office', rate: 1_500, bases: ['staff'] }],
  ceilings: [{ category: 'infrastructure', share: 4_000 }],
  rates: [
    { currency: 'USD', per: 'EUR', rate: '1.0842', source: 'BCE / ECB', date: day },
    { currency: 'XCG', per: 'USD', rate: '1.79', source: 'CBCS', date: day },
    { currency: 'XCD', per: 'USD', rate: '2.70', source: 'ECCB', date: day },
  ],
})

/** The open call; its dates follow the day on which the demonstration is loaded. */
export const openCall = (now: string): CallContent => ({
  ...COMMON,
  form: FORM_WITH_BUDGET,
  budget: budgetOn(dayOf(now, -22)),
  rules: RULES,
  code: 'CTF27',
  title: {
    fr: 'Saint-Martin / Sint Maarten : coopération transfrontalière 2027',
    en: 'Saint-Martin / Sint Maarten: cross-border cooperation 2027',
  },
  summary: {
    fr: 'Pour les projets menés ensemble par des acteurs des deux côtés de l’île et de leurs voisins.',
    en: 'For projects carried out together by people of both sides of the island and their neighbours.',
  },
  text: {
    fr: 'Depuis 1648, une frontière ouverte traverse l’île. Cet appel soutient ce que ses habitants font ensemble : protéger le lagon, apprendre les langues de l’autre, soigner, créer, entreprendre.\n\nPeuvent déposer un dossier les associations, établissements scolaires, entreprises, chambres consulaires et collectivités de Saint-Martin, de Sint Maarten, d’Anguilla, de Saint-Barthélemy et de la Guadeloupe. Chaque projet réunit au moins un partenaire de chaque côté de la frontière.\n\nDeux types de projets sont financés : le projet commun et le transfert de savoir-faire. La subvention couvre au plus 80 % du coût total.',
    en: 'Since 1648 an open border has crossed the island. This call supports what its people do together: protect the lagoon, learn each other’s languages, care, create, trade.\n\nAssociations, schools, companies, chambers and authorities of Saint-Martin, Sint Maarten, Anguilla, Saint-Barthélemy and Guadeloupe may apply. Each project joins at least one partner of each side of the border.\n\nTwo kinds of projects are funded: the joint project and the transfer of know-how. The grant covers at most 80 % of the total cost.',
  },
  opensAt: noonInMarigot(now, -21),
  closesAt: noonInMarigot(now, 67),
  resultsExpectedOn: dayOf(now, 150),
  envelope: {
    total: 60_000_000,
    parts: [
      { territory: 'MF', amount: 30_000_000 },
      { territory: 'SX', amount: 20_000_000 },
    ],
  },
})

/** The closed call, under evaluation. */
export const closedCall = (now: string): CallContent => ({
  ...COMMON,
  code: 'EXP26',
  title: {
    fr: 'Une île, deux rives : projets communs 2026',
    en: 'One island, two shores: joint projects 2026',
  },
  summary: {
    fr: 'Premier appel du service ; les dossiers sont en cours d’évaluation.',
    en: 'First call of the service; its dossiers are being evaluated.',
  },
  text: {
    fr: 'Le service a reçu vingt-quatre dossiers de Saint-Martin, Sint Maarten, Anguilla, Saint-Barthélemy et Guadeloupe. Deux évaluatrices ou évaluateurs lisent chaque dossier ; la commission propose, le Conseil exécutif délibère.',
    en: 'The service received twenty-four dossiers from Saint-Martin, Sint Maarten, Anguilla, Saint-Barthélemy and Guadeloupe. Two evaluators read each dossier; the committee proposes, the Executive Council decides.',
  },
  opensAt: noonInMarigot(now, -120),
  closesAt: noonInMarigot(now, -35),
  resultsExpectedOn: dayOf(now, 30),
  envelope: {
    total: 40_000_000,
    parts: [
      { territory: 'MF', amount: 22_000_000 },
      { territory: 'SX', amount: 12_000_000 },
    ],
  },
})
