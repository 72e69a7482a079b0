import { request as requestHttp, type IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import type { Attempt } from '../../shared/webhooks/webhook.ts'
import { findTarget, type Target } from './address-guard.ts'

/** A receiver answers within this time, and does its work afterwards. */
const TIMEOUT_MS = 10_000
/** Characters kept of an answer: enough to see what went wrong. */
const EXCERPT = 300

type Answer = Pick<Attempt, 'status' | 'excerpt' | 'fault'>

interface Message {
  headers: Record<string, string>
  body: string
}

/** A lookup that knows the answer: a name that leads elsewhere by now changes nothing (DNS rebinding). */
const pinned =
  ({ addresses }: Target): LookupFunction =>
  (_host, { all }, found) => {
    const [first] = addresses
    if (all) found(null, addresses)
    else found(null, first?.address ?? '', first?.family)
  }

/** Posts a message. Redirections are not followed, and no more is read of the answer than is shown. Never throws. */
export async function post(
  address: string,
  message: Message,
  openHosts: readonly string[],
  timeout = TIMEOUT_MS,
): Promise<Answer> {
  const target = await findTarget(address, openHosts)
  if (typeof target === 'string') return { fault: target }
  const signal = AbortSignal.timeout(timeout)
  try {
    return await send(target, message, signal)
  } catch {
    return { fault: signal.aborted ? 'timeout' : 'connection' }
  }
}

/** Sends the message and gives the answer, once its head is there. */
function ask(target: Target, { headers, body }: Message, signal: AbortSignal): Promise<IncomingMessage> {
  const request = target.url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    request(target.url, {
      method: 'POST',
      agent: false,
      signal,
      lookup: pinned(target),
      headers: {
        ...headers,
        'Content-Type': 'application/json',
        'Content-Length': Buffer.byteLength(body),
        'User-Agent': 'Concordia-Webhooks',
      },
    })
      .on('error', reject)
      .once('response', resolve)
      .end(body)
  })
}

async function send(target: Target, message: Message, signal: AbortSignal): Promise<Answer> {
  const response = await ask(target, message, signal)
  const excerpt = await readStart(response)
  response.destroy()
  return { ...(response.statusCode !== undefined && { status: response.statusCode }), excerpt }
}

/** The start of an answer. One that breaks off has told its status: what came of it is enough. */
async function readStart(response: IncomingMessage): Promise<string> {
  let text = ''
  try {
    for await (const chunk of response.setEncoding('utf8')) {
      text += String(chunk)
      if (text.length >= EXCERPT) break
    }
  } catch {
    // Kept as far as it came.
  }
  return text.slice(0, EXCERPT)
}
