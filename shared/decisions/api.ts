import * as z from 'zod'
import type { Route } from '../api/route.ts'
import { idSchema } from '../ids.ts'
import { TIES } from '../selection/rules.ts'
import { DossierRow } from '../dossiers/dossier.ts'
import { Decision, EnvelopeState, NewDecision, OutcomeCounts, Release } from './decision.ts'
import { personal } from '../personal.ts'

const RankedRow = z.object({
  dossier: DossierRow,
  rank: z.int().optional(),
  place: z.enum(['funded', 'partly', 'below', 'under_threshold', 'not_scored']),
  leftBefore: z.object({ part: z.number().optional(), total: z.number() }),
  /** What the call's rules give it, and its place on the reserve list where they give nothing. */
  proposed: z.int().optional(),
  reserveRank: z.int().optional(),
  /** What put it in order among equal scores, where that was a draw, or decided what it gets. */
  tie: z.enum(TIES).optional(),
  range: z.number().optional(),
  decision: Decision.optional(),
})

const Unknown = z.number().nullable()

const CertaintyOfRanking = z.object({
  alpha: Unknown,
  single: Unknown,
  panel: Unknown,
  dossiers: z.array(
    z.object({
      dossierId: idSchema('dossier'),
      totals: z.array(z.number()),
      expectedRank: Unknown,
      lower: Unknown,
      upper: Unknown,
      isGrey: z.boolean(),
      remedy: z.enum(['third_opinion', 'consensus_note']).optional(),
      isNoted: z.boolean().optional(),
      adjusted: Unknown,
    }),
  ),
  evaluators: z.array(
    z.object({
      evaluatorId: idSchema('account'),
      name: personal(z.string()),
      difference: Unknown,
      shared: z.int(),
      scored: z.int(),
    }),
  ),
})

export const decisionsApi = {
  'GET /calls/:callId/ranking': {
    summary: 'Dossiers under evaluation or later by score, with the line where the envelope ends',
    tag: 'decisions',
    permission: 'ranking.read',
    scope: 'decisions.read',
    response: z.object({
      ranking: z.array(RankedRow),
      envelope: EnvelopeState,
      /** Dossiers that share a score at which the money ends, while the draw that the rules promise is not made. */
      undrawn: z.int(),
    }),
  },
  'GET /calls/:callId/ranking/certainty': {
    summary: 'How sure the order of the ranking is: agreement, possible places, severity of evaluators',
    tag: 'decisions',
    permission: 'ranking.read',
    scope: 'decisions.read',
    response: CertaintyOfRanking,
  },
  'GET /calls/:callId/envelope': {
    summary: 'What is promised and what is left',
    tag: 'decisions',
    permission: 'ranking.read',
    scope: 'decisions.read',
    response: EnvelopeState,
  },
  'POST /dossiers/:dossierId/decisions': {
    summary: 'Record a decision with its legal act; never overspends the envelope',
    tag: 'decisions',
    permission: 'decision.write',
    scope: 'decisions.write',
    body: NewDecision,
    response: Decision,
    status: 201,
    isIdempotent: true,
  },
  'GET /calls/:callId/release': {
    summary: 'Whether the results are announced, and who asked and confirmed',
    tag: 'decisions',
    permission: 'ranking.read',
    scope: 'decisions.read',
    /** `waiting`: decisions that no release covers yet. */
    response: z.object({ release: Release.nullable(), waiting: OutcomeCounts }),
  },
  'POST /calls/:callId/release': {
    summary: 'Ask for the release of the results',
    tag: 'decisions',
    permission: 'release.request',
    response: Release,
    status: 201,
    isIdempotent: true,
  },
  'POST /calls/:callId/release/confirmation': {
    summary: 'Confirm the release, as another person; applicants see their results from then on',
    tag: 'decisions',
    permission: 'release.confirm',
    response: Release,
    isIdempotent: true,
  },
} as const satisfies Record<string, Route>
