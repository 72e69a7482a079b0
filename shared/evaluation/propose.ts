import { EMPTY_PROFILE, loadsOn } from '../evaluators/availability.ts'
import type { EvaluatorContent } from '../evaluators/profile.ts'
import { assign, type Pair } from './assignment.ts'
import {
  detectConflicts,
  standingConflict,
  type ConflictQuestion,
  type DetectedConflict,
} from './conflicts.ts'
import { matchCost } from './match-cost.ts'

export interface ProposalEvaluator {
  id: string
  /** What conflicts are judged by; without it nothing can be proposed. */
  judge: ConflictQuestion['evaluator'] | undefined
  profile: EvaluatorContent | undefined
  /** Dossiers of the call that they have already. */
  load: number
}

export interface ProposalDossier {
  id: string
  parties: ConflictQuestion['dossier']
  skills: Parameters<typeof matchCost>[0]
  /** Evaluations that it lacks. */
  demand: number
  /** Who has it already, or declared a conflict about it. */
  known: readonly string[]
  lifts: readonly { accountId: string; kinds: readonly DetectedConflict[] }[]
}

interface Proposed {
  dossierId: string
  evaluatorIds: string[]
  missing: number
  /** Evaluators whom no conflict keeps from it. */
  eligible: number
  reason?: 'too_few_evaluators' | 'loads_full'
}

export interface ProposalAnswer {
  dossiers: Proposed[]
  /** Evaluators who asked for a least number of dossiers that cannot be reached. */
  underMinimum: { evaluatorId: string; load: number; minimum: number }[]
}

const isClosed = ({ id, judge }: ProposalEvaluator, dossier: ProposalDossier): boolean => {
  if (!judge || dossier.known.includes(id)) return true
  const lifted = dossier.lifts.find(({ accountId }) => accountId === id)?.kinds
  return (
    standingConflict(detectConflicts({ evaluator: judge, dossier: dossier.parties }), lifted) !== undefined
  )
}

/** Evaluators of each dossier, by its place. */
function byDossier(pairs: readonly Pair[], count: number): number[][] {
  const evaluators: number[][] = Array.from({ length: count }, () => [])
  for (const [evaluator, dossier] of pairs) evaluators[dossier]?.push(evaluator)
  return evaluators
}

/**
 * Proposes evaluators for the dossiers that lack some: none with a conflict, nobody beyond what they take, by language
 * and theme, then with loads as equal as can be. What cannot be served is part of the answer. `day`: of today, for who
 * is away.
 */
export function propose(
  evaluators: readonly ProposalEvaluator[],
  dossiers: readonly ProposalDossier[],
  day: string,
): ProposalAnswer {
  const profiles = evaluators.map(({ profile }) => profile ?? EMPTY_PROFILE)
  const loads = profiles.map(({ availability }) => loadsOn(availability, day))
  const conflicts = dossiers.flatMap((dossier, place) =>
    evaluators.flatMap((evaluator, index): Pair[] => (isClosed(evaluator, dossier) ? [[index, place]] : [])),
  )
  const answer = assign({
    costs: profiles.map((profile) => dossiers.map(({ skills }) => matchCost(skills, profile))),
    demands: dossiers.map(({ demand }) => demand),
    minLoad: loads.map(({ fewest }) => fewest),
    maxLoad: loads.map(({ most }) => most),
    carried: evaluators.map(({ load }) => load),
    conflicts,
  })
  const chosen = byDossier(answer.pairs, dossiers.length)
  const closed = byDossier(conflicts, dossiers.length)
  const lacking = new Map(answer.unserved.map((one) => [one.dossier, one]))
  const idOf = (index: number) => evaluators[index]?.id ?? ''
  return {
    dossiers: dossiers.map(({ id }, place) => {
      const lack = lacking.get(place)
      return {
        dossierId: id,
        evaluatorIds: (chosen[place] ?? []).map(idOf),
        missing: lack?.missing ?? 0,
        eligible: evaluators.length - (closed[place]?.length ?? 0),
        ...(lack && { reason: lack.reason }),
      }
    }),
    underMinimum: answer.underMinimum.map(({ evaluator, load, minimum }) => ({
      evaluatorId: idOf(evaluator),
      load,
      minimum,
    })),
  }
}
