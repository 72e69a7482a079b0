import type { SessionMemory } from '../accounts/session-memory.ts'
import type { Session } from '../accounts/session.store.ts'
import type { Context } from '../context.ts'

/** Whether a session came with the request: none, one that has ended, or one that runs. */
export type SessionState =
  { state: 'missing' } | { state: 'expired' } | { state: 'running'; session: Session }

/** What API Gateway tells of a request beside HTTP; absent in tests, which have no gateway. */
interface GatewayContext {
  requestId?: string
  /** Milliseconds since 1970 at which the gateway received the request. */
  timeEpoch?: number
}

/** What the frame keeps for each request. */
export interface Env {
  Bindings: { requestContext?: GatewayContext }
  Variables: {
    context: Context
    session: SessionState
    sessions: SessionMemory
    /** Code of the problem that the request was answered with. */
    problem?: string
  }
}
