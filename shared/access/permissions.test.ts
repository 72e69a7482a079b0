import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DOSSIER_STATES, type DossierState } from './life-cycle.ts'
import { couldBeAllowed, isAllowed, PERMISSIONS, type Permission } from './permissions.ts'
import { ORGANISATION_RELATIONS, RELATIONS, ROLES, type Role } from './roles.ts'

const isPermission = (text: string): text is Permission => text in PERMISSIONS
const ALL = Object.keys(PERMISSIONS).filter(isPermission)
const ABOUT_DOSSIERS = ALL.filter((permission) =>
  /^(dossier\.(?!create|list)|document|admissibility|assignment\.write|conflict|evaluation|decision)/u.test(
    permission,
  ),
)

const permission = fc.constantFrom(...ALL)
const role = fc.constantFrom(...ROLES)
const roles = fc.uniqueArray(role)
const relation = fc.constantFrom(...RELATIONS)
const state = fc.constantFrom(...DOSSIER_STATES)
const organisation = fc.constantFrom(...ORGANISATION_RELATIONS)
const asker = fc.record({ signedIn: fc.constant(true), roles, relation, organisation, state })

describe('a visitor', () => {
  test('may only read what is public', () => {
    const visitor = { signedIn: false, roles: [] }
    expect(ALL.filter((name) => isAllowed(name, visitor))).toEqual(['public.read'])
    expect(ALL.filter((name) => couldBeAllowed(name, visitor))).toEqual(['public.read'])
  })
})

describe('somebody who signed in', () => {
  test('without a role may nothing about a dossier that is not theirs', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ABOUT_DOSSIERS), state, (name, state) => {
        expect(isAllowed(name, { signedIn: true, roles: [], relation: 'none', state })).toBe(false)
      }),
    )
  })

  test('never loses by a further role', () => {
    fc.assert(
      fc.property(permission, asker, role, (name, asker, further) => {
        const more = { ...asker, roles: [...asker.roles, further] }
        expect(!isAllowed(name, asker) || isAllowed(name, more)).toBe(true)
      }),
    )
  })

  test('is let through the door wherever a dossier could allow it', () => {
    fc.assert(
      fc.property(permission, asker, (name, asker) => {
        expect(!isAllowed(name, asker) || couldBeAllowed(name, asker)).toBe(true)
      }),
    )
  })
})

describe('an organisation', () => {
  const ABOUT_ORGANISATIONS = ALL.filter((name) =>
    /^(organisation\.(?!register|join)|folder|conversation|offer\.write)/u.test(name),
  )
  const may = (name: Permission, organisation: 'none' | 'manager' | 'member', roles: Role[] = []) =>
    isAllowed(name, { signedIn: true, roles, organisation })

  test('is nothing to whoever does not belong to it, and read only by the service', () => {
    expect(ABOUT_ORGANISATIONS.filter((name) => may(name, 'none'))).toEqual([])
    expect(ABOUT_ORGANISATIONS.filter((name) => may(name, 'none', ['staff', 'auditor']))).toEqual([
      'organisation.read',
      'folder.read',
      'folder.readBank',
    ])
  })

  test('is changed, and its bank details are seen, by its managers alone', () => {
    const onlyManagers = ABOUT_ORGANISATIONS.filter((name) => may(name, 'manager') && !may(name, 'member'))
    expect(onlyManagers).toEqual(['organisation.write', 'folder.readBank', 'folder.writeBank', 'offer.write'])
  })
})

describe('somebody who belongs to a dossier, or must not evaluate it', () => {
  test('gets nothing about it from a role of the service', () => {
    const involved = fc.constantFrom('lead', 'partner', 'assigned', 'conflicted')
    fc.assert(
      fc.property(
        fc.constantFrom(...ABOUT_DOSSIERS),
        involved,
        state,
        roles,
        (name, relation, state, roles) => {
          const alone = isAllowed(name, { signedIn: true, roles: [], relation, state })
          expect(isAllowed(name, { signedIn: true, roles, relation, state })).toBe(alone)
        },
      ),
    )
  })

  test('with a conflict may nothing at all about it, whatever the role', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ABOUT_DOSSIERS), state, roles, (name, state, roles) => {
        expect(isAllowed(name, { signedIn: true, roles, relation: 'conflicted', state })).toBe(false)
      }),
    )
  })
})

describe('the table', () => {
  const whoMay = (name: Permission, state: (typeof DOSSIER_STATES)[number]) =>
    ROLES.filter((role) => isAllowed(name, { signedIn: true, roles: [role], relation: 'none', state }))

  test('shows a draft to nobody of the service, and what is submitted to staff, directors and auditors', () => {
    const unseen = ['draft', 'deleted'] as const satisfies readonly DossierState[]
    for (const state of unseen) expect(whoMay('dossier.read', state)).toEqual([])
    for (const after of DOSSIER_STATES.filter((state) => state !== 'draft' && state !== 'deleted'))
      expect(whoMay('dossier.read', after)).toEqual(['staff', 'director', 'auditor'])
  })

  test('lets an auditor change nothing, and an admin see no dossier', () => {
    const changes = /write|submit|declare|create|register|manage|request|confirm/u
    const changed = (role: Role) =>
      ALL.filter((name) => {
        const ways = DOSSIER_STATES.map((state) => ({
          signedIn: true,
          roles: [role],
          relation: 'none' as const,
          state,
        }))
        const bare = DOSSIER_STATES.map((state) => ({
          signedIn: true,
          roles: [],
          relation: 'none' as const,
          state,
        }))
        return ways.some((way) => isAllowed(name, way)) && !bare.some((way) => isAllowed(name, way))
      })
    expect(changed('auditor').filter((name) => changes.test(name))).toEqual([])
    expect(changed('admin')).toEqual(['account.manage', 'token.manage', 'webhook.manage'])
  })

  test('has no role that both asks for a release and confirms it', () => {
    for (const role of ROLES) {
      const may = (name: Permission) => isAllowed(name, { signedIn: true, roles: [role] })
      expect(may('release.request') && may('release.confirm')).toBe(false)
    }
  })

  test('lets only the dossier’s partners write, and only while it is open; the lead alone submits', () => {
    fc.assert(
      fc.property(asker, (asker) => {
        const isOpen = asker.state === 'draft' || asker.state === 'incomplete'
        const isPartner = asker.relation === 'lead' || asker.relation === 'partner'
        expect(isAllowed('dossier.write', asker)).toBe(isPartner && isOpen)
        expect(isAllowed('dossier.submit', asker)).toBe(asker.relation === 'lead' && isOpen)
      }),
    )
  })

  test('lets an evaluator read and score only after declaring no conflict', () => {
    fc.assert(
      fc.property(asker, (asker) => {
        const may = isAllowed('evaluation.write', asker)
        expect(may).toBe(asker.relation === 'declared' && asker.state === 'evaluation')
      }),
    )
  })
})
