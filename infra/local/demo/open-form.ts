import type { Form, FormField, FormSection } from '../../../shared/calls/form.ts'

/** What the open call asks beyond the closed one: rows, an indicator, a condition, and a part of every partner. */

const TRANSFER: FormField = {
  id: 'know-how',
  type: 'longText',
  label: { fr: 'Le savoir-faire transmis, et à qui', en: 'The know-how passed on, and to whom' },
  required: false,
  maxLength: 3000,
  showWhen: [{ sectionId: 'project', fieldId: 'kind', anyOf: ['transfer'] }],
}

const PLAN: FormField = {
  id: 'plan',
  type: 'group',
  label: { fr: 'Le programme, activité par activité', en: 'The programme, activity by activity' },
  required: false,
  rowLabel: { fr: 'Activité', en: 'Activity' },
  maximum: 20,
  fields: [
    {
      id: 'what',
      type: 'shortText',
      label: { fr: 'Ce que vous faites', en: 'What you do' },
      required: true,
      maxLength: 200,
    },
    { id: 'when', type: 'period', label: { fr: 'Quand', en: 'When' }, required: true },
  ],
}

const REACH: FormField = {
  id: 'reach',
  type: 'indicator',
  label: { fr: 'Résultat mesuré', en: 'Result that is measured' },
  help: {
    fr: 'D’où vous partez, et où vous serez à la fin du projet.',
    en: 'Where you start from, and where you will be when the project ends.',
  },
  required: false,
  decimals: 0,
  unit: { fr: 'personnes par an', en: 'people a year' },
}

const EACH_PARTNER: FormSection = {
  id: 'structure',
  title: { fr: 'La structure et ses moyens', en: 'The organisation and its means' },
  introduction: {
    fr: 'Chaque partenaire remplit cette rubrique pour lui-même.',
    en: 'Each partner answers this section for itself.',
  },
  answeredBy: 'everyPartner',
  fields: [
    {
      id: 'staff',
      type: 'number',
      label: { fr: 'Personnes affectées au projet', en: 'Staff working on the project' },
      required: false,
      minimum: 0,
      decimals: 1,
      unit: { fr: 'équivalents temps plein', en: 'full-time equivalents' },
    },
    {
      id: 'experience',
      type: 'longText',
      label: { fr: 'Projets comparables déjà menés', en: 'Comparable projects carried out before' },
      required: false,
      maxLength: 2000,
    },
  ],
}

const MORE: Readonly<Record<string, readonly FormField[]>> = {
  project: [TRANSFER],
  activities: [PLAN, REACH],
}

/** The form of the open call. Nothing more is required than in the closed one. */
export const openForm = ({ sections }: Form): Form => ({
  sections: sections.flatMap((section) => {
    const grown = { ...section, fields: [...section.fields, ...(MORE[section.id] ?? [])] }
    return section.id === 'partnership' ? [grown, EACH_PARTNER] : [grown]
  }),
})
