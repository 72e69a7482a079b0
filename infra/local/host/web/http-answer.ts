import type { OutgoingHttpHeaders } from 'node:http'
import { isRecord, recordOf } from '../plain.ts'

/** An answer on its way to the browser. */
export interface HttpAnswer {
  readonly status: number
  /** Lower-case names. */
  readonly headers: OutgoingHttpHeaders
  readonly body: Buffer
}

/**
 * What HTTP APIs make of a function's result (payload format 2.0): an object with a status is the answer; anything
 * else is JSON with status 200.
 */
export function answerOf(result: unknown): HttpAnswer {
  if (!isRecord(result) || !('statusCode' in result)) return jsonAnswer(200, result)
  const status = Number(result['statusCode'])
  if (!Number.isInteger(status) || status < 100 || status > 599) return serverError()
  const headers: OutgoingHttpHeaders = {}
  for (const [name, value] of Object.entries(recordOf(result['headers']))) {
    headers[name.toLowerCase()] = String(value)
  }
  const cookies = result['cookies']
  if (Array.isArray(cookies) && cookies.length > 0) headers['set-cookie'] = cookies.map(String)
  const text = typeof result['body'] === 'string' ? result['body'] : ''
  const body = Buffer.from(text, result['isBase64Encoded'] === true ? 'base64' : 'utf8')
  headers['content-type'] ??= 'text/plain;charset=UTF-8'
  return { status, headers, body }
}

export function jsonAnswer(status: number, value: unknown): HttpAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify(value) ?? 'null'),
  }
}

/** API Gateway's own words when the function failed. */
export const serverError = (): HttpAnswer => jsonAnswer(500, { message: 'Internal Server Error' })

/** API Gateway's own words when the function did not answer in time. */
export const unavailable = (): HttpAnswer => jsonAnswer(503, { message: 'Service Unavailable' })

export const tooLarge = (): HttpAnswer => jsonAnswer(413, { message: 'Request Entity Too Large' })
