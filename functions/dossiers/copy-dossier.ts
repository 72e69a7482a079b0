import type { CopyReport } from '../../shared/dossiers/copy.ts'
import { copyAnswers } from '../../shared/dossiers/copy-answers.ts'
import type { PublicCall } from '../../shared/calls/call.ts'
import type { Partner } from '../../shared/dossiers/dossier.ts'
import { findForm, findPublishedCall } from '../calls/find-call.ts'
import { actorOf, type Context } from '../context.ts'
import { copyPapers, sortPapers } from '../documents/copy-papers.ts'
import { once } from '../storage/idempotency.ts'
import { authorise } from './authorise.ts'
import { putCopyReport } from './copy-report.store.ts'
import { startDossier } from './create-dossier.ts'
import type { DossierRecord } from './dossier-record.ts'
import { loadDossier } from './dossier.store.ts'
import { answersOf } from './content.ts'

interface Input {
  dossierId: string
  callId: string
  organisationId: string
}

/**
 * Starts a dossier of another call with what an earlier one can give it, and keeps the report of what was copied and
 * what not. The answers stand in the transaction that starts it; the papers follow as copies of their bytes, which are
 * checked like any that arrive. A repeated request finishes the papers of the first.
 */
export async function copyDossier(context: Context, input: Input): Promise<{ dossierId: string }> {
  const source = await loadDossier(context.table, input.dossierId)
  authorise(context, 'dossier.copy', source)
  const copying = await prepare(context, source, input)
  const dossierId = await once(
    context,
    () => start(context, input, copying),
    (known) => Promise.resolve(known),
  )
  await copyPapers(context, source.documents, { dossierId, form: copying.form })
  return { dossierId }
}

interface Copying {
  source: DossierRecord
  sourceForm: PublicCall
  form: PublicCall
}

async function prepare(context: Context, source: DossierRecord, { callId }: Input): Promise<Copying> {
  const call = await findPublishedCall(context.table, callId)
  const [sourceForm, form] = await Promise.all([
    findForm(context.table, source.head.callId, source.head.formVersion),
    findForm(context.table, callId, call.formVersion),
  ])
  return { source, sourceForm, form }
}

function start(context: Context, { callId, organisationId }: Input, copying: Copying): Promise<string> {
  return startDossier(
    context,
    { callId, organisationId },
    {
      fill: (transaction, { dossierId, lead }) => {
        const { answers, ...answered } = copy(context, copying, lead)
        putCopyReport(transaction, dossierId, { ...reportOf(context, copying), ...answered })
        return answers
      },
    },
  )
}

const ownPartner = (context: Context, { members }: DossierRecord) =>
  members.find(({ accountId }) => accountId === actorOf(context).accountId)?.partnerId ?? ''

const copy = (context: Context, { source, sourceForm, form }: Copying, lead: Partner) =>
  copyAnswers(
    { form: sourceForm.form, partnerId: ownPartner(context, source), answers: answersOf(source) },
    { form: form.form, partnerId: lead.id },
  )

/** What the report says beside the answers. */
function reportOf(
  context: Context,
  { source, sourceForm, form }: Copying,
): Pick<CopyReport, 'callTitle' | 'reference' | 'partners' | 'papers'> {
  const { reference } = source.head
  const own = ownPartner(context, source)
  return {
    callTitle: sourceForm.title,
    ...(reference !== undefined && { reference }),
    partners: source.partners.filter(({ id }) => id !== own).map(({ name }) => name),
    papers: sortPapers(source.documents, form).map(({ document, reason }) => ({
      name: document.name,
      ...(reason && { reason }),
    })),
  }
}
