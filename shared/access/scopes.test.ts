import { expect, test } from 'vitest'
import { contract } from '../api/contract.ts'
import type { Route } from '../api/route.ts'
import { isAllowed, type Permission } from './permissions.ts'
import { grantOf, SCOPE_NAMES, SCOPES } from './scopes.ts'

const routes = Object.entries<Route>(contract)

test('a route that names a scope asks for a permission that the scope holds', () => {
  const wrong = routes.filter(([, { scope, permission }]) => {
    const permissions: readonly Permission[] = scope ? SCOPES[scope].permissions : [permission]
    return !permissions.includes(permission)
  })
  expect(wrong.map(([key]) => key)).toEqual([])
})

test('every scope opens something, and what does not end in « write » changes nothing of a dossier', () => {
  for (const name of SCOPE_NAMES) {
    const opened = routes.filter(([, { scope }]) => scope === name)
    expect(opened, name).not.toEqual([])
    const changes = opened.filter(([key]) => !key.startsWith('GET ') && !key.includes('/exports'))
    expect(changes.length > 0, name).toBe(name.endsWith('.write'))
  }
})

test('a token has nothing of its role beyond its scopes', () => {
  const { roles, granted } = grantOf(['decisions.write'])
  const asker = { signedIn: true, roles, granted, relation: 'none', state: 'evaluated' } as const
  expect(isAllowed('decision.write', asker)).toBe(true)
  expect(isAllowed('note.write', asker)).toBe(false)
  expect(isAllowed('dossier.read', asker)).toBe(false)
})
