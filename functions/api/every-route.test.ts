import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DOSSIER_STATES, type DossierState } from '../../shared/access/life-cycle.ts'
import { couldBeAllowed, isAllowed, type Asker } from '../../shared/access/permissions.ts'
import {
  ORGANISATION_RELATIONS,
  RELATIONS,
  ROLES,
  type OrganisationRelation,
  type Relation,
  type Role,
} from '../../shared/access/roles.ts'
import { SCOPE_NAMES, type Scope } from '../../shared/access/scopes.ts'
import type { Account } from '../../shared/accounts/account.ts'
import { contract, type RouteKey } from '../../shared/api/contract.ts'
import type { Route } from '../../shared/api/route.ts'
import type { Call } from '../../shared/calls/call.ts'
import { Problem } from '../../shared/errors/problem.ts'
import { newId, randomText } from '../new-id.ts'
import { Transaction } from '../storage/transaction.ts'
import { putNewToken } from '../tokens/token.store.ts'
import { startIssuer, type TestIssuer } from '../testing/issuer.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { sampleInputs } from '../testing/sample-inputs.ts'
import { seedAnyState, type Cast } from '../testing/seed-any-state.ts'
import { seedStaffedOrganisation, type StaffedOrganisation } from '../testing/seed-organisation.ts'

/** Every route × role × relation × state on the real app: nothing is answered that the permission table does not allow. */

interface Person {
  who: string
  account: Account | undefined
  roles: readonly Role[]
  relation: Relation
}

const isRouteKey = (key: string): key is RouteKey => Object.hasOwn(contract, key)
const KEYS = Object.keys(contract).filter(isRouteKey)
const ABOUT_DOSSIERS = KEYS.filter((key) => key.includes(':dossierId'))
const ABOUT_ORGANISATIONS = KEYS.filter((key) => key.includes(':organisationId'))
const OTHERS = KEYS.filter((key) => !key.includes(':dossierId') && !key.includes(':organisationId'))

/** Repeated by whoever did it, these answer again what they answered, and change nothing. */
const REPEATABLE: readonly RouteKey[] = [
  'POST /dossiers/:dossierId/submission',
  'POST /dossiers/:dossierId/evaluation/submission',
  'POST /dossiers/:dossierId/conflict-declaration',
]
const REFUSED = [401, 403, 404, 409]

interface Verdict {
  status: number
  code: string
}

/** Whether a request was turned away for who asks, or did not even get as far as that. */
const isTurnedAway = ({ code }: Verdict) =>
  code === 'permission.denied' || /^(session|request|idempotency)\.|^precondition\.required$/u.test(code)

const isReading = (key: RouteKey) => key.startsWith('GET')

let portal: TestPortal
let issuer: TestIssuer
let call: Call
let people: Person[]
/** The same relations, with every role of the service on top. */
let casts: { bare: Cast; withRoles: Cast }
let inputs: ReturnType<typeof sampleInputs>

async function seedCast(roles: readonly Role[]): Promise<Cast> {
  const [lead, partner, assigned, declared, conflicted, calibrating] = [
    await portal.seedAccount({ roles }),
    await portal.seedAccount({ roles }),
    await portal.seedAccount({ roles }),
    await portal.seedAccount({ roles }),
    await portal.seedAccount({ roles }),
    await portal.seedAccount({ roles }),
  ]
  return { lead, partner, assigned, declared, conflicted, calibrating }
}

const isInvolved = (relation: Relation): relation is keyof Cast => relation !== 'none'

const involved = (cast: Cast, roles: readonly Role[]): Person[] =>
  RELATIONS.filter(isInvolved).map((relation) => ({
    who: roles.length > 0 ? `${relation} with every role` : relation,
    account: cast[relation],
    roles,
    relation,
  }))

