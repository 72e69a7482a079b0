import * as z from 'zod'
import { idSchema } from '../ids.ts'
import { Instant } from '../instant.ts'
import { personal } from '../personal.ts'

/** Who could evaluate a dossier, and what lacks. */
export const ProposedDossier = z.object({
  dossierId: idSchema('dossier'),
  reference: z.string(),
  projectTitle: z.string(),
  evaluators: z.array(z.object({ id: idSchema('account'), name: personal(z.string()) })),
  /** Who had it when this was worked out: accepting says so, in case somebody changes it meanwhile. */
  known: z.array(idSchema('account')).default([]),
  /** Evaluations that nobody can be proposed for, and how many evaluators are free of conflict. */
  missing: z.int(),
  eligible: z.int(),
  reason: z.enum(['too_few_evaluators', 'loads_full']).optional(),
})
export type ProposedDossier = z.infer<typeof ProposedDossier>

/** The proposal that was asked for last: how far it is, and once it is made, what it proposes. */
export const Proposal = z
  .object({
    state: z.enum(['none', 'waiting', 'running', 'done', 'failed']),
    askedAt: Instant,
    askedByName: personal(z.string()),
    /** Dossiers that are read, and those of the call. */
    read: z.int(),
    all: z.int(),
    dossiers: z.array(ProposedDossier),
    /** Evaluators whose least number of dossiers cannot be reached. */
    underMinimum: z.array(z.object({ name: personal(z.string()), load: z.int(), minimum: z.int() })),
  })
  .meta({ id: 'AssignmentProposal' })
export type Proposal = z.infer<typeof Proposal>
