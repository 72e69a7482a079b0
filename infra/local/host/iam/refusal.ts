import type { IncomingMessage } from 'node:http'
import { type WantedAction, wantedActions } from './dynamo-actions.ts'
import { recordOf } from '../plain.ts'

/** What the template's policies say. */
export interface Permissions {
  isAllowed(accessKeyId: string, action: string, resourceArn: string): boolean
  /** Name of the function that has this key; `undefined` for a key that was not given out. */
  ownerOf(accessKeyId: string): string | undefined
  /** ARN of `table` or `table/index/name`; of everything for `undefined`. */
  tableArn(resource: string | undefined): string
  /** ARNs of the identities of SES that may send for this address: itself and its domain. */
  identityArns(sender: string): readonly string[]
}

/**
 * The sentence that refuses a call, naming function, action and resource; `undefined` if it is allowed.
 * `operation` is DynamoDB's, or `undefined` for a call to SES.
 */
export function refusalOf(
  permissions: Permissions,
  accessKeyId: string | undefined,
  operation: string | undefined,
  request: IncomingMessage,
  body: Buffer,
): string | undefined {
  const owner = accessKeyId === undefined ? undefined : permissions.ownerOf(accessKeyId)
  if (accessKeyId === undefined || owner === undefined) {
    return 'The call carries no access key of this host: sign it with the credentials of a function.'
  }
  const wanted =
    operation === undefined ? sesWants(permissions, request, body) : dynamoWants(permissions, operation, body)
  const missing = wanted.find(
    ({ action, anyOf }) => !anyOf.some((arn) => permissions.isAllowed(accessKeyId, action, arn)),
  )
  return missing && `${owner} is not allowed to ${missing.action} on ${missing.anyOf.join(' or ')}.`
}

interface Need {
  readonly action: string
  /** One of these resources must be granted. */
  readonly anyOf: readonly string[]
}

function dynamoWants(permissions: Permissions, operation: string, body: Buffer): Need[] {
  const toNeed = ({ action, resource }: WantedAction) => ({ action, anyOf: [permissions.tableArn(resource)] })
  return wantedActions(operation, parsed(body)).map(toNeed)
}

function sesWants(permissions: Permissions, request: IncomingMessage, body: Buffer): Need[] {
  const isSendEmail = request.method === 'POST' && request.url === '/v2/email/outbound-emails'
  if (!isSendEmail) return [{ action: `ses:${request.method} ${request.url}`, anyOf: ['*'] }]
  const sender = recordOf(parsed(body))['FromEmailAddress']
  return [{ action: 'ses:SendEmail', anyOf: permissions.identityArns(addressIn(String(sender))) }]
}

/** `a@b.fr` in `Coopération <a@b.fr>`. */
function addressIn(sender: string): string {
  return /<([^>]+)>\s*$/.exec(sender)?.[1] ?? sender.trim()
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}
