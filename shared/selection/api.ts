import * as z from 'zod'
import type { Route } from '../api/route.ts'
import { Decision } from '../decisions/decision.ts'
import { DossierRow } from '../dossiers/dossier.ts'
import { SELECTION_CODES } from '../evaluation/selection.ts'
import { idSchema } from '../ids.ts'
import { Draw, PublicDraw } from './draw.ts'
import { Scenario, ScenarioContent } from './scenario.ts'
import { SelectionRules } from './selection-rules.ts'

const Reason = z.object({
  code: z.enum(SELECTION_CODES),
  asked: z.number(),
  amount: z.number(),
  rank: z.int().optional(),
  score: z.number().optional(),
  envelope: z.string().optional(),
  ownLeft: z.number(),
  potLeft: z.number(),
  isUndivided: z.boolean().optional(),
  ceilingLeft: z.number().optional(),
  isDrawn: z.boolean(),
  /** Placed by the order of submission alone: in another order of equal scores it would come out otherwise. */
  isByArrival: z.literal(true).optional(),
})

const Selected = z.object({
  dossier: idSchema('dossier'),
  rank: z.int().optional(),
  outcome: z.enum(['award', 'reserve', 'rejection', 'none']),
  amount: z.number(),
  /** Place on the reserve list, from 1. */
  reserveRank: z.int().optional(),
  reason: Reason,
  /** The reason as a sentence. */
  words: z.object({ fr: z.string(), en: z.string() }),
})

const Selection = z.object({
  dossiers: z.array(Selected),
  spent: z.number(),
  left: z.number(),
  pot: z.object({ limit: z.number(), spent: z.number(), left: z.number() }),
  envelopes: z.array(
    z.object({
      id: z.string(),
      spent: z.number(),
      floor: z.number(),
      ceiling: z.number().optional(),
      isFloorMet: z.boolean(),
    }),
  ),
  areFloorsFeasible: z.boolean(),
})

const Candidate = z.object({
  dossier: DossierRow,
  isUnderThreshold: z.boolean(),
  decision: Decision.optional(),
})

export const selectionApi = {
  'GET /calls/:callId/selection': {
    summary: 'Who the call’s rules select, with what, and why each dossier stands where it stands',
    tag: 'selection',
    permission: 'ranking.read',
    response: z.object({
      rules: SelectionRules,
      draw: Draw.nullable(),
      candidates: z.array(Candidate),
      selection: Selection,
    }),
  },
  'GET /calls/:callId/scenarios': {
    summary: 'Try-outs that were kept under a name, the oldest first',
    tag: 'selection',
    permission: 'ranking.read',
    response: z.object({ scenarios: z.array(Scenario) }),
  },
  'POST /calls/:callId/scenarios': {
    summary: 'Keep a try-out under a name; it decides nothing',
    tag: 'selection',
    permission: 'scenario.write',
    body: ScenarioContent,
    response: Scenario,
    status: 201,
    isIdempotent: true,
  },
  'PUT /calls/:callId/scenarios/:scenarioId': {
    summary: 'Write a scenario anew, or under another name',
    tag: 'selection',
    permission: 'scenario.write',
    body: ScenarioContent,
    response: Scenario,
    ifMatch: 'required',
  },
  'DELETE /calls/:callId/scenarios/:scenarioId': {
    summary: 'Throw a scenario away',
    tag: 'selection',
    permission: 'scenario.write',
    ifMatch: 'required',
    status: 204,
  },
  'GET /calls/:callId/draw': {
    summary: 'The seed of the draw among equal scores and who took part, once results are released',
    tag: 'selection',
    permission: 'public.read',
    response: PublicDraw,
  },
  'POST /calls/:callId/draw': {
    summary: 'Draw the seed that puts equal scores in order; once for a call, after its closing',
    tag: 'selection',
    permission: 'draw.make',
    response: Draw,
    status: 201,
    isIdempotent: true,
  },
} as const satisfies Record<string, Route>
