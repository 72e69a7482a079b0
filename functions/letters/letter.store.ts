import * as z from 'zod'
import { Letter, LetterMail } from '../../shared/letters/letter.ts'
import type { Deps } from '../deps.ts'
import { letterKeys } from '../storage/letter-keys.ts'
import type { Table } from '../storage/table.ts'

/** A letter with where its bytes stand in the records bucket, and who opened it first. */
const LetterItem = Letter.extend({
  recordKey: z.string(),
  /** Revision of the text that it was made from; 0 for the standard text. */
  textRevision: z.int(),
  openedAt: z.string().optional(),
  openedBy: z.string().optional(),
  openedByName: z.string().optional(),
})
export type LetterItem = z.infer<typeof LetterItem>

/** As it is written; everything about the letters of a call stands in one partition. */
export const toLetterItem = (callId: string, letter: LetterItem) => ({
  ...letterKeys.letter(callId, letter.dossierId, letter.decisionId),
  kind: 'Letter',
  schemaVersion: 1,
  ...letter,
})

/** What readers know of a letter: not where it stands, nor who opened it. */
export const toLetter = (item: LetterItem): Letter => {
  const { dossierId, decisionId, outcome, language, madeAt, size, sha256 } = item
  return { dossierId, decisionId, outcome, language, madeAt, size, sha256 }
}

/** The letter about a decision, or undefined. */
export async function findLetter(
  table: Table,
  callId: string,
  dossierId: string,
  decisionId: string,
): Promise<LetterItem | undefined> {
  const item = await table.get(letterKeys.letter(callId, dossierId, decisionId))
  return item && LetterItem.parse(item)
}

/** Of an e-mail that was sent again, what came back of the one before says nothing any more. */
const LetterMailItem = LetterMail.extend({
  decisionId: z.string(),
  /** Messages of the outbox that caused the e-mail, and the one that came back. */
  messageId: z.string().optional(),
  returnedOf: z.string().optional(),
}).transform(({ messageId, returnedOf, returned, ...mail }) => ({
  ...mail,
  ...(returned && returnedOf === messageId && { returned }),
}))
type SentMail = z.infer<typeof LetterMailItem>

/** Letters of a call (of one dossier, where it is named) and the e-mails that led to them. */
export async function readLetters(
  table: Table,
  callId: string,
  dossierId = '',
): Promise<{ letters: LetterItem[]; mails: SentMail[] }> {
  const items = await table.partition(`letters#${callId}`, dossierId)
  return {
    letters: items.filter(({ kind }) => kind === 'Letter').map((item) => LetterItem.parse(item)),
    mails: items.filter(({ kind }) => kind === 'LetterMail').map((item) => LetterMailItem.parse(item)),
  }
}

/** An e-mail about a decision's letter that the mail service took. */
interface TakenMail {
  callId: string
  dossierId: string
  decisionId: string
  accountId: string
  name: string
  messageId: string
}

/** Notes that the mail service took an e-mail about a decision's letter; the last one to a person stands. */
export async function noteLetterMail(
  { table, now }: Pick<Deps, 'table' | 'now'>,
  mail: TakenMail,
): Promise<void> {
  const { callId, dossierId, decisionId, accountId, name, messageId } = mail
  // Written beside what may have come back of it already, not over it.
  await table.update({
    Key: letterKeys.letterMail(callId, dossierId, decisionId, accountId),
    UpdateExpression:
      'SET kind = :kind, schemaVersion = :one, decisionId = :decision, accountId = :account, #name = :name, acceptedAt = :at, messageId = :message',
    ExpressionAttributeNames: { '#name': 'name' },
    ExpressionAttributeValues: {
      ':kind': 'LetterMail',
      ':one': 1,
      ':decision': decisionId,
      ':account': accountId,
      ':name': name,
      ':at': now(),
      ':message': messageId,
    },
  })
}
