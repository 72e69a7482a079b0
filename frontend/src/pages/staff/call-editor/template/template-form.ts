import type { RULE_BINDINGS } from '../../../../../../shared/calls/field-types.ts'
import type { Form, FormField } from '../../../../../../shared/calls/form.ts'
import { RULE_QUESTIONS } from '../../../../../../shared/calls/rule-questions.ts'

/** The two kinds of projects of the service: what partners do together, and what one teaches the other. */
export type ProjectType = 'joint' | 'transfer'

/** A question that the rules of the model are judged by. */
const question = (id: string, binding: (typeof RULE_BINDINGS)[number]): FormField => ({
  id,
  ...RULE_QUESTIONS[binding],
  binding,
})

const project: FormField[] = [
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
    label: { fr: 'Résumé du projet', en: 'Summary of the project' },
    help: {
      fr: 'Ce que vous ferez, avec qui et pour qui, en quelques phrases qu’un lecteur pressé comprend.',
      en: 'What you will do, with whom and for whom, in a few sentences that a reader in a hurry understands.',
    },
    required: true,
    maxLength: 1500,
    binding: 'projectSummary',
  },
  question('period', 'projectPeriod'),
]

const cooperation: FormField[] = [
  {
    id: 'partner-territory',
    type: 'territory',
    label: { fr: 'Territoire du principal partenaire', en: 'Territory of the main partner' },
    required: true,
    binding: 'partnerTerritory',
  },
  {
    id: 'partners',
    type: 'longText',
    label: { fr: 'Vos partenaires et le rôle de chacun', en: 'Your partners and the part of each' },
    required: true,
    maxLength: 3000,
  },
  {
    id: 'criteria',
    type: 'multipleChoice',
    label: { fr: 'Ce que les partenaires font ensemble', en: 'What the partners do together' },
    required: true,
    options: [
      { id: 'development', label: { fr: 'Élaborer le projet', en: 'Develop the project' } },
      { id: 'implementation', label: { fr: 'Le mettre en œuvre', en: 'Carry it out' } },
      { id: 'staffing', label: { fr: 'Y affecter du personnel', en: 'Staff it' } },
      { id: 'financing', label: { fr: 'Le financer', en: 'Finance it' } },
    ],
  },
  {
    id: 'results',
    type: 'longText',
    label: {
      fr: 'Résultats attendus des deux côtés de la frontière',
      en: 'Results expected on both sides of the border',
    },
    required: true,
    maxLength: 3000,
  },
]

const knowHow: FormField[] = [
  ...cooperation.slice(0, 2),
  {
    id: 'know-how',
    type: 'longText',
    label: { fr: 'Le savoir-faire, et qui le détient', en: 'The know-how, and who has it' },
    required: true,
    maxLength: 3000,
  },
  {
    id: 'learners',
    type: 'longText',
    label: {
      fr: 'Qui apprend, et ce qu’ils sauront faire',
      en: 'Who learns, and what they will be able to do',
    },
    required: true,
    maxLength: 3000,
  },
  {
    id: 'people',
    type: 'integer',
    label: { fr: 'Nombre de personnes formées', en: 'Number of people trained' },
    required: true,
    minimum: 1,
    maximum: 10_000,
  },
  {
    id: 'after',
    type: 'longText',
    label: {
      fr: 'Comment le savoir-faire reste après le projet',
      en: 'How the know-how stays after the project',
    },
    required: true,
    maxLength: 3000,
  },
]

const SECTIONS = { joint: cooperation, transfer: knowHow } as const satisfies Record<
  ProjectType,
  readonly FormField[]
>

const eligibility: FormField[] = [
  question('unsettled-grant', 'hasUnsettledGrant'),
  {
    ...question('unsettled-since', 'unsettledSince'),
    showWhen: [{ sectionId: 'eligibility', fieldId: 'unsettled-grant', anyOf: ['yes'] }],
  },
  question('economic-activity', 'hasEconomicActivity'),
  {
    ...question('de-minimis', 'deMinimisReceived'),
    showWhen: [{ sectionId: 'eligibility', fieldId: 'economic-activity', anyOf: ['yes'] }],
  },
]

const budget: FormField[] = [
  {
    id: 'total-cost',
    type: 'money',
    label: { fr: 'Coût total du projet', en: 'Total cost of the project' },
    help: {
      fr: 'Toutes les dépenses de tous les partenaires, en euros.',
      en: 'All expenses of all partners, in euros.',
    },
    required: true,
    binding: 'totalCost',
  },
  {
    id: 'requested-grant',
    type: 'money',
    label: { fr: 'Subvention demandée', en: 'Grant requested' },
    required: true,
    binding: 'requestedGrant',
  },
  question('foreign-contribution', 'foreignContribution'),
  {
    id: 'other-funding',
    type: 'longText',
    label: { fr: 'Autres financements, acquis ou demandés', en: 'Other funding, secured or asked for' },
    required: false,
    maxLength: 2000,
  },
]

const commitments: FormField[] = [
  {
    id: 'accurate',
    type: 'declaration',
    label: {
      fr: 'Je certifie que les renseignements de ce dossier sont exacts.',
      en: 'I certify that what this dossier says is accurate.',
    },
    required: true,
  },
  {
    id: 'entitled',
    type: 'declaration',
    label: {
      fr: 'Je suis habilité·e à engager la structure qui dépose ce dossier.',
      en: 'I am entitled to commit the organisation that submits this dossier.',
    },
    required: true,
  },
  question('republican-contract', 'signsRepublicanContract'),
]

/** Sections of a new call: project, cooperation or know-how, conditions, budget, commitments. */
export const templateForm = (type: ProjectType): Form =>
  structuredClone<Form>({
    sections: [
      { id: 'project', title: { fr: 'Le projet', en: 'The project' }, fields: project },
      {
        id: 'cooperation',
        title: { fr: 'La coopération', en: 'The cooperation' },
        fields: [...SECTIONS[type]],
      },
      { id: 'eligibility', title: { fr: 'Les conditions', en: 'The conditions' }, fields: eligibility },
      { id: 'budget', title: { fr: 'Le budget', en: 'The budget' }, fields: budget },
      { id: 'commitments', title: { fr: 'Engagements', en: 'Commitments' }, fields: commitments },
    ],
  })