beforeAll(async () => {
  issuer = await startIssuer('portal')
  portal = await createTestPortal({ oidcIssuer: issuer.issuer })
  call = await portal.seedCall()
  casts = { bare: await seedCast([]), withRoles: await seedCast(ROLES) }
  const alone = await Promise.all(
    ROLES.map(async (role) => ({
      who: role,
      account: await portal.seedAccount({ roles: [role] }),
      roles: [role],
      relation: 'none' as const,
    })),
  )
  people = [
    { who: 'visitor', account: undefined, roles: [], relation: 'none' },
    { who: 'stranger', account: await portal.seedAccount(), roles: [], relation: 'none' },
    ...alone,
    ...involved(casts.bare, []),
    ...involved(casts.withRoles, ROLES),
  ]
  const evaluator = await portal.seedAccount({ roles: ['evaluator'] })
  inputs = sampleInputs({ callId: call.id, organisationId: newId('organisation'), evaluatorId: evaluator.id })
})
afterAll(() => Promise.all([portal.close(), issuer.close()]))

interface Names {
  dossierId?: string
  documentId?: string
  callId?: string
  accountId?: string
  evaluatorId?: string
  organisationId?: string
  invitationId?: string
}

/** Asks a route with its sample input; every name in the path that is not given is an id that does not exist. */
function ask(
  key: RouteKey,
  account: Account | undefined,
  names: Names,
  authorization?: string,
): Promise<Response> {
  const [method = '', pattern = ''] = key.split(' ')
  const values: Record<string, string> = {
    dossierId: newId('dossier'),
    documentId: newId('document'),
    callId: call.id,
    accountId: newId('account'),
    evaluatorId: newId('account'),
    invitationId: newId('invitation'),
    partnerId: newId('partner'),
    token: 'no-such-token',
    organisationId: newId('organisation'),
    conversationId: newId('conversation'),
    offerId: newId('offer'),
    sectionId: 'project',
    formVersion: '1',
    kindId: 'statutes',
    exportId: newId('export'),
    archiveId: newId('export'),
    decisionId: newId('decision'),
    outcome: 'award',
    language: 'fr',
    tokenId: newId('token'),
    webhookId: newId('webhook'),
    deliveryId: 'none',
    scenarioId: newId('scenario'),
    meetingId: newId('meeting'),
    itemId: newId('dossier'),
    seatId: newId('seat'),
    number: '1',
    ...names,
  }
  const path = pattern.replaceAll(/:(\w+)/gu, (_match, name: string) => values[name] ?? '')
  const { body, query = '', ifMatch } = inputs[key]
  return portal.request(account, method, path + query, {
    ...(body !== undefined && { body }),
    headers: {
      ...(ifMatch !== undefined && { 'If-Match': ifMatch }),
      ...(authorization !== undefined && { Authorization: authorization }),
    },
  })
}

const verdictOf = async (response: Response): Promise<Verdict> =>
  response.status < 400
    ? { status: response.status, code: '' }
    : { status: response.status, code: Problem.parse(await response.json()).code }

const routeOf = (key: RouteKey): Route => contract[key]
const askerOf = ({ account, roles, relation }: Person, state?: DossierState): Asker => ({
  signedIn: account !== undefined,
  roles,
  relation,
  ...(state && { state }),
})

interface Seeded {
  bare: { dossierId: string; documentId: string }
  withRoles: { dossierId: string; documentId: string }
}

/** Whose dossier a person is asked about: the one in which they have their relation. */
const castOf = ({ who }: Person): keyof Seeded => (who.endsWith('with every role') ? 'withRoles' : 'bare')

const seedBoth = async (state: DossierState): Promise<Seeded> => ({
  bare: await seedAnyState(portal, call, casts.bare, state),
  withRoles: await seedAnyState(portal, call, casts.withRoles, state),
})

/** What a person is told of a dossier that does not exist: the same in every state of another. */
const ofNothing = new Map<string, string>()
async function verdictOfNothing(key: RouteKey, { who, account }: Person): Promise<string> {
  const known = ofNothing.get(`${key} ${who}`)
  if (known !== undefined) return known
  const { status, code } = await verdictOf(await ask(key, account, {}))
  ofNothing.set(`${key} ${who}`, `${status} ${code}`)
  return `${status} ${code}`
}

