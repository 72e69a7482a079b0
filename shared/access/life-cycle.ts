/** The life of a dossier: one table, enforced by the server, drawn by the pages, printed in the documentation. */
export const DOSSIER_STATES = [
  'draft',
  'submitted',
  'incomplete',
  'admissible',
  'inadmissible',
  'evaluation',
  'evaluated',
  'awarded',
  'reserve',
  'rejected',
  'deferred',
  'withdrawn',
  'deleted',
] as const
export type DossierState = (typeof DOSSIER_STATES)[number]

/** States in which a decision can be recorded: the first one, or one that supersedes another. */
export const DECIDABLE = [
  'evaluated',
  'awarded',
  'reserve',
  'rejected',
  'deferred',
] as const satisfies readonly DossierState[]

interface Transition {
  from: readonly DossierState[]
  to: DossierState
  /** Who may do it: see `permissions.ts`; `system` happens by itself when its guard holds. */
  by: 'lead' | 'staff' | 'system'
  guard: string
}

/** Every action that changes a dossier's state. `guard` says in words what the verb checks beside the state. */
export const TRANSITIONS = {
  submit: { from: ['draft'], to: 'submitted', by: 'lead', guard: 'the call is open and nothing is missing' },
  requestCompletion: {
    from: ['submitted'],
    to: 'incomplete',
    by: 'staff',
    guard: 'what is missing is named, with a date',
  },
  resubmit: { from: ['incomplete'], to: 'submitted', by: 'lead', guard: 'the date has not passed' },
  endCompletion: {
    from: ['incomplete'],
    to: 'submitted',
    by: 'staff',
    guard: 'the dossier stands again as it was last submitted',
  },
  declareAdmissible: { from: ['submitted'], to: 'admissible', by: 'staff', guard: '' },
  declareInadmissible: { from: ['submitted'], to: 'inadmissible', by: 'staff', guard: 'reasons are given' },
  openEvaluation: { from: ['admissible'], to: 'evaluation', by: 'staff', guard: 'evaluators are assigned' },
  closeEvaluation: {
    from: ['evaluation'],
    to: 'evaluated',
    by: 'system',
    guard: 'every evaluator without a conflict has submitted',
  },
  reopenEvaluation: {
    from: ['evaluated'],
    to: 'evaluation',
    by: 'staff',
    guard: 'an evaluation is opened again, no longer counts, or another one is asked for',
  },
  // A decision can be superseded by any other: an award that is renounced, a rejection that is appealed against.
  award: {
    from: DECIDABLE,
    to: 'awarded',
    by: 'staff',
    guard: 'thresholds are met and the envelope holds the amount',
  },
  reserve: { from: DECIDABLE, to: 'reserve', by: 'staff', guard: 'rank and validity are given' },
  reject: {
    from: DECIDABLE,
    to: 'rejected',
    by: 'staff',
    guard: 'reasons are given',
  },
  defer: {
    from: DECIDABLE,
    to: 'deferred',
    by: 'staff',
    guard: 'reasons are given, what is missing, and until when',
  },
  withdraw: {
    from: ['submitted', 'incomplete', 'admissible', 'evaluation', 'evaluated'],
    to: 'withdrawn',
    by: 'lead',
    guard: 'no decision is recorded, and none of the call waits for its release',
  },
  // The service never saw a draft, so there is nothing to withdraw from it: its writers delete it.
  delete: { from: ['draft'], to: 'deleted', by: 'lead', guard: '' },
  restore: { from: ['deleted'], to: 'draft', by: 'lead', guard: 'deleted less than 30 days ago' },
} as const satisfies Record<string, Transition>

export type TransitionName = keyof typeof TRANSITIONS

/** State after an action, or undefined where the action does not start from that state. */
export function stateAfter(state: DossierState, action: TransitionName): DossierState | undefined {
  const transition: Transition = TRANSITIONS[action]
  return transition.from.includes(state) ? transition.to : undefined
}

/** States in which the lead can still write. */
export const isEditable = (state: DossierState): boolean => state === 'draft' || state === 'incomplete'
