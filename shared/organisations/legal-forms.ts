/** Kinds of legal bodies. Apart from the schemas, so that pages carry no schema library. */
export const LEGAL_FORMS = [
  'association',
  'foundation',
  'school',
  'company',
  'publicBody',
  'chamber',
  'other',
] as const
export type LegalForm = (typeof LEGAL_FORMS)[number]
