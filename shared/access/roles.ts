/** Roles of an account. Everybody who signed in may be an applicant; the others are given by an admin. */
export const ROLES = ['evaluator', 'committee', 'staff', 'director', 'auditor', 'admin'] as const
export type Role = (typeof ROLES)[number]

/** How a person stands to one organisation. A manager also edits it and its members; a member works for it. */
export const ORGANISATION_RELATIONS = ['none', 'manager', 'member'] as const
export type OrganisationRelation = (typeof ORGANISATION_RELATIONS)[number]

/** How a person stands to one dossier. */
export const RELATIONS = [
  'none',
  'lead',
  'partner',
  'assigned',
  'declared',
  'conflicted',
  'calibrating',
] as const
/**
 * `lead`, `partner`: member of that partner's team. `assigned`: evaluator who has not yet declared;
 * `declared`: evaluator without a conflict; `conflicted`: evaluator with one, or who asked the staff.
 * `calibrating`: evaluator who reads it as the sample of a calibration round.
 */
export type Relation = (typeof RELATIONS)[number]
