import type { PublicCall } from '../../shared/calls/call.ts'
import type { Calibration, CalibrationRound } from '../../shared/calibration/calibration.ts'
import { isSampleState } from '../../shared/calibration/sample.ts'
import { announcedState } from '../../shared/decisions/release.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { chainCallEvent, readCallHead } from '../audit/call-chain.ts'
import { findPublishedCall } from '../calls/find-call.ts'
import { actorOf, type Context } from '../context.ts'
import type { DossierRecord } from '../dossiers/dossier-record.ts'
import { changeDossier, loadDossier, withFreshDossier } from '../dossiers/dossier.store.ts'
import { pointerOf, readEvaluator, type EvaluatorRow } from '../evaluation/assignment.store.ts'
import { findReadingForm } from '../evaluation/blind-form.ts'
import { authoriseService } from '../evaluation/authorise-service.ts'
import { EMPTY_CONTENT } from '../evaluation/evaluation.store.ts'
import { findClosings } from '../evaluation/find-conflict.ts'
import { sendLater } from '../output/outbox.ts'
import { once, rememberRequest } from '../storage/idempotency.ts'
import { Transaction } from '../storage/transaction.ts'
import { createRound, createSheet, readRound, type SheetItem } from './calibration.store.ts'
import { readCalibration } from './read-calibration.ts'

interface Input {
  callId: string
  dossierId: string
  evaluatorIds: readonly string[]
}

/**
 * Opens a calibration round: evaluators of the call score one sample on the call's grid. The sample is a dossier that
 * nobody scores, ranks or decides on any more, and its scores stand apart from every evaluation that counts. One round
 * of a call at a time.
 */
export const openCalibration = (context: Context, input: Input): Promise<Calibration | undefined> =>
  once(
    context,
    async () => {
      await withFreshDossier(() => open(context, input))
      return readCalibration(context, input)
    },
    () => readCalibration(context, input),
  )

async function open(context: Context, input: Input): Promise<void> {
  const { table } = context
  const call = await findPublishedCall(table, input.callId)
  const [before, callHead, record] = await Promise.all([
    readRound(table, call.id),
    readCallHead(table, call.id),
    loadDossier(table, input.dossierId),
  ])
  authoriseService(context, record)
  if (before && !before.closedAt) throw new DomainError('calibration.already_open')
  await checkSample(context, record)
  const evaluators = await findEvaluators(context, record, [...new Set(input.evaluatorIds)])
  const { head } = record
  const round: CalibrationRound = {
    callId: call.id,
    number: (before?.number ?? 0) + 1,
    dossierId: head.id,
    reference: head.reference ?? '',
    projectTitle: head.projectTitle,
    grid: call.grid,
    evaluatorIds: evaluators.map(({ id }) => id),
    openedAt: context.receivedAt,
    openedByName: actorOf(context).name,
  }
  const transaction = new Transaction(table)
  rememberRequest(transaction, context, call.id)
  createRound(transaction, round)
  const own = await findReadingForm(table, head)
  const form = { ...own, isBlind: own.isBlind === true || call.isBlind === true }
  for (const evaluator of evaluators)
    createSheet(transaction, emptySheet(context, { round, record, form, title: call.title, evaluator }))
  const facts = { number: round.number, dossierId: head.id, evaluatorIds: round.evaluatorIds }
  chainCallEvent(transaction, context, callHead, { callId: call.id, type: 'calibration.opened', facts })
  changeDossier(transaction, context, head, {
    event: { type: 'calibration.opened', facts: { callId: call.id, evaluatorIds: round.evaluatorIds } },
  })
  sendLater(transaction, context, 'mail.calibrationOpened', {
    callId: call.id,
    accountIds: round.evaluatorIds,
  })
  await transaction.commit()
}

async function checkSample({ table }: Context, { head, decisions }: DossierRecord): Promise<void> {
  const { releasedAt } = await findPublishedCall(table, head.callId)
  if (!isSampleState(announcedState(head.state, decisions, releasedAt)) || !isSampleState(head.state))
    throw new DomainError('calibration.not_a_sample', {}, 'dossierId')
}

/** The evaluators, none with a conflict about the sample: declared, or seen by the portal. */
async function findEvaluators(
  { table }: Context,
  record: DossierRecord,
  ids: readonly string[],
): Promise<EvaluatorRow[]> {
  const rows = await Promise.all(ids.map((id) => readEvaluator(table, id)))
  const evaluators = rows.map((row, index) => {
    if (row) return row
    throw new DomainError('assignment.not_an_evaluator', { evaluatorId: ids[index] }, 'evaluatorIds')
  })
  const closings = await findClosings(table, record, ids)
  const closed = evaluators.filter(({ id }) => closings.has(id)).map(({ name }) => name)
  if (closed.length > 0)
    throw new DomainError('calibration.conflict', { names: closed.join(', ') }, 'evaluatorIds')
  return evaluators
}

interface SheetFacts {
  round: CalibrationRound
  record: DossierRecord
  /** The sample's form, blind where either call is. */
  form: PublicCall & { isBlind: boolean }
  title: SheetItem['callTitle']
  evaluator: EvaluatorRow
}

function emptySheet(context: Context, { round, record, form, title, evaluator }: SheetFacts): SheetItem {
  const shown = pointerOf(
    { record, form },
    {
      dossierId: round.dossierId,
      callId: round.callId,
      evaluatorId: evaluator.id,
      evaluatorName: evaluator.name,
      state: 'assigned',
      assignedAt: round.openedAt,
      assignedBy: actorOf(context).accountId,
    },
  )
  return {
    ...EMPTY_CONTENT,
    id: context.newId('evaluation'),
    evaluatorId: evaluator.id,
    evaluatorName: evaluator.name,
    revision: 0,
    isOpen: false,
    callId: round.callId,
    callTitle: title,
    number: round.number,
    dossierId: round.dossierId,
    reference: shown.reference,
    projectTitle: shown.projectTitle,
    organisations: shown.organisations,
    state: 'asked',
    isBlind: form.isBlind,
    openedAt: round.openedAt,
  }
}
