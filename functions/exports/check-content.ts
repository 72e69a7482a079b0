import { DomainError } from '../../shared/errors/domain-error.ts'
import { CONTENT_SCOPES } from '../../shared/exports/content-scopes.ts'
import type { ExportContent } from '../../shared/exports/export-files.ts'
import type { Context } from '../context.ts'

/** Refuses a token what its scopes do not open; people of the service may have every file. */
export function checkContent({ actor }: Pick<Context, 'actor'>, content: ExportContent): void {
  const scope = CONTENT_SCOPES[content]
  if (actor?.token && scope && !actor.token.scopes.includes(scope))
    throw new DomainError('token.scope', { scope })
}
