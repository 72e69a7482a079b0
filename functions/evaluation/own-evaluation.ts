import { DomainError } from '../../shared/errors/domain-error.ts'
import { actorOf, type Context } from '../context.ts'
import { authorise } from '../dossiers/authorise.ts'
import { AssignmentItem, Member, type CalibratorItem, type DossierHead } from '../dossiers/dossier-record.ts'
import { loadHead } from '../dossiers/dossier.store.ts'
import { keys } from '../storage/keys.ts'
import { Transaction } from '../storage/transaction.ts'
import { refuseConflicted } from './record-conflict.ts'
import { EMPTY_CONTENT, readEvaluation, toItem, type EvaluationItem } from './evaluation.store.ts'

/** What permissions of one evaluator on one dossier are judged by, read as four small items. */
interface OwnView {
  head: DossierHead
  members: Member[]
  assignments: AssignmentItem[]
  calibrators: CalibratorItem[]
  evaluation: EvaluationItem
}

/**
 * The own evaluation with its dossier's item; the first reading after the declaration finds it empty. Throws where
 * the asker is not an evaluator of the dossier without a conflict.
 */
export async function loadOwnEvaluation(context: Context, dossierId: string): Promise<OwnView> {
  const { table } = context
  const { accountId } = actorOf(context)
  const [head, member, assignment, evaluation] = await Promise.all([
    loadHead(table, dossierId),
    table.get(keys.member(dossierId, accountId)),
    table.get(keys.assignment(dossierId, accountId)),
    readEvaluation(table, dossierId, accountId),
  ])
  const known = {
    head,
    members: member ? [Member.parse(member)] : [],
    assignments: assignment ? [AssignmentItem.parse(assignment)] : [],
    // Whoever reads it as a sample has no evaluation of it.
    calibrators: [],
  }
  authorise(context, 'evaluation.readOwn', known)
  return { ...known, evaluation: evaluation ?? (await startEvaluation(context, dossierId)) }
}

/** An evaluation with nothing in it. */
export function emptyEvaluation(context: Context, dossierId: string): EvaluationItem {
  const { accountId, name } = actorOf(context)
  return {
    id: context.newId('evaluation'),
    dossierId,
    evaluatorId: accountId,
    evaluatorName: name,
    revision: 0,
    isOpen: true,
    ...EMPTY_CONTENT,
  }
}

async function startEvaluation(context: Context, dossierId: string): Promise<EvaluationItem> {
  const { accountId } = actorOf(context)
  const evaluation = emptyEvaluation(context, dossierId)
  const meanwhile = () => new DomainError('dossier.changed_meanwhile')
  const transaction = new Transaction(context.table)
    .check(keys.assignment(dossierId, accountId), {
      expression: '#state = :declared',
      names: { '#state': 'state' },
      values: { ':declared': 'declared' },
      otherwise: meanwhile,
    })
    .create(toItem(evaluation), meanwhile)
  try {
    await transaction.commit()
    return evaluation
  } catch (error) {
    const twin = await readEvaluation(context.table, dossierId, accountId)
    if (!twin) throw error
    return twin
  }
}

/** The own evaluation, for its form. */
export async function readOwnEvaluation(
  context: Context,
  { dossierId }: { dossierId: string },
): Promise<EvaluationItem> {
  const own = await loadOwnEvaluation(context, dossierId)
  await refuseConflicted(context, own)
  return own.evaluation
}
