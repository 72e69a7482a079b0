import type { FormField } from './form.ts'
import type { RULE_BINDINGS } from './field-types.ts'

type RuleQuestion = Omit<FormField, 'id' | 'binding'>

const YES_OR_NO: FormField['options'] = [
  { id: 'yes', label: { fr: 'Oui', en: 'Yes' } },
  { id: 'no', label: { fr: 'Non', en: 'No' } },
]

/** Ready questions for what rules are judged by, so that staff add one with a click and reword it as they like. */
export const RULE_QUESTIONS: Record<(typeof RULE_BINDINGS)[number], RuleQuestion> = {
  partnerTerritory: {
    type: 'territory',
    label: { fr: 'Territoire du partenaire principal', en: 'Territory of the main partner' },
    required: true,
  },
  foreignContribution: {
    type: 'money',
    label: {
      fr: 'Ce que les partenaires de l’autre rive apportent',
      en: 'What the partners of the other side bring',
    },
    help: { fr: 'En euros, argent et apports en nature.', en: 'In euros, money and contributions in kind.' },
    required: true,
  },
  startsOn: { type: 'date', label: { fr: 'Début du projet', en: 'Start of the project' }, required: true },
  endsOn: { type: 'date', label: { fr: 'Fin du projet', en: 'End of the project' }, required: true },
  projectPeriod: {
    type: 'period',
    label: { fr: 'Période du projet', en: 'Period of the project' },
    required: true,
  },
  hasUnsettledGrant: {
    type: 'choice',
    label: {
      fr: 'La structure a-t-elle une subvention antérieure du service non soldée ?',
      en: 'Does the organisation have an earlier grant of the service that is not settled?',
    },
    required: true,
    options: YES_OR_NO,
  },
  unsettledSince: {
    type: 'date',
    label: { fr: 'Si oui : non soldée depuis le', en: 'If so: not settled since' },
    required: false,
  },
  hasEconomicActivity: {
    type: 'choice',
    label: { fr: 'Le projet est-il une activité économique ?', en: 'Is the project an economic activity?' },
    help: {
      fr: 'Il propose des biens ou des services sur un marché, quelle que soit la structure.',
      en: 'It offers goods or services on a market, whatever the kind of organisation.',
    },
    required: true,
    options: YES_OR_NO,
  },
  deMinimisReceived: {
    type: 'money',
    label: {
      fr: 'Si oui : aides de minimis reçues ces trois dernières années',
      en: 'If so: de minimis aid received in the last three years',
    },
    help: {
      fr: 'De l’entreprise unique, au sens du règlement (UE) 2023/2831.',
      en: 'Of the single undertaking, in the sense of Regulation (EU) 2023/2831.',
    },
    required: false,
  },
  signsRepublicanContract: {
    type: 'declaration',
    label: {
      fr: 'Association ou fondation : la structure a souscrit le contrat d’engagement républicain (décret n° 2021-1947).',
      en: 'Association or foundation: the organisation has signed the republican commitment contract (decree 2021-1947).',
    },
    required: false,
  },
}
