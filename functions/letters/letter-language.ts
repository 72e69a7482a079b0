import * as z from 'zod'
import { LETTER_LANGUAGES, type LetterLanguage } from '../../shared/letters/letter-languages.ts'
import { findAccounts } from '../accounts/find-accounts.ts'
import type { Context } from '../context.ts'
import { authorise } from '../dossiers/authorise.ts'
import { loadDossier, loadMembers } from '../dossiers/dossier.store.ts'
import { letterKeys } from '../storage/letter-keys.ts'
import type { Table } from '../storage/table.ts'

const Choice = z.object({ language: z.enum(LETTER_LANGUAGES) })

/** The language of a dossier's letters: what its lead chose, else that of the lead's own people, else French. */
export async function letterLanguage(table: Table, dossierId: string): Promise<LetterLanguage> {
  const item = await table.get(letterKeys.letterLanguage(dossierId))
  if (item) return Choice.parse(item).language
  const members = await loadMembers(table, dossierId)
  const leads = members.filter(({ relation }) => relation === 'lead').map(({ accountId }) => accountId)
  const accounts = await findAccounts(table, leads)
  return accounts.find(({ id }) => id === leads[0])?.language ?? 'fr'
}

/** Chooses it, at any time: it tells nothing of what is decided, and letters that were made stay as they are. */
export async function chooseLetterLanguage(
  context: Context,
  { dossierId, language }: { dossierId: string; language: LetterLanguage },
): Promise<{ language: LetterLanguage }> {
  authorise(context, 'letter.chooseLanguage', await loadDossier(context.table, dossierId))
  await context.table.put({
    ...letterKeys.letterLanguage(dossierId),
    kind: 'LetterLanguage',
    schemaVersion: 1,
    language,
  })
  return { language }
}
