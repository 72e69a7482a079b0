import { sha256Hex, canonicalJson } from '../../shared/canonical-json.ts'
import type { PublicCall } from '../../shared/calls/call.ts'
import type { Completion, NewCompletion } from '../../shared/completion/completion.ts'
import type { Dossier } from '../../shared/dossiers/dossier.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { findForm } from '../calls/find-call.ts'
import type { Context } from '../context.ts'
import { authorise } from '../dossiers/authorise.ts'
import type { DossierRecord } from '../dossiers/dossier-record.ts'
import { changeDossier, loadDossier, withFreshDossier } from '../dossiers/dossier.store.ts'
import { readDossier } from '../dossiers/read-dossier.ts'
import { openSections } from '../dossiers/section.store.ts'
import { sendLater } from '../output/outbox.ts'
import { once, rememberRequest } from '../storage/idempotency.ts'
import { Transaction } from '../storage/transaction.ts'
import { dueAtOf } from './due-date.ts'
import { headPart, putCompletion } from './completion.store.ts'
import { remindLater } from './reminders.ts'

interface Input {
  dossierId: string
  request: NewCompletion
}

/**
 * Asks for completion of a submitted dossier (CRPA L114-5): the sections named open again, the kinds of papers named
 * take files again, everything else stays frozen. Its members are told by e-mail, and reminded before the date.
 */
export const requestCompletion = (context: Context, input: Input): Promise<Dossier> =>
  once(
    context,
    async () => {
      await withFreshDossier(() => request(context, input))
      return readDossier(context, input)
    },
    () => readDossier(context, input),
  )

async function request(context: Context, { dossierId, request: asked }: Input): Promise<void> {
  const record = await loadDossier(context.table, dossierId)
  authorise(context, 'completion.request', record)
  const call = await findForm(context.table, record.head.callId, record.head.formVersion)
  checkParts(record, call, asked)
  const completion: Completion = {
    ...asked,
    number: record.completions.length + 1,
    state: 'open',
    requestedAt: context.receivedAt,
    dueAt: dueAtOf(asked.dueOn, call.timeZone, context.receivedAt),
    timeZone: call.timeZone,
  }
  const transaction = new Transaction(context.table)
  putRequest(transaction, context, record, completion)
  await transaction.commit()
}

/** Throws where nothing of the dossier is named, or the same twice. */
function checkParts({ sections }: DossierRecord, call: PublicCall, { parts }: NewCompletion): void {
  const names = parts.map(({ kind, id }) => `${kind} ${id}`)
  const isKnown = parts.every(({ kind, id }) =>
    kind === 'section'
      ? sections.some((section) => section.id === id)
      : call.documentKinds.some((paper) => paper.id === id),
  )
  if (!isKnown || new Set(names).size < names.length)
    throw new DomainError('completion.nothing_named', {}, 'parts')
}

function putRequest(
  transaction: Transaction,
  context: Context,
  { head, sections, members }: DossierRecord,
  completion: Completion,
): void {
  const { number, parts, dueAt } = completion
  const named = new Set(parts.flatMap(({ kind, id }) => (kind === 'section' ? [id] : [])))
  changeDossier(transaction, context, head, {
    action: 'requestCompletion',
    event: {
      type: 'completion.requested',
      facts: {
        completion: number,
        parts: parts.map(({ kind, id }) => ({ kind, id })),
        dueAt,
        // The chain proves the reasons without holding them: they may name people.
        reasonsSha256: sha256Hex(canonicalJson(parts.map(({ reason }) => reason))),
      },
    },
    set: { completion: headPart(completion) },
  })
  putCompletion(transaction, head.id, completion)
  openSections(
    transaction,
    head.id,
    sections.filter(({ id }) => named.has(id)),
  )
  remindLater(transaction, head.id, completion, context.receivedAt)
  sendLater(transaction, context, 'mail.completion', {
    dossierId: head.id,
    number,
    what: 'requested',
    accountIds: members.map(({ accountId }) => accountId),
  })
  rememberRequest(transaction, context, head.id)
}
