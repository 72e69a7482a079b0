import type { PublicCall } from '../../shared/calls/call.ts'
import { withMarksOf } from '../../shared/evaluation/blind.ts'
import { findForm, findPublishedCall } from '../calls/find-call.ts'
import type { DossierHead } from '../dossiers/dossier-record.ts'
import type { Table } from '../storage/table.ts'

/**
 * The form by which an evaluator reads a dossier: its own version, with what the call withholds now. So staff who find
 * out late what tells a name can still mark it, and no version ever shows what another withheld.
 */
export async function findReadingForm(
  table: Table,
  { callId, formVersion }: Pick<DossierHead, 'callId' | 'formVersion'>,
): Promise<PublicCall> {
  const [form, call] = await Promise.all([
    findForm(table, callId, formVersion),
    findPublishedCall(table, callId),
  ])
  return withMarksOf(form, call)
}
