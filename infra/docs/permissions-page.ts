import { DOSSIER_STATES } from '../../shared/access/life-cycle.ts'
import { PERMISSIONS, type Permission } from '../../shared/access/permissions.ts'
import { SCOPE_NAMES, SCOPES } from '../../shared/access/scopes.ts'
import { contract } from '../../shared/api/contract.ts'
import type { Route } from '../../shared/api/route.ts'

interface Rule {
  signedIn?: true
  roles?: readonly string[]
  relations?: readonly string[]
  organisation?: readonly string[]
  states?: readonly string[]
}

function statesInWords(states: readonly string[]): string {
  const missing = DOSSIER_STATES.filter((state) => !states.includes(state))
  return missing.length < states.length
    ? `any state but ${missing.join(', ')}`
    : `state ${states.join(' or ')}`
}

function inWords({ signedIn, roles, relations, organisation, states }: Rule): string {
  const parts = [
    ...(signedIn ? ['signed in'] : []),
    ...(roles ? [`role ${roles.join(' or ')}`] : []),
    ...(relations ? [`relation ${relations.join(' or ')}`] : []),
    ...(organisation ? [`${organisation.join(' or ')} of the organisation`] : []),
    ...(states ? [statesInWords(states)] : []),
  ]
  return parts.length > 0 ? parts.join(', ') : 'everybody'
}

const routesOf = (permission: string) =>
  Object.entries<Route>(contract)
    .filter(([, route]) => route.permission === permission)
    .map(([key]) => `\`${key}\``)

const isPermission = (text: string): text is Permission => Object.hasOwn(PERMISSIONS, text)

const rows = Object.keys(PERMISSIONS)
  .filter(isPermission)
  .map((permission) => {
    const rules: readonly Rule[] = PERMISSIONS[permission]
    return `| ${permission} | ${rules.map(inWords).join('<br>')} | ${routesOf(permission).join('<br>')} |`
  })

const scopeRows = SCOPE_NAMES.map((name) => {
  const { role, permissions } = SCOPES[name]
  const routes = Object.entries<Route>(contract).flatMap(([key, { scope }]) =>
    scope === name ? [`\`${key}\``] : [],
  )
  return `| ${name} | ${role} | ${permissions.join('<br>')} | ${routes.join('<br>')} |`
})

/** Who may do what as a page: tabulated from the table that the server enforces and the pages draw their buttons from. */
export const permissionsPage = (): string => `# Who may do what

Written by \`node --import tsx infra/bin/write-api-docs.ts\` from \`shared/access/permissions.ts\`: change it there.

Each line is an action; each way in the second column is enough by itself, and whatever is not listed is refused.
Relations are to the dossier in question: \`lead\` and \`partner\` belong to it; \`assigned\` is an evaluator who has not
declared yet, \`declared\` one without a conflict, \`conflicted\` one with a conflict or a question. Somebody with any of
these relations gets nothing about that dossier from a role: nobody judges the own dossier. A manager and a member of an
organisation are told apart by its members.

| action | who | routes |
| --- | --- | --- |
${rows.join('\n')}

## Scopes of API tokens

A token (docs/integration.md) sees with the eyes of a role, and only through the permissions of its scopes; a route that
no scope names is closed to every token.

| scope | as | permissions | routes |
| --- | --- | --- | --- |
${scopeRows.join('\n')}
`
