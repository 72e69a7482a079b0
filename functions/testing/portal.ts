import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'
import type { Account } from '../../shared/accounts/account.ts'
import type { Call, CallContent } from '../../shared/calls/call.ts'
import type { NewOrganisation, Organisation } from '../../shared/organisations/organisation.ts'
import { startS3, type LocalS3 } from '../../infra/local/s3/server.ts'
import type { ObjectCreated } from '../../infra/local/s3/types.ts'
import { createTestTable } from '../../infra/local/testing/harness.ts'
import { startSession } from '../accounts/session.store.ts'
import { createApp } from '../api/app.ts'
import type { Config } from '../config.ts'
import type { Context } from '../context.ts'
import { createDeps, type Deps } from '../deps.ts'
import { checkAnswer } from './check-answer.ts'
import { seedAccount, seedCall, seedOrganisation, type SeedAccount } from './seed.ts'
import { testConfig } from './test-config.ts'

/** The instant at which a test starts: the sample call is open. */
const START = '2027-01-15T14:00:00.000Z'

interface TestRequest {
  /** Sent as JSON. */
  body?: unknown
  /** Sent as it is, in place of `body`. */
  text?: string
  /** When API Gateway received it; the portal's clock where absent. */
  receivedAt?: string
  headers?: Record<string, string>
}

/**
 * A whole portal for one test file: the real app on a fresh table and fresh buckets of the local stores, with a clock
 * that only a test moves.
 */
export interface TestPortal {
  deps: Deps
  s3: LocalS3
  /** Objects that arrived in the buckets, as the store told. */
  arrived: ObjectCreated[]
  /** Lines that the portal logged. */
  logged: Record<string, unknown>[]
  /** Sets the clock to an ISO instant, or moves it on by minutes. */
  setClock(instant: string): void
  passMinutes(minutes: number): void
  /** Puts the clock of the documents' store ahead of the machine's, where a test is about expiry. */
  shiftStoreClock(minutes: number): void
  seedAccount(wanted?: SeedAccount): Promise<Account>
  /** A published call (a draft where `isPublished` is false), written by a member of staff of its own. */
  seedCall(overrides?: Partial<CallContent>, options?: { isPublished?: boolean }): Promise<Call>
  seedOrganisation(account: Account, overrides?: Partial<NewOrganisation>): Promise<Organisation>
  /** What a verb gets when this account (nobody for a visitor) asks now. */
  contextFor(account: Account | undefined, overrides?: Partial<Context>): Context
  /** Asks the app, signed in as the account: `request(staff, 'POST', '/calls', { body })`. Adds `Idempotency-Key` to every POST. */
  request(
    account: Account | undefined,
    method: string,
    path: string,
    request?: TestRequest,
  ): Promise<Response>
  close(): Promise<void>
}

const BUCKETS = [
  { name: 'documents', versioned: true },
  { name: 'records', objectLock: true },
  { name: 'exports' },
] as const

interface Stores {
  deps: Deps
  s3: LocalS3
  arrived: ObjectCreated[]
  logged: Record<string, unknown>[]
  close(): Promise<void>
}

/** Fresh stores, and dependencies on them that read the given clock. */
async function openStores(
  now: () => string,
  storeShift: () => number,
  overrides: Partial<Config>,
): Promise<Stores> {
  const { credentials, region } = inject('dynamo')
  const arrived: ObjectCreated[] = []
  const logged: Record<string, unknown>[] = []
  const [table, s3] = await Promise.all([
    createTestTable(),
    startS3({
      port: 0,
      buckets: BUCKETS,
      credentials: (id) => (id === credentials.accessKeyId ? credentials.secretAccessKey : undefined),
      onObjectCreated: (event) => arrived.push(event),
      // The SDK dates what it signs by the machine's clock, so the store lives by it too, a test's shift apart.
      clock: () => new Date(Date.now() + storeShift()),
    }),
  ])
  const deps = createDeps(testConfig({ tableName: table.tableName, ...overrides }), {
    dynamodb: table.clientConfig,
    s3: { endpoint: s3.url, region, credentials },
  })
  return {
    deps: { ...deps, now, log: (entry) => logged.push(entry) },
    s3,
    arrived,
    logged,
    close: async () => {
      await Promise.all([table.drop(), s3.close()])
    },
  }
}

/** What a verb gets when this account asks now. */
function contextOf(deps: Deps, account: Account | undefined, overrides: Partial<Context> = {}): Context {
  return {
    ...deps,
    actor: account && {
      accountId: account.id,
      name: account.name,
      email: account.email,
      roles: account.roles,
    },
    receivedAt: deps.now(),
    language: 'fr',
    requestId: randomUUID(),
    idempotency: undefined,
    ifMatch: undefined,
    ...overrides,
  }
}

/** Asks the app over HTTP; each account signs in once, and again when it signed out or an hour passed. */
function createAsk(deps: Deps): TestPortal['request'] {
  const app = createApp(deps)
  const cookies = new Map<string, { cookie: string; at: number }>()
  const cookieOf = async (account: Account): Promise<string> => {
    const before = cookies.get(account.id)
    if (before && Date.parse(deps.now()) - before.at < 3600_000) return before.cookie
    const cookie = `__Host-session=${await startSession(deps, account.id)}`
    cookies.set(account.id, { cookie, at: Date.parse(deps.now()) })
    return cookie
  }
  return async (account, method, path, { body, text, receivedAt, headers = {} } = {}) => {
    const sent = text ?? (body === undefined ? undefined : JSON.stringify(body))
    const init = {
      method,
      headers: {
        Origin: deps.config.portalUrl,
        ...(account && { Cookie: await cookieOf(account) }),
        ...(sent !== undefined && { 'Content-Type': 'application/json' }),
        ...(method === 'POST' && { 'Idempotency-Key': randomUUID() }),
        ...headers,
      },
      ...(sent !== undefined && { body: sent }),
    }
    const gateway = receivedAt === undefined ? {} : { timeEpoch: Date.parse(receivedAt) }
    const response = await app.request(`/api${path}`, init, { requestContext: gateway })
    await checkAnswer(method, path, response)
    const isSignedOut = response.headers.getSetCookie().some((set) => set.startsWith('__Host-session=;'))
    if (account && isSignedOut) cookies.delete(account.id)
    return response
  }
}

/** Opens a portal; close it after the tests of the file. */
export async function createTestPortal(overrides: Partial<Config> = {}): Promise<TestPortal> {
  let clock = START
  let shift = 0
  const stores = await openStores(
    () => clock,
    () => shift,
    overrides,
  )
  const { deps } = stores
  return {
    ...stores,
    setClock: (instant) => {
      clock = new Date(instant).toISOString()
    },
    passMinutes: (minutes) => {
      clock = new Date(Date.parse(clock) + minutes * 60_000).toISOString()
    },
    shiftStoreClock: (minutes) => {
      shift = minutes * 60_000
    },
    seedAccount: (wanted) => seedAccount(deps, wanted),
    seedCall: async (call, options) =>
      seedCall(contextOf(deps, await seedAccount(deps, { roles: ['staff'] })), call, options),
    seedOrganisation: (account, organisation) => seedOrganisation(contextOf(deps, account), organisation),
    contextFor: (account, context) => contextOf(deps, account, context),
    request: createAsk(deps),
  }
}
