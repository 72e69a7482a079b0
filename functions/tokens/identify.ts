import { grantOf } from '../../shared/access/scopes.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { stateOfToken } from '../../shared/tokens/token-days.ts'
import type { Actor, Context } from '../context.ts'
import { findToken, noteUse } from './token.store.ts'

/** The system whose token this is; throws where there is no such token, or it opens nothing any more. */
export async function identify({ table, receivedAt }: Context, secret: string): Promise<Actor> {
  const token = await findToken(table, secret)
  if (!token) throw new DomainError('token.invalid')
  const state = stateOfToken(token, receivedAt)
  if (state !== 'valid') throw new DomainError(`token.${state}`)
  await noteUse(table, token, receivedAt)
  const { roles, granted } = grantOf(token.scopes)
  // Whatever it does is written down under the token's id: an audit event names it as its actor.
  return { accountId: token.id, name: token.name, email: '', roles, token: { scopes: token.scopes, granted } }
}
