import { storedSectionKeys } from '../../shared/budget/section.ts'
import type { Answer, Answers } from '../../shared/calls/answer.ts'
import type { PublicCall } from '../../shared/calls/call.ts'
import { phaseOf } from '../../shared/calls/phase.ts'
import { EMPTY_CHAIN } from '../../shared/audit/chain.ts'
import type { Dossier, Partner, StoredAnswer } from '../../shared/dossiers/dossier.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Organisation } from '../../shared/organisations/organisation.ts'
import { noteHead } from '../audit/daily-heads.ts'
import { recordEvent } from '../audit/record-event.ts'
import { findForm, findPublishedCall } from '../calls/find-call.ts'
import { actorOf, type Context } from '../context.ts'
import { findOwnOrganisation } from '../organisations/find-own-organisation.ts'
import { once, rememberRequest } from '../storage/idempotency.ts'
import { keys } from '../storage/keys.ts'
import { Transaction } from '../storage/transaction.ts'
import type { DossierHead } from './dossier-record.ts'
import { toItem } from './dossier.store.ts'
import { noteDraft } from './draft-note.ts'
import { partnerOf, putPerson } from './people.ts'
import { readDossier } from './read-dossier.ts'
import { putNewSections } from './section.store.ts'

interface Input {
  callId: string
  organisationId: string
}

/** Starts a dossier for one of the account's organisations; `call.not_open` before the call opens and after it closes. */
export const createDossier = (context: Context, input: Input): Promise<Dossier> =>
  once(
    context,
    async () => readDossier(context, { dossierId: await startDossier(context, input) }),
    (dossierId) => readDossier(context, { dossierId }),
  )

/** What a dossier begins with beside empty sections, written in the transaction that starts it. */
interface Beginning {
  /** Answers by section key and path. */
  fill: (transaction: Transaction, start: { dossierId: string; lead: Partner }) => Answers
}

/** Starts a dossier, empty or with a beginning; gives its id. For inside `once`: it remembers the request. */
export async function startDossier(
  context: Context,
  { callId, organisationId }: Input,
  beginning?: Beginning,
): Promise<string> {
  const call = await findPublishedCall(context.table, callId)
  const phase = phaseOf(call, context.receivedAt)
  if (phase !== 'open') {
    const { opensAt, closesAt, timeZone } = call
    throw new DomainError('call.not_open', { phase, opensAt, closesAt, timeZone })
  }
  const organisation = await findOwnOrganisation(context, organisationId)
  const form = await findForm(context.table, callId, call.formVersion)

  const transaction = new Transaction(context.table)
  const dossierId = context.newId('dossier')
  rememberRequest(transaction, context, dossierId)
  putHead(transaction, context, { dossierId, form, organisation })
  const lead = putPeople(transaction, context, { dossierId, form, organisation })
  putNewSections(transaction, dossierId, form, {
    keys: storedSectionKeys(form, [lead]),
    editors: [actorOf(context).accountId],
    answers: storedAnswers(context, beginning?.fill(transaction, { dossierId, lead }) ?? {}),
  })
  await transaction.commit()
  return dossierId
}

/** Answers as this person would have saved them just now. */
const storedAnswers = (context: Context, answers: Answers): Record<string, Record<string, StoredAnswer>> =>
  Object.fromEntries(
    Object.entries(answers).map(([key, given]) => [
      key,
      Object.fromEntries(Object.entries(given).map(([path, value]) => [path, asSaved(context, value)])),
    ]),
  )

const asSaved = (context: Context, value: Answer = null): StoredAnswer => ({
  value,
  revision: 1,
  savedAt: context.receivedAt,
  savedBy: actorOf(context).accountId,
})

interface Start {
  dossierId: string
  form: PublicCall
  organisation: Organisation
}

function putHead(transaction: Transaction, context: Context, { dossierId, form, organisation }: Start): void {
  const createdBy = actorOf(context).accountId
  const event = recordEvent(transaction, EMPTY_CHAIN, {
    dossierId,
    type: 'dossier.created',
    at: context.receivedAt,
    actor: createdBy,
    facts: { callId: form.id, formVersion: form.formVersion, organisationId: organisation.id },
  })
  noteHead(transaction, event)
  const head: DossierHead = {
    id: dossierId,
    callId: form.id,
    formVersion: form.formVersion,
    state: 'draft',
    revision: 1,
    createdAt: context.receivedAt,
    createdBy,
    chain: { sequence: event.sequence, hash: event.hash },
    projectTitle: '',
    requestedGrant: 0,
    totalCost: 0,
    lead: organisation.name,
    territory: organisation.territory,
    partnerTerritories: [],
    submissions: 0,
    evaluationsAsked: 0,
    evaluationsDone: 0,
    decisions: 0,
    papers: 0,
  }
  transaction.put(toItem(head))
  noteDraft(transaction, head)
}

function putPeople(
  transaction: Transaction,
  context: Context,
  { dossierId, form, organisation }: Start,
): Partner {
  const { accountId, name } = actorOf(context)
  const partner = partnerOf(context.newId('partner'), 'lead', organisation)
  transaction.put({ ...keys.partner(dossierId, partner.id), kind: 'Partner', schemaVersion: 1, ...partner })
  putPerson(transaction, { record: { id: dossierId, callId: form.id }, form, partner, accountId, name })
  return partner
}