/** What is wrong with an answer that the permission table does not allow, in words. */
async function findLeak(key: RouteKey, person: Person, asker: Asker, verdict: Verdict): Promise<string[]> {
  const { status, code } = verdict
  if (status < 400 && REPEATABLE.includes(key) && person.relation !== 'none') return []
  if (!REFUSED.includes(status)) return ['though the table does not allow it']
  const isHidden = asker.signedIn && person.relation === 'none' && !isAllowed('dossier.read', asker)
  if (!isHidden) return []
  return (await verdictOfNothing(key, person)) === `${status} ${code}`
    ? []
    : ['so an id tells that it exists']
}

type Rows = Awaited<ReturnType<TestPortal['deps']['table']['partition']>>

/** What was last read of a dossier: a refused write leaves it, so it is read once after each, not before too. */
const lastRead = new Map<string, Rows>()
async function readAgain(dossierId: string): Promise<Rows> {
  const rows = await portal.deps.table.partition(dossierId)
  lastRead.set(dossierId, rows)
  return rows
}

/** Asks as one person about a dossier in one state; gives what is wrong with the answer, in words. */
async function findBreach(
  key: RouteKey,
  person: Person,
  state: DossierState,
  seeded: Seeded,
): Promise<string[]> {
  const names = seeded[castOf(person)]
  const asker = askerOf(person, state)
  const isGranted = isAllowed(routeOf(key).permission, asker)
  const mustStay = !isGranted && !isReading(key)
  const before = mustStay ? (lastRead.get(names.dossierId) ?? (await readAgain(names.dossierId))) : undefined
  const response = await ask(key, person.account, { ...names, evaluatorId: casts.bare.declared.id })
  const verdict = await verdictOf(response)
  const wrong = `${key} as ${person.who} in ${state}: ${verdict.status} ${verdict.code}`
  if (verdict.status >= 500) return [wrong]
  if (isGranted) {
    lastRead.delete(names.dossierId)
    const mayKnow = person.relation !== 'none' || isAllowed('dossier.read', asker)
    return mayKnow && isTurnedAway(verdict) ? [`${wrong}, though the table allows it`] : []
  }
  if (mustStay && !isDeepStrictEqual(await readAgain(names.dossierId), before))
    return [`${wrong}, and it changed something`]
  return (await findLeak(key, person, asker, verdict)).map((why) => `${wrong}, ${why}`)
}

describe('a dossier', () => {
  it.each(ABOUT_DOSSIERS)(
    'is closed to whoever the table does not name: %s',
    { timeout: 120_000 },
    async (key) => {
      const breaches: string[] = []
      for (const state of DOSSIER_STATES) {
        let seeded: Seeded = await seedBoth(state)
        for (const person of people) {
          breaches.push(...(await findBreach(key, person, state, seeded)))
          const mayHaveChanged = !isReading(key) && isAllowed(routeOf(key).permission, askerOf(person, state))
          if (!mayHaveChanged) continue
          const own = castOf(person)
          seeded = { ...seeded, [own]: await seedAnyState(portal, call, casts[own], state) }
        }
      }
      expect(breaches).toEqual([])
    },
  )
})

