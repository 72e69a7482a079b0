/** How much of each an evaluator can have. Apart from the schemas, so that pages carry no schema library. */
export const MOST_AFFILIATIONS = 20
export const MOST_RELATIONS = 40
/** Dossiers of one call that one person can be asked for. */
export const MOST_DOSSIERS = 200
/** Days in which an invitation to evaluate can be accepted. */
export const EVALUATOR_INVITATION_DAYS = 30
