import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Mailbox } from './mailbox.ts'
import { type SesAccount, readSendEmail } from './send-email.ts'
import { SesError } from './ses-error.ts'
import { type MailEvent, eventsOf } from './simulator.ts'

/** 40 MB of message (SES quota), a third more as base64. */
const BODY_LIMIT_BYTES = 56 * 1_024 * 1_024

export interface SesEndpoint {
  readonly mailbox: Mailbox
  readonly account: SesAccount
  /** Hears what comes back of a mail. */
  readonly onEvent: (event: MailEvent) => void
}

/** Answers a call to the SES API v2. It knows SendEmail only, and refuses the rest. Never rejects. */
export async function answerSes(
  { mailbox, account, onEvent }: SesEndpoint,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const [path] = (request.url ?? '').split('?')
    if (request.method !== 'POST' || path !== '/v2/email/outbound-emails') {
      throw new SesError('UnknownOperationException', `The stand-in does not know ${request.method} ${path}.`)
    }
    const message = mailbox.add(readSendEmail(await readJson(request), account))
    send(response, 200, { MessageId: message.id })
    for (const event of eventsOf(message)) onEvent(event)
  } catch (error) {
    if (error instanceof SesError) send(response, error.status, { message: error.message }, error.code)
    else send(response, 500, { message: 'The mail could not be kept.' }, 'InternalServiceErrorException')
  }
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size <= BODY_LIMIT_BYTES) chunks.push(bytes)
  }
  if (size > BODY_LIMIT_BYTES)
    throw new SesError('MessageRejected', 'Message length is more than 41943040 bytes long.')
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    throw new SesError('BadRequestException', 'The body is not JSON.')
  }
}

function send(response: ServerResponse, status: number, body: object, errorType?: string): void {
  const text = JSON.stringify(body)
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    ...(errorType === undefined ? {} : { 'x-amzn-errortype': errorType }),
  })
  response.end(text)
}
