import { hashOf } from '../../shared/canonical-json.ts'
import { OUTCOMES } from '../../shared/decisions/outcomes.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import type { CallLetterText } from '../../shared/letters/letter.ts'
import { LETTER_LANGUAGES } from '../../shared/letters/letter-languages.ts'
import { findLetterFaults, type LetterText } from '../../shared/letters/letter-text.ts'
import { chainCallEvent, readCallHead } from '../audit/call-chain.ts'
import { findPublishedCall } from '../calls/find-call.ts'
import { actorOf, type Context } from '../context.ts'
import { withFreshDossier } from '../dossiers/dossier.store.ts'
import { Transaction } from '../storage/transaction.ts'
import { findLetterText, putLetterText } from './letter-text.store.ts'

interface Input {
  callId: string
  outcome: string
  language: string
  /** Null: back to the standard text. */
  text: LetterText | null
}

/** Which letter the address names, or `letter.not_found`. */
function named(input: Input) {
  const outcome = OUTCOMES.find((known) => known === input.outcome)
  const language = LETTER_LANGUAGES.find((known) => known === input.language)
  if (!outcome || !language) throw new DomainError('letter.not_found')
  return { outcome, language }
}

/**
 * Writes the text of a letter of a call; letters that are made already stay as they are. `letter.text` with every fault
 * and its place where it names a field that there is none of, or leaves out what such a letter must tell.
 */
export const writeLetterText = (context: Context, input: Input): Promise<CallLetterText> =>
  withFreshDossier(async () => {
    const { callId, text } = input
    const { outcome, language } = named(input)
    await findPublishedCall(context.table, callId)
    const faults = text ? findLetterFaults(text, outcome) : []
    const [first] = faults
    if (first) throw new DomainError('letter.text', { ...first, faults }, `text.${first.place}`)
    const [before, head] = await Promise.all([
      findLetterText(context.table, callId, outcome, language),
      readCallHead(context.table, callId),
    ])
    const revision = before?.revision ?? 0
    if (context.ifMatch !== revision) throw new DomainError('precondition.failed')
    const next: CallLetterText = {
      outcome,
      language,
      text,
      revision: revision + 1,
      changedAt: context.receivedAt,
      changedByName: actorOf(context).name,
    }
    const transaction = new Transaction(context.table)
    putLetterText(transaction, callId, next)
    chainCallEvent(transaction, context, head, {
      callId,
      type: 'letterText.changed',
      facts: { outcome, language, textHash: text && hashOf(text) },
    })
    await transaction.commit()
    return next
  })
