import type { CallContent } from '../../shared/calls/call.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Context } from '../context.ts'
import { DocumentItem } from '../dossiers/dossier-record.ts'
import { keys } from '../storage/keys.ts'

type Kinds = Pick<CallContent, 'documentKinds'>

const isNamed = ({ documentKinds }: Kinds, documentId: string) =>
  documentKinds.some(({ template }) => template?.documentId === documentId)

/**
 * Throws where a kind of paper names, and did not name before, a form to fill in that is not there, or was not found
 * clean. So nothing is ever published that nobody can download.
 */
export async function checkTemplates(
  { table }: Pick<Context, 'table'>,
  content: Kinds,
  before: Kinds = { documentKinds: [] },
): Promise<void> {
  for (const [index, { template }] of content.documentKinds.entries()) {
    if (!template || isNamed(before, template.documentId)) continue
    const item = await table.get(keys.document(template.callId, template.documentId))
    const document = item && DocumentItem.parse(item)
    const isAsTold = document?.name === template.name && document.size === template.size
    if (!isAsTold || document.state !== 'clean')
      throw new DomainError('call.template', {}, `documentKinds.${index}.template`)
  }
}
