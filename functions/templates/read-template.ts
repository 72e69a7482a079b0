import { DomainError } from '../../shared/errors/domain-error.ts'
import { findForm } from '../calls/find-call.ts'
import type { Context } from '../context.ts'
import { readDocument } from '../documents/document.store.ts'
import { linkToChecked } from '../documents/link-document.ts'
import type { DocumentItem } from '../dossiers/dossier-record.ts'

interface Which {
  /** Call in which it was attached: a copy of the call names the same file. */
  callId: string
  documentId: string
}

interface Link {
  url: string
  expiresAt: string
}

/** A form to fill in, in whatever state, or `document.not_found`. */
export async function loadTemplate(
  { table }: Pick<Context, 'table'>,
  { callId, documentId }: Which,
): Promise<DocumentItem> {
  const item = await readDocument(table, callId, documentId)
  if (!item) throw new DomainError('document.not_found')
  return item
}

/** A link to a clean form to fill in, whichever version of the call names it. */
export async function linkTemplate(context: Context, which: Which): Promise<Link> {
  return linkToChecked(context, await loadTemplate(context, which), 'attachment')
}

/** A link to the form that a published version of the call gives for a kind of paper: anybody may have it. */
export async function linkPublishedTemplate(
  context: Context,
  { callId, formVersion, kindId }: { callId: string; formVersion: number; kindId: string },
): Promise<Link> {
  const { documentKinds } = await findForm(context.table, callId, formVersion)
  const template = documentKinds.find(({ id }) => id === kindId)?.template
  if (!template) throw new DomainError('document.not_found')
  return linkTemplate(context, template)
}
