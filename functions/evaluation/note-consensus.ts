import { DomainError } from '../../shared/errors/domain-error.ts'
import type { ConsensusNote } from '../../shared/evaluation/evaluation.ts'
import { actorOf, type Context } from '../context.ts'
import { authorise } from '../dossiers/authorise.ts'
import { changeDossier, loadDossier, withFreshDossier } from '../dossiers/dossier.store.ts'
import { once, rememberRequest } from '../storage/idempotency.ts'
import { Transaction } from '../storage/transaction.ts'
import { LEAST_EVALUATIONS } from './ask-for-consensus.ts'
import { authoriseService } from './authorise-service.ts'
import { putConsensus, readConsensus } from './consensus.store.ts'

interface Input {
  dossierId: string
  text: string
}

/**
 * Records what evaluators whose scores lie far apart agree on in words. Scores stay as they are; the words stand in the
 * dossier's chain too, so that a later note loses nothing.
 */
export const noteConsensus = (context: Context, input: Input): Promise<ConsensusNote> =>
  once(
    context,
    () => withFreshDossier(() => note(context, input)),
    () => recall(context, input.dossierId),
  )

async function note(context: Context, { dossierId, text }: Input): Promise<ConsensusNote> {
  const record = await loadDossier(context.table, dossierId)
  authoriseService(context, record)
  authorise(context, 'evaluation.noteConsensus', record)
  const submitted = record.assignments.filter(({ state }) => state === 'submitted').length
  if (submitted < LEAST_EVALUATIONS)
    throw new DomainError('consensus.too_early', { submitted, least: LEAST_EVALUATIONS })
  const noted: ConsensusNote = { text, notedAt: context.receivedAt, notedByName: actorOf(context).name }
  const transaction = new Transaction(context.table)
  putConsensus(transaction, dossierId, noted)
  changeDossier(transaction, context, record.head, { event: { type: 'consensus.noted', facts: { text } } })
  rememberRequest(transaction, context, dossierId)
  await transaction.commit()
  return noted
}

async function recall({ table }: Context, dossierId: string): Promise<ConsensusNote> {
  const found = await readConsensus(table, dossierId)
  if (!found) throw new DomainError('dossier.not_found')
  return found
}
