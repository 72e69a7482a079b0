import { CallLetterText } from '../../shared/letters/letter.ts'
import type { LetterLanguage } from '../../shared/letters/letter-languages.ts'
import type { Outcome } from '../../shared/decisions/outcomes.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { letterKeys } from '../storage/letter-keys.ts'
import type { Table } from '../storage/table.ts'
import type { Transaction } from '../storage/transaction.ts'

/** Texts that staff wrote for the letters of a call, also those that they took back since. */
export async function readLetterTexts(table: Table, callId: string): Promise<CallLetterText[]> {
  return (await table.partition(callId, 'letter-text#')).map((item) => CallLetterText.parse(item))
}

/** One of them, or undefined. */
export async function findLetterText(
  table: Table,
  callId: string,
  outcome: Outcome,
  language: LetterLanguage,
): Promise<CallLetterText | undefined> {
  const item = await table.get(letterKeys.letterText(callId, outcome, language))
  return item && CallLetterText.parse(item)
}

/** Adds a text to the transaction; `precondition.failed` where somebody changed it since it was seen. */
export function putLetterText(transaction: Transaction, callId: string, text: CallLetterText): void {
  const otherwise = () => new DomainError('precondition.failed')
  transaction.put(
    {
      ...letterKeys.letterText(callId, text.outcome, text.language),
      kind: 'LetterText',
      schemaVersion: 1,
      ...text,
    },
    text.revision === 1
      ? { expression: 'attribute_not_exists(pk)', otherwise }
      : { expression: 'revision = :seen', values: { ':seen': text.revision - 1 }, otherwise },
  )
}
