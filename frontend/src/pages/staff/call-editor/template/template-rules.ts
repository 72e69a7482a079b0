import type { DocumentKind } from '../../../../../../shared/calls/call.ts'
import type { CallRules } from '../../../../../../shared/calls/rules-schema.ts'
import type { ScoringGrid } from '../../../../../../shared/evaluation/grid.ts'
import type { ProjectType } from './template-form.ts'

const MEGABYTE = 1024 * 1024

const KINDS: DocumentKind[] = [
  {
    id: 'statutes',
    label: { fr: 'Statuts ou acte constitutif', en: 'Statutes or founding act' },
    reason: {
      fr: 'Pour vérifier que l’objet de la structure permet le projet.',
      en: 'To check that the purpose of the organisation allows the project.',
    },
    required: true,
    types: ['pdf', 'image'],
    maximumSize: 20 * MEGABYTE,
  },
  {
    id: 'budget',
    label: { fr: 'Budget détaillé et plan de financement', en: 'Detailed budget and funding plan' },
    reason: {
      fr: 'Dépenses et recettes de chaque partenaire, en équilibre.',
      en: 'Expenses and income of each partner, in balance.',
    },
    required: true,
    types: ['xlsx', 'ods', 'pdf'],
    maximumSize: 20 * MEGABYTE,
  },
  {
    id: 'partner-letter',
    label: { fr: 'Lettre d’engagement de chaque partenaire', en: 'Letter of commitment of each partner' },
    reason: {
      fr: 'Signée, avec le montant que le partenaire apporte.',
      en: 'Signed, with the amount that the partner brings.',
    },
    required: true,
    types: ['pdf', 'image'],
    maximumSize: 20 * MEGABYTE,
  },
  {
    id: 'bank-details',
    label: { fr: 'Relevé d’identité bancaire', en: 'Bank details' },
    required: true,
    types: ['pdf', 'image'],
    maximumSize: 5 * MEGABYTE,
  },
  {
    id: 'deliberation',
    label: { fr: 'Délibération', en: 'Deliberation' },
    required: true,
    askedOf: { legalForms: ['publicBody', 'chamber'] },
    types: ['pdf', 'image'],
    maximumSize: 20 * MEGABYTE,
  },
]

// Weights of full applications in the region's calls: capacity 20, relevance 30, effectiveness 20, sustainability 15,
// budget 15.
const GRID: ScoringGrid = {
  scale: { maximum: 5, step: 0.5 },
  criteria: [
    {
      id: 'relevance',
      label: { fr: 'Pertinence', en: 'Relevance' },
      guidance: {
        fr: 'Le besoin est réel des deux côtés de la frontière et le projet y répond mieux ensemble que séparément.\n0 : hors sujet. 3 : pertinent, mais le besoin d’un seul côté est démontré. 5 : besoin commun démontré, chiffres à l’appui.',
        en: 'The need is real on both sides of the border, and the project meets it better together than apart.\n0: off the subject. 3: relevant, but the need is shown on one side only. 5: a common need is shown, with figures.',
      },
      weight: 30,
      threshold: 2.5,
    },
    {
      id: 'capacity',
      label: { fr: 'Capacité des partenaires', en: 'Capacity of the partners' },
      guidance: {
        fr: 'Expérience, moyens humains et gestion financière de chaque partenaire.',
        en: 'Experience, people and financial management of each partner.',
      },
      weight: 20,
    },
    {
      id: 'effectiveness',
      label: { fr: 'Qualité de la mise en œuvre', en: 'Quality of the implementation' },
      guidance: {
        fr: 'Actions, calendrier et résultats sont clairs, réalistes et mesurables.',
        en: 'Actions, timetable and results are clear, realistic and measurable.',
      },
      weight: 20,
    },
    {
      id: 'sustainability',
      label: { fr: 'Durabilité', en: 'Sustainability' },
      guidance: {
        fr: 'Ce qui reste après la subvention, et ce que d’autres peuvent reprendre.',
        en: 'What remains after the grant, and what others can take up.',
      },
      weight: 15,
    },
    {
      id: 'value',
      label: { fr: 'Budget et rapport coût-efficacité', en: 'Budget and value for money' },
      guidance: {
        fr: 'Les dépenses sont nécessaires, justifiées et proportionnées aux résultats.',
        en: 'Expenses are needed, justified and in proportion to the results.',
      },
      weight: 15,
    },
  ],
  totalThreshold: 50,
  extremesNeedComment: true,
}

/** Papers that a new call asks for. */
export const templateKinds = (): DocumentKind[] => structuredClone(KINDS)

/** Grid of a new call: five criteria whose weights sum to 100. */
export const templateGrid = (): ScoringGrid => structuredClone(GRID)

// One organisation of each side, a tenth from the other side, no file unsettled for more than two years: what the
// region's cooperation funds ask for. The de minimis ceiling is that of Regulation (EU) 2023/2831.
const COMMON_RULES: CallRules = {
  composition: [
    { territories: ['MF'], minimum: 1 },
    { territories: ['SX'], minimum: 1 },
  ],
  leastForeignShare: 1_000,
  unsettledGrantYears: 2,
  republicanContract: true,
  deMinimisCeiling: 300_000_00,
}

const RULES: Record<ProjectType, CallRules> = {
  joint: { ...COMMON_RULES, lowestGrant: 5_000_00, highestGrant: 100_000_00, longestDuration: 24 },
  transfer: { ...COMMON_RULES, lowestGrant: 2_000_00, highestGrant: 30_000_00, longestDuration: 12 },
}

/** Rules of a new call for a kind of project. */
export const templateRules = (type: ProjectType): CallRules => structuredClone(RULES[type])
