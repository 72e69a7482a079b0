import { announcedDecision } from '../../shared/decisions/release.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Letter } from '../../shared/letters/letter.ts'
import type { LetterLanguage } from '../../shared/letters/letter-languages.ts'
import { findCall } from '../calls/find-call.ts'
import { actorOf, type Context } from '../context.ts'
import { authorise, relationTo } from '../dossiers/authorise.ts'
import { changeDossier, loadDossier, withFreshDossier } from '../dossiers/dossier.store.ts'
import { linkTo } from '../storage/files.ts'
import { letterKeys } from '../storage/letter-keys.ts'
import { Transaction } from '../storage/transaction.ts'
import { letterLanguage } from './letter-language.ts'
import { findLetter, readLetters, toLetter } from './letter.store.ts'

const LINK_SECONDS = 300

/** Letters about a dossier, the latest first. There is none of a decision that is not announced. */
export async function listOwnLetters(
  context: Context,
  { dossierId }: { dossierId: string },
): Promise<{ letters: Letter[]; language: LetterLanguage; mayChooseLanguage: boolean; isOnItsWay: boolean }> {
  const record = await loadDossier(context.table, dossierId)
  authorise(context, 'letter.read', record)
  const [{ letters }, { releasedAt }, language] = await Promise.all([
    readLetters(context.table, record.head.callId, dossierId),
    findCall(context.table, record.head.callId),
    letterLanguage(context.table, dossierId),
  ])
  const announced = announcedDecision(record.decisions, releasedAt)
  return {
    letters: letters.map(toLetter).sort((left, right) => right.madeAt.localeCompare(left.madeAt)),
    language,
    mayChooseLanguage: relationTo(record, context.actor?.accountId) === 'lead',
    isOnItsWay: announced !== undefined && !letters.some(({ decisionId }) => decisionId === announced.id),
  }
}

/** A link to a letter, for minutes. The first time that an applicant opens it is noted: by whom, and when. */
export const openLetter = (
  context: Context,
  { dossierId, decisionId }: { dossierId: string; decisionId: string },
): Promise<string> =>
  withFreshDossier(async () => {
    const record = await loadDossier(context.table, dossierId)
    authorise(context, 'letter.read', record)
    const { callId, reference = '' } = record.head
    const letter = await findLetter(context.table, callId, dossierId, decisionId)
    if (!letter) throw new DomainError('letter.not_found')
    const { accountId, name } = actorOf(context)
    const isApplicant = relationTo(record, accountId) !== 'none'
    if (isApplicant && letter.openedAt === undefined) {
      const transaction = new Transaction(context.table)
      transaction.update(
        letterKeys.letter(callId, dossierId, decisionId),
        {
          expression: 'SET openedAt = :at, openedBy = :by, openedByName = :name',
          values: { ':at': context.receivedAt, ':by': accountId, ':name': name },
        },
        {
          expression: 'attribute_exists(pk) AND attribute_not_exists(openedAt)',
          otherwise: () => new DomainError('dossier.changed_meanwhile'),
        },
      )
      changeDossier(transaction, context, record.head, {
        event: { type: 'letter.opened', facts: { decisionId } },
      })
      await transaction.commit()
    }
    const object = {
      bucket: context.config.recordsBucket,
      key: letter.recordKey,
      name: `${reference}-${letter.language}.pdf`,
      mediaType: 'application/pdf',
    }
    return linkTo(context, object, 'inline', LINK_SECONDS)
  })
