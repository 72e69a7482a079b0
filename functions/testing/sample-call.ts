import type { CallContent } from '../../shared/calls/call.ts'
import type { Form } from '../../shared/calls/form.ts'
import type { ScoringGrid } from '../../shared/evaluation/grid.ts'

const MEGABYTE = 1024 * 1024

const FORM: Form = {
  sections: [
    {
      id: 'project',
      title: { fr: 'Le projet', en: 'The project' },
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
          required: true,
          maxLength: 1500,
          binding: 'projectSummary',
        },
        {
          id: 'starts-on',
          type: 'date',
          label: { fr: 'Début prévu', en: 'Planned start' },
          required: false,
        },
        {
          id: 'theme',
          type: 'choice',
          label: { fr: 'Thème', en: 'Theme' },
          required: true,
          options: [
            { id: 'culture', label: { fr: 'Culture', en: 'Culture' } },
            { id: 'environment', label: { fr: 'Environnement', en: 'Environment' } },
          ],
        },
        {
          id: 'partner-territory',
          type: 'territory',
          label: { fr: 'Territoire du partenaire', en: 'Partner’s territory' },
          required: false,
        },
      ],
    },
    {
      id: 'budget',
      title: { fr: 'Le budget', en: 'The budget' },
      fields: [
        {
          id: 'total-cost',
          type: 'money',
          label: { fr: 'Coût total', en: 'Total cost' },
          required: true,
          binding: 'totalCost',
        },
        {
          id: 'requested-grant',
          type: 'money',
          label: { fr: 'Subvention demandée', en: 'Requested grant' },
          required: true,
          binding: 'requestedGrant',
        },
        {
          id: 'months',
          type: 'integer',
          label: { fr: 'Durée en mois', en: 'Length in months' },
          required: false,
          minimum: 1,
          maximum: 36,
        },
        {
          id: 'true',
          type: 'declaration',
          label: { fr: 'J’atteste l’exactitude', en: 'I declare that this is true' },
          required: true,
        },
      ],
    },
  ],
}

const GRID: ScoringGrid = {
  scale: { maximum: 5, step: 0.5 },
  criteria: [
    { id: 'relevance', label: { fr: 'Pertinence', en: 'Relevance' }, weight: 40, threshold: 2 },
    { id: 'design', label: { fr: 'Conception', en: 'Design' }, weight: 35 },
    { id: 'budget', label: { fr: 'Budget', en: 'Budget' }, weight: 25 },
  ],
  totalThreshold: 50,
  extremesNeedComment: true,
}

/** A call as a member of staff would write it, for tests: two sections, one required paper, an envelope with two parts. */
export const sampleCall = (overrides: Partial<CallContent> = {}): CallContent => ({
  code: 'CTF27',
  title: {
    fr: 'Saint-Martin / Sint Maarten : coopération transfrontalière 2027',
    en: 'Saint-Martin / Sint Maarten: cross-border cooperation 2027',
  },
  summary: {
    fr: 'Un soutien aux projets que les deux rives mènent ensemble.',
    en: 'Support for projects that both sides carry out together.',
  },
  text: {
    fr: 'Le service soutient des projets communs.\n\nChaque projet réunit les deux parties de l’île.',
    en: 'The service supports joint projects.\n\nEach project joins both parts of the island.',
  },
  opensAt: '2027-01-04T12:00:00Z',
  closesAt: '2027-02-26T16:00:00Z',
  timeZone: 'America/Marigot',
  envelope: {
    total: 300_000_00,
    parts: [
      { territory: 'MF', amount: 180_000_00 },
      { territory: 'SX', amount: 120_000_00 },
    ],
  },
  highestRate: 8_000,
  documentKinds: [
    {
      id: 'partner-letter',
      label: { fr: 'Lettre du partenaire', en: 'Partner’s letter' },
      required: true,
      types: ['pdf', 'image'],
      maximumSize: 25 * MEGABYTE,
    },
    {
      id: 'statutes',
      label: { fr: 'Statuts', en: 'Statutes' },
      required: false,
      types: ['pdf', 'docx', 'odt'],
      maximumSize: 10 * MEGABYTE,
    },
  ],
  form: FORM,
  grid: GRID,
  evaluationsPerDossier: 2,
  ...overrides,
})
