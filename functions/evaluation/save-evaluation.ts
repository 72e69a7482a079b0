import { canonicalJson } from '../../shared/canonical-json.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Evaluation, EvaluationContent } from '../../shared/evaluation/evaluation.ts'
import { findScoreFault } from '../../shared/evaluation/score-faults.ts'
import { findForm } from '../calls/find-call.ts'
import { actorOf, type Context } from '../context.ts'
import { authorise } from '../dossiers/authorise.ts'
import {
  contentOf,
  evaluationOf,
  readEvaluation,
  saveContent,
  type EvaluationItem,
} from './evaluation.store.ts'
import { loadOwnEvaluation } from './own-evaluation.ts'

interface Input {
  dossierId: string
  content: EvaluationContent
}

/**
 * Saves the own evaluation, also half done, on the revision that `If-Match` names. A save that arrives twice answers
 * the same; one on an older revision is `evaluation.conflict` with what stands there now.
 */
export async function saveEvaluation(context: Context, { dossierId, content }: Input): Promise<Evaluation> {
  const { ifMatch, table } = context
  if (ifMatch === undefined) throw new DomainError('precondition.required')
  const own = await loadOwnEvaluation(context, dossierId)
  if (own.evaluation.submittedAt) throw new DomainError('evaluation.submitted')
  authorise(context, 'evaluation.write', own)
  const form = await findForm(table, own.head.callId, own.head.formVersion)
  const fault = findScoreFault(form.grid, content.scores)
  if (fault) throw new DomainError(fault.code, fault.facts, fault.field)

  const { accountId } = actorOf(context)
  const saved = await saveContent(table, {
    dossierId,
    evaluatorId: accountId,
    baseRevision: ifMatch,
    savedAt: context.receivedAt,
    content,
  })
  return saved ?? explainRefusal(content, ifMatch, await readEvaluation(table, dossierId, accountId))
}

/** What a refused save met: its own twin, the submission, the end of the assignment, or another save. */
function explainRefusal(
  content: EvaluationContent,
  baseRevision: number,
  now: EvaluationItem | undefined,
): Evaluation {
  if (!now) throw new DomainError('assignment.not_assigned')
  if (now.submittedAt) throw new DomainError('evaluation.submitted')
  if (!now.isOpen) throw new DomainError('assignment.not_assigned')
  const current = evaluationOf(now)
  if (now.revision === baseRevision + 1 && isSame(content, current)) return current
  throw new DomainError('evaluation.conflict', { revision: now.revision, current })
}

const isSame = (left: EvaluationContent, right: EvaluationContent): boolean =>
  canonicalJson(contentOf(left)) === canonicalJson(contentOf(right))
