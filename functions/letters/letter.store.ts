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

interface SentMail extends z.infer<typeof LetterMail> {
  decisionId: string
}

/** Letters of a call (of one dossier, where it is named) and the e-mails that led to them. */
export async function readLetters(
  table: Table,
  callId: string,
  dossierId = '',
): Promise<{ letters: LetterItem[]; mails: SentMail[] }> {
  const items = await table.partition(`letters#${callId}`, dossierId)
  return {
    letters: items.filter(({ kind }) => kind === 'Letter').map((item) => LetterItem.parse(item)),
    mails: items
      .filter(({ kind }) => kind === 'LetterMail')
      .map((item) => LetterMail.extend({ decisionId: z.string() }).parse(item)),
  }
}

/** Notes that the mail service took an e-mail about a decision's letter; the last one to a person stands. */
export async function noteLetterMail(
  { table, now }: Pick<Deps, 'table' | 'now'>,
  {
    callId,
    id,
    decisionId,
    accountId,
    name,
  }: Record<'callId' | 'id' | 'decisionId' | 'accountId' | 'name', string>,
): Promise<void> {
  await table.put({
    ...letterKeys.letterMail(callId, id, decisionId, accountId),
    kind: 'LetterMail',
    schemaVersion: 1,
    decisionId,
    accountId,
    name,
    acceptedAt: now(),
  })
}