describe('an organisation', () => {
  const strangers = () => people.filter(({ relation }) => relation === 'none')
  const askersOf = ({ manager, member }: StaffedOrganisation) => [
    ...strangers().map((person) => ({ ...person, organisation: 'none' as OrganisationRelation })),
    ...ORGANISATION_RELATIONS.filter((relation) => relation !== 'none').map((organisation) => ({
      who: organisation,
      account: organisation === 'manager' ? manager : member,
      roles: [],
      organisation,
    })),
  ]

  it.each(ABOUT_ORGANISATIONS)(
    'is closed to whoever the table does not name: %s',
    { timeout: 60_000 },
    async (key) => {
      const breaches: string[] = []
      let staffed = await seedStaffedOrganisation(portal)
      for (const { who } of askersOf(staffed)) {
        const asker = askersOf(staffed).find((candidate) => candidate.who === who)
        if (!asker) continue
        const { organisationId, invitationId, guest } = staffed
        // Somebody else: what one may do to oneself has its own tests.
        const names = { organisationId, invitationId, accountId: guest.id }
        const { roles, organisation } = asker
        const facts = { signedIn: asker.account !== undefined, roles, organisation }
        const isGranted = isAllowed(routeOf(key).permission, facts)
        const read = () => portal.deps.table.partition(organisationId)
        const before = await read()
        const verdict = await verdictOf(await ask(key, asker.account, names))
        const wrong = `${key} as ${who}: ${verdict.status} ${verdict.code}`
        if (verdict.status >= 500) breaches.push(wrong)
        const mayChange = isGranted || (key.startsWith('DELETE') && organisation === 'member')
        if (isGranted && organisation === 'manager' && isTurnedAway(verdict))
          breaches.push(`${wrong}, though the table allows it`)
        if (!isGranted && !REFUSED.includes(verdict.status)) breaches.push(`${wrong}, though it does not`)
        if (!isGranted && !isDeepStrictEqual(await read(), before))
          breaches.push(`${wrong}, and it changed something`)
        if (facts.signedIn && !isAllowed('organisation.read', facts)) {
          const ofNone = await verdictOf(await ask(key, asker.account, {}))
          if (!isDeepStrictEqual(ofNone, verdict)) breaches.push(`${wrong}, so an id tells that it exists`)
        }
        if (mayChange && !isReading(key)) staffed = await seedStaffedOrganisation(portal)
      }
      expect(breaches).toEqual([])
    },
  )
})

describe('everything else', () => {
  const alone = () => people.filter(({ relation }) => relation === 'none')

  it.each(OTHERS)('is closed to whoever the table does not name: %s', async (key) => {
    const { permission } = routeOf(key)
    const breaches: string[] = []
    for (const person of alone()) {
      const target = await portal.seedAccount()
      const own = key.startsWith('GET')
        ? call
        : await portal.seedCall({ code: `X${breaches.length}${target.id.slice(-8).toUpperCase()}` })
      const response = await ask(key, person.account, { callId: own.id, accountId: target.id })
      const { status, code } = await verdictOf(response)
      const wrong = `${key} as ${person.who}: ${status} ${code}`
      const isGranted = couldBeAllowed(permission, askerOf(person))
      if (status >= 500) breaches.push(wrong)
      else if (isGranted && isTurnedAway({ status, code }))
        breaches.push(`${wrong}, though the table allows it`)
      else if (!isGranted && status !== (person.account ? 403 : 401))
        breaches.push(`${wrong}, though it does not`)
    }
    expect(breaches).toEqual([])
  })

  it.each(OTHERS.filter((key) => key.includes(':callId')))(
    'shows a draft call to nobody but the service: %s',
    async (key) => {
      const draft = await portal.seedCall({ code: 'SECRET' }, { isPublished: false })
      for (const { account, roles } of alone()) {
        const { status } = await verdictOf(await ask(key, account, { callId: draft.id }))
        const isService = isAllowed('call.readUnpublished', { signedIn: true, roles })
        expect(isService || status >= 400).toBe(true)
      }
    },
  )
})

describe('an API token', () => {
  const seedToken = async (scopes: Scope[]) => {
    const secret = randomText(52)
    const [createdAt, expiresAt] = [portal.deps.now(), '2099-01-01T00:00:00Z']
    const by = { createdBy: newId('account'), createdByName: 'Admin' }
    const transaction = new Transaction(portal.deps.table)
    putNewToken(
      transaction,
      { id: newId('token'), name: 'System', scopes, createdAt, expiresAt, ...by },
      secret,
    )
    await transaction.commit()
    return `Bearer ${secret}`
  }

  it('without a scope opens nothing but what is public, and with every scope only what names one', async () => {
    const [bare, full] = [await seedToken([]), await seedToken([...SCOPE_NAMES])]
    const breaches: string[] = []
    for (const key of KEYS) {
      const { permission, scope } = routeOf(key)
      const isPublic = permission === 'public.read'
      for (const [token, opens] of [
        [bare, isPublic],
        [full, isPublic || scope !== undefined],
      ] as const) {
        const { status, code } = await verdictOf(await ask(key, undefined, {}, token))
        const isShut = status === 403 && code === 'token.scope'
        if (isShut === opens || status >= 500) breaches.push(`${key}: ${status} ${code}`)
      }
    }
    expect(breaches).toEqual([])
  })
})
