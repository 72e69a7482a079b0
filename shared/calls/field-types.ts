/** Types of a form's fields. Apart from the schemas, so that pages carry no schema library. */
export const FIELD_TYPES = [
  'shortText',
  'longText',
  'integer',
  'number',
  'money',
  'date',
  'period',
  'choice',
  'multipleChoice',
  'territory',
  'organisation',
  'indicator',
  'group',
  'file',
  'declaration',
] as const
export type FieldType = (typeof FIELD_TYPES)[number]

/** What the portal itself needs to know of a dossier; each is answered by exactly one field of the form. */
export const BINDINGS = ['projectTitle', 'projectSummary', 'totalCost', 'requestedGrant'] as const

/** What the rules of a call may need to know (`call-facts.ts`): at most one field each, and one where a rule needs it. */
export const RULE_BINDINGS = [
  'partnerTerritory',
  'foreignContribution',
  'startsOn',
  'endsOn',
  'projectPeriod',
  'hasUnsettledGrant',
  'unsettledSince',
  'hasEconomicActivity',
  'deMinimisReceived',
  'signsRepublicanContract',
] as const

export const ALL_BINDINGS = [...BINDINGS, ...RULE_BINDINGS] as const
export type Binding = (typeof ALL_BINDINGS)[number]
