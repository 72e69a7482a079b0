import { DomainError } from '../../shared/errors/domain-error.ts'
import type { ConsensusRequest } from '../../shared/evaluation/evaluation.ts'
import { actorOf, type Context } from '../context.ts'
import { authorise } from '../dossiers/authorise.ts'
import type { DossierRecord } from '../dossiers/dossier-record.ts'
import { changeDossier, loadDossier, withFreshDossier } from '../dossiers/dossier.store.ts'
import { sendLater } from '../output/outbox.ts'
import { once, rememberRequest } from '../storage/idempotency.ts'
import type { Table } from '../storage/table.ts'
import { Transaction } from '../storage/transaction.ts'
import { authoriseService } from './authorise-service.ts'
import { putRequest, readRequest } from './consensus.store.ts'
import { findConflicts } from './find-conflict.ts'

interface Input {
  dossierId: string
  /** What staff want the evaluators to say. */
  text: string
}

/** Fewer have nothing to agree on. */
export const LEAST_EVALUATIONS = 2

/**
 * Asks evaluators whose scores lie far apart for words that they agree on: by e-mail, each alone, those who have
 * submitted and whom no conflict keeps away. Staff record what they answer (`noteConsensus`).
 */
export const askForConsensus = (context: Context, input: Input): Promise<ConsensusRequest> =>
  once(
    context,
    () => withFreshDossier(() => askFor(context, input)),
    () => recall(context, input.dossierId),
  )

async function askFor(context: Context, { dossierId, text }: Input): Promise<ConsensusRequest> {
  const record = await loadDossier(context.table, dossierId)
  authoriseService(context, record)
  authorise(context, 'evaluation.noteConsensus', record)
  const evaluatorIds = await findAskable(context.table, record)
  if (evaluatorIds.length < LEAST_EVALUATIONS)
    throw new DomainError('consensus.too_early', { submitted: evaluatorIds.length, least: LEAST_EVALUATIONS })
  const request: ConsensusRequest = {
    message: text,
    askedAt: context.receivedAt,
    askedByName: actorOf(context).name,
    evaluators: evaluatorIds.length,
  }
  const transaction = new Transaction(context.table)
  putRequest(transaction, dossierId, request)
  changeDossier(transaction, context, record.head, {
    event: { type: 'consensus.asked', facts: { evaluatorIds, text } },
  })
  sendLater(transaction, context, 'mail.consensusAsked', { dossierId, accountIds: evaluatorIds, text })
  rememberRequest(transaction, context, dossierId)
  await transaction.commit()
  return request
}

/**
 * Who can be asked, by account: who has submitted, so that the others' scores are theirs to see, and has no conflict
 * that the portal sees by now.
 */
export async function findAskable(table: Table, record: DossierRecord): Promise<string[]> {
  const submitted = record.assignments
    .filter(({ state }) => state === 'submitted')
    .map(({ evaluatorId }) => evaluatorId)
  const conflicts = await findConflicts(table, record, submitted)
  return submitted.filter((evaluatorId) => !conflicts.has(evaluatorId))
}

async function recall({ table }: Context, dossierId: string): Promise<ConsensusRequest> {
  const found = await readRequest(table, dossierId)
  if (!found) throw new DomainError('dossier.not_found')
  return found
}
