import { DomainError } from '../../shared/errors/domain-error.ts'
import { findTextFault } from '../../shared/text.ts'

/** The last part of a name, as some browsers send whole paths; throws where something hides in it. */
export function checkName(typed: string): string {
  const name = typed.slice(Math.max(typed.lastIndexOf('/'), typed.lastIndexOf('\\')) + 1).trim()
  if (name === '' || /[\n\t\r]/u.test(name) || findTextFault(name, 200))
    throw new DomainError('document.name', {}, 'name')
  return name
}
