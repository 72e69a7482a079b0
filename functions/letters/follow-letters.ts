import type * as z from 'zod'
import { isAnnounced } from '../../shared/decisions/release.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import type { FollowedLetter, LetterPreview } from '../../shared/letters/letter.ts'
import { findCall, findPublishedCall } from '../calls/find-call.ts'
import type { Context } from '../context.ts'
import { authorise } from '../dossiers/authorise.ts'
import { changeDossier, loadDossier, loadMembers, withFreshDossier } from '../dossiers/dossier.store.ts'
import { decidedPages } from '../exports/decided-pages.ts'
import { runLater } from '../jobs/run-later.ts'
import { sendLater } from '../output/outbox.ts'
import { once, rememberRequest } from '../storage/idempotency.ts'
import { Transaction } from '../storage/transaction.ts'
import { findReplacedAct } from './find-replaced-act.ts'
import { gatherFacts } from './gather-facts.ts'
import { readLetters, toLetter } from './letter.store.ts'

/** Every announced decision of a call with its letter, to whom it was sent, and who opened it first. */
export async function followLetters(
  { table }: Pick<Context, 'table'>,
  { callId }: { callId: string },
): Promise<FollowedLetter[]> {
  const { releasedAt } = await findPublishedCall(table, callId)
  const { letters, mails } = await readLetters(table, callId)
  const rows: FollowedLetter[] = []
  for await (const page of decidedPages(table, callId, releasedAt))
    for (const { dossier, decision } of page) {
      // Of a decision that is not announced yet, the letter about the one before it stands.
      const own = letters
        .filter(({ dossierId }) => dossierId === dossier.id)
        .sort((left, right) => left.madeAt.localeCompare(right.madeAt))
      const item = own.find(({ decisionId }) => decisionId === decision.id)
      const shown = item ?? (isAnnounced(decision, releasedAt) ? undefined : own.at(-1))
      if (!shown && !isAnnounced(decision, releasedAt)) continue
      const about = shown?.decisionId ?? decision.id
      rows.push({
        dossierId: dossier.id,
        reference: dossier.reference,
        lead: dossier.lead,
        projectTitle: dossier.projectTitle,
        outcome: shown?.outcome ?? decision.outcome,
        ...(shown && { letter: toLetter(shown) }),
        mails: mails
          .filter(({ decisionId }) => decisionId === about)
          .map(({ decisionId: _decision, ...mail }) => mail),
        ...(shown?.openedAt !== undefined && { openedAt: shown.openedAt }),
        ...(shown?.openedByName !== undefined && { openedByName: shown.openedByName }),
      })
    }
  return rows
}

/** Starts making the letters that are missing; says how many. */
export async function makeMissing(context: Context, input: { callId: string }): Promise<{ missing: number }> {
  const missing = (await followLetters(context, input)).filter(({ letter }) => !letter).length
  if (missing > 0) {
    const transaction = new Transaction(context.table)
    runLater(transaction, context, 'letters.make', input)
    await transaction.commit()
  }
  return { missing }
}

/** Sends the e-mail that leads to the letter again, to everybody who writes for the dossier. */
export function sendAgain(
  context: Context,
  { dossierId }: { dossierId: string },
): Promise<{ recipients: number }> {
  return once(
    context,
    () =>
      withFreshDossier(async () => {
        const record = await loadDossier(context.table, dossierId)
        authorise(context, 'letter.send', record)
        const { letters } = await readLetters(context.table, record.head.callId, dossierId)
        const last = letters.sort((left, right) => left.madeAt.localeCompare(right.madeAt)).at(-1)
        if (!last) throw new DomainError('letter.not_made')
        const accountIds = record.members.map(({ accountId }) => accountId)
        const { decisionId } = last
        const transaction = new Transaction(context.table)
        rememberRequest(transaction, context, dossierId)
        sendLater(transaction, context, 'mail.resultReleased', { dossierId, accountIds })
        changeDossier(transaction, context, record.head, {
          event: { type: 'letter.sentAgain', facts: { decisionId, accountIds } },
        })
        await transaction.commit()
        return { recipients: accountIds.length }
      }),
    async () => ({ recipients: (await loadMembers(context.table, dossierId)).length }),
  )
}

/** What a letter about a dossier would tell, for staff who try a text; with the last decision, where there is one. */
export async function previewLetter(
  context: Context,
  { dossierId }: { dossierId: string },
): Promise<z.infer<typeof LetterPreview>> {
  const record = await loadDossier(context.table, dossierId)
  authorise(context, 'letter.preview', record)
  const decision = record.decisions.at(-1)
  const { callId } = record.head
  const replaced = decision && (await findReplacedAct(context.table, { callId, dossierId, decision }))
  return {
    facts: gatherFacts(context.config, await findCall(context.table, callId), record.head),
    ...(decision && { decided: { ...decision, ...(replaced && { replaced }) } }),
  }
}
