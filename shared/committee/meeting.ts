import * as z from 'zod'
import { Decision, DecisionContent, LegalAct } from '../decisions/decision.ts'
import { idSchema } from '../ids.ts'
import { Day, Instant } from '../instant.ts'
import { LANGUAGES } from '../language.ts'
import { textSchema } from '../text-schema.ts'
import { TerritoryCode } from '../calls/call.ts'
import { MEETING_STATES, RECUSAL_KINDS, SEAT_PARTS, VOTE_RULES, VOTES } from './meeting-life.ts'
import { personal } from '../personal.ts'

/** Who sits in a meeting: an account of the portal, or somebody from outside by name. */
const NewSeat = z.strictObject({
  /** Of a seat that exists; a new one gets its id. */
  id: idSchema('seat').optional(),
  name: personal(textSchema(120, { required: false })),
  accountId: idSchema('account').optional(),
  part: z.enum(SEAT_PARTS),
})

export const Seat = NewSeat.strip()
  .extend({
    id: idSchema('seat'),
    isPresent: z.boolean(),
    /** When somebody who was there left the open meeting; their votes until then stand. */
    leftAt: Instant.optional(),
  })
  .meta({ id: 'Seat' })
export type Seat = z.infer<typeof Seat>

/** What staff write while a meeting is prepared. */
export const MeetingPlan = z.strictObject({
  title: textSchema(200),
  startsAt: Instant,
  place: textSchema(200, { required: false }),
  rule: z.enum(VOTE_RULES),
  /** Least number of voting members that are present. */
  quorum: z.int().min(1).max(50),
  seats: z.array(NewSeat).max(50),
})
export type MeetingPlan = z.infer<typeof MeetingPlan>

const Recusal = z.object({
  kind: z.enum(RECUSAL_KINDS),
  reason: z.string(),
  at: Instant,
})
export type Recusal = z.infer<typeof Recusal>

/** A vote with who entered it: the member, or whoever keeps the minutes. */
const Ballot = z.object({ vote: z.enum(VOTES), enteredBy: personal(z.string()), at: Instant })

/** What the committee says of one dossier. The keys of ballots and recusals are seats. */
export const Item = z
  .object({
    dossierId: idSchema('dossier'),
    /** The decision that closing the meeting makes of it. */
    decisionId: idSchema('decision'),
    content: DecisionContent,
    ballots: z.record(z.string(), Ballot),
    recusals: z.record(z.string(), Recusal),
    isAgreed: z.boolean(),
    /** Decisions of the dossier when the content was written; another one since is seen at closing. */
    decisions: z.int(),
  })
  .meta({ id: 'AgendaItem' })
export type Item = z.infer<typeof Item>

/** Facts of the dossier beside its item, for whoever may see it. */
const ItemDossier = z.object({
  reference: z.string(),
  projectTitle: z.string(),
  lead: z.string(),
  territory: TerritoryCode,
  requestedGrant: z.int(),
  totalCost: z.int(),
  score: z.number().optional(),
  isUnderThreshold: z.boolean(),
  /** Whether it is under evaluation again, for a third opinion for one: it cannot be decided on before that ends. */
  isInEvaluation: z.boolean().optional(),
  /** Whether its evaluators' consensus note is recorded. */
  isNoted: z.boolean().optional(),
  decision: Decision.optional(),
})
export type ItemDossier = z.infer<typeof ItemDossier>

/** What stands in the way of closing, with the dossier that it is about. */
export const ClosingFault = z.object({
  code: z.enum([
    'empty',
    'no_quorum',
    'no_chair',
    'not_adopted',
    'not_voted',
    'nobody_votes',
    'content',
    'decided_meanwhile',
    'not_decidable',
    'in_evaluation',
    'rank_twice',
    'envelope',
  ]),
  dossierId: z.string().optional(),
  reference: z.string().optional(),
  /** Of the content: the code of its own fault. */
  fault: z.string().optional(),
})
export type ClosingFault = z.infer<typeof ClosingFault>

/** An item as a reader sees it: nothing of a dossier in which they are involved. */
export const ShownItem = z
  .object({
    dossierId: z.string(),
    isHidden: z.boolean(),
    item: Item.optional(),
    dossier: ItemDossier.optional(),
  })
  .meta({ id: 'ShownItem' })
export type ShownItem = z.infer<typeof ShownItem>

/** Minutes as a file: its hash stands in the meeting's chain. */
export const MinutesFile = z.object({
  language: z.enum(LANGUAGES),
  size: z.int(),
  sha256: z.string(),
})

export const MeetingSummary = z
  .object({
    id: idSchema('meeting'),
    callId: idSchema('call'),
    title: z.string(),
    startsAt: Instant,
    state: z.enum(MEETING_STATES),
    items: z.int(),
  })
  .meta({ id: 'MeetingSummary' })
export type MeetingSummary = z.infer<typeof MeetingSummary>

export const Meeting = z
  .object({
    id: idSchema('meeting'),
    callId: idSchema('call'),
    state: z.enum(MEETING_STATES),
    title: z.string(),
    startsAt: Instant,
    place: z.string(),
    rule: z.enum(VOTE_RULES),
    quorum: z.int(),
    seats: z.array(Seat),
    items: z.array(ShownItem),
    /** Counts every change; what is written names the one that it saw. */
    revision: z.int(),
    openedAt: Instant.optional(),
    /** From when the closing began. */
    legalAct: LegalAct.optional(),
    closedAt: Instant.optional(),
    /** Why the last attempt to close did not succeed. */
    fault: ClosingFault.optional(),
    minutes: z.array(MinutesFile),
    mayWrite: z.boolean(),
    /** The reader's own seat. */
    ownSeatId: z.string().optional(),
  })
  .meta({ id: 'Meeting' })
export type Meeting = z.infer<typeof Meeting>

export const NewAgenda = z.strictObject({
  /** Last day of the reserve list that the ranking gives. */
  validUntil: Day,
})
