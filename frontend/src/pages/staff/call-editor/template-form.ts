import type { Form, FormField } from '../../../../../shared/calls/form.ts'

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
  {
    id: 'kind',
    type: 'choice',
    label: { fr: 'Nature du projet', en: 'Kind of project' },
    required: true,
    options: [
      { id: 'joint', label: { fr: 'Projet commun', en: 'Joint project' } },
      { id: 'transfer', label: { fr: 'Transfert de savoir-faire', en: 'Transfer of know-how' } },
    ],
  },
  {
    id: 'starts-on',
    type: 'date',
    label: { fr: 'Début prévu', en: 'Expected start' },
    required: true,
  },
  {
    id: 'duration',
    type: 'integer',
    label: { fr: 'Durée, en mois', en: 'Duration, in months' },
    required: true,
    minimum: 1,
    maximum: 36,
  },
]

const cooperation: FormField[] = [
  {
    id: 'partner-territory',
    type: 'territory',
    label: { fr: 'Territoire du principal partenaire', en: 'Territory of the main partner' },
    required: true,
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
  {
    id: 'republican-contract',
    type: 'declaration',
    label: {
      fr: 'Association ou fondation : la structure a souscrit le contrat d’engagement républicain (décret n° 2021-1947).',
      en: 'Association or foundation: the organisation has signed the republican commitment contract (decree 2021-1947).',
    },
    required: false,
  },
]

/** Sections of a new call: project, cooperation, budget, commitments; every binding is answered once. */
export const templateForm = (): Form =>
  structuredClone({
    sections: [
      { id: 'project', title: { fr: 'Le projet', en: 'The project' }, fields: project },
      { id: 'cooperation', title: { fr: 'La coopération', en: 'The cooperation' }, fields: cooperation },
      { id: 'budget', title: { fr: 'Le budget', en: 'The budget' }, fields: budget },
      { id: 'commitments', title: { fr: 'Engagements', en: 'Commitments' }, fields: commitments },
    ],
  })
