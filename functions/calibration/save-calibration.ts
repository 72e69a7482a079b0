import { canonicalJson } from '../../shared/canonical-json.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Evaluation, EvaluationContent } from '../../shared/evaluation/evaluation.ts'
import { findScoreFault } from '../../shared/evaluation/score-faults.ts'
import type { Context } from '../context.ts'
import { contentOf } from '../evaluation/evaluation.store.ts'
import { evaluationOfSheet, readSheet, saveSheet } from './calibration.store.ts'
import { findDeclaredSheet } from './own-calibration.ts'

interface Input {
  callId: string
  content: EvaluationContent
}

/** Saves the own scores of the sample, as an evaluation is saved: on the revision that `If-Match` names. */
export async function saveCalibration(context: Context, { callId, content }: Input): Promise<Evaluation> {
  const { ifMatch, table } = context
  if (ifMatch === undefined) throw new DomainError('precondition.required')
  const { round, sheet } = await findDeclaredSheet(context, { callId })
  if (sheet.submittedAt) throw new DomainError('evaluation.submitted')
  if (round.closedAt) throw new DomainError('calibration.closed')
  const fault = findScoreFault(round.grid, content.scores)
  if (fault) throw new DomainError(fault.code, fault.facts, fault.field)
  const save = { baseRevision: ifMatch, savedAt: context.receivedAt, content }
  const saved = await saveSheet(table, sheet, save)
  if (saved) return evaluationOfSheet(saved)

  const now = (await readSheet(table, sheet.evaluatorId, sheet)) ?? sheet
  if (now.submittedAt) throw new DomainError('evaluation.submitted')
  if (!now.isOpen) throw new DomainError('calibration.closed')
  const current = evaluationOfSheet(now)
  const isTwin = now.revision === ifMatch + 1 && canonicalJson(content) === canonicalJson(contentOf(current))
  if (!isTwin) throw new DomainError('evaluation.conflict', { revision: now.revision, current })
  return current
}
