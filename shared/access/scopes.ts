import type { Permission } from './permissions.ts'
import type { Role } from './roles.ts'

interface ScopeRule {
  /** The role whose eyes (or hand) a token with this scope has; it never has more of that role than `permissions`. */
  role: Role
  permissions: readonly Permission[]
}

/**
 * What an API token may do. A route names the one scope that may call it (`Route.scope`); a route that names none is
 * closed to every token. Beyond the door, a verb grants a token nothing but the permissions of its scopes.
 */
export const SCOPES = {
  'calls.read': { role: 'auditor', permissions: ['call.readUnpublished'] },
  'dossiers.read': {
    role: 'auditor',
    permissions: ['dossier.list', 'dossier.read', 'dossier.export', 'document.read'],
  },
  'evaluations.read': { role: 'auditor', permissions: ['dossier.read', 'evaluation.readAll'] },
  'decisions.read': { role: 'auditor', permissions: ['ranking.read'] },
  'decisions.write': { role: 'staff', permissions: ['decision.write'] },
  'exports.read': { role: 'auditor', permissions: ['export.read'] },
} as const satisfies Record<string, ScopeRule>

export type Scope = keyof typeof SCOPES

const isScope = (name: string): name is Scope => Object.hasOwn(SCOPES, name)
export const SCOPE_NAMES: readonly Scope[] = Object.keys(SCOPES).filter(isScope)

/** Roles and permissions that these scopes give together. */
export function grantOf(scopes: readonly Scope[]): { roles: Role[]; granted: Permission[] } {
  return {
    roles: [...new Set(scopes.map((scope) => SCOPES[scope].role))],
    granted: [...new Set(scopes.flatMap((scope): readonly Permission[] => SCOPES[scope].permissions))],
  }
}
