import { performance } from 'node:perf_hooks'
import { EMPTY_PROFILE } from '../../shared/evaluators/availability.ts'
import { propose, type ProposalDossier, type ProposalEvaluator } from '../../shared/evaluation/propose.ts'
import { OFFER_THEMES, WORKING_LANGUAGES } from '../../shared/partner-search/terms.ts'

const EVALUATORS = 200
const DOSSIERS = 2000

/** Milliseconds that a proposal takes, conflicts included, for two thousand dossiers of three evaluations each. */
export function timeProposal(): number {
  // A fixed sequence (Lehmer), so that every run solves the same problem.
  let state = 7
  const next = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below
  const pick = <Value>(from: readonly Value[]): Value[] =>
    [from[next(from.length)]].flatMap((one) => one ?? [])
  const house = () => [{ name: `Organisation ${next(3000)}`, identifiers: [] }]
  const evaluators = Array.from({ length: EVALUATORS }, (_, index): ProposalEvaluator => ({
    id: `evaluator ${index}`,
    load: 0,
    judge: {
      accountId: `evaluator ${index}`,
      email: `person@house${next(400)}.org`,
      organisations: [...house(), ...house()],
      relations: [{ to: 'person', name: `Person ${next(4000)}`, email: '' }],
    },
    profile: {
      ...EMPTY_PROFILE,
      languages: pick(WORKING_LANGUAGES),
      themes: pick(OFFER_THEMES),
      availability: { from: null, to: null, fewest: 10, most: 33 },
    },
  }))
  const dossiers = Array.from({ length: DOSSIERS }, (_, index): ProposalDossier => ({
    id: `dossier ${index}`,
    parties: {
      members: [
        {
          accountId: `applicant ${index}`,
          email: `office@house${next(400)}.org`,
          name: `Person ${next(4000)}`,
        },
      ],
      organisations: [...house(), ...house(), ...house()],
    },
    skills: { languages: pick(WORKING_LANGUAGES), themes: pick(OFFER_THEMES) },
    demand: 3,
    known: [],
    lifts: [],
  }))
  const start = performance.now()
  propose(evaluators, dossiers, '2027-03-01')
  return performance.now() - start
}
