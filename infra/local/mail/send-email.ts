import * as z from 'zod'
import { isVerified, plainAddress } from './addresses.ts'
import type { NewMessage } from './message.ts'
import { type MimePart, decodeWords, parseMime, textOfPart } from './mime.ts'
import { SesError } from './ses-error.ts'

/** Sender identities and configuration sets of the account; without a list, any is taken. */
export interface SesAccount {
  /** Verified domains and addresses. */
  readonly identities?: readonly string[] | undefined
  readonly configurationSets?: readonly string[] | undefined
}

const Addresses = z
  .array(z.string())
  .nullish()
  .transform((list) => list ?? [])
const Text = z.object({ Data: z.string(), Charset: z.string().nullish() })

/** Body of SendEmail (Amazon SES API v2 Reference), as far as the stand-in can send it. */
const SendEmailRequest = z.object({
  FromEmailAddress: z.string().nullish(),
  Destination: z
    .object({ ToAddresses: Addresses, CcAddresses: Addresses, BccAddresses: Addresses })
    .nullish(),
  ReplyToAddresses: Addresses,
  ConfigurationSetName: z.string().nullish(),
  EmailTags: z.array(z.object({ Name: z.string(), Value: z.string() })).nullish(),
  Content: z.object({
    Simple: z
      .object({
        Subject: Text,
        Body: z.object({ Text: Text.nullish(), Html: Text.nullish() }),
        Headers: z.array(z.object({ Name: z.string(), Value: z.string() })).nullish(),
        Attachments: z
          .array(
            z.object({ FileName: z.string(), RawContent: z.base64(), ContentType: z.string().nullish() }),
          )
          .nullish(),
      })
      .nullish(),
    Raw: z.object({ Data: z.base64() }).nullish(),
  }),
})
type SendEmailRequest = z.infer<typeof SendEmailRequest>

const MOST_RECIPIENTS = 50
const TAG = /^[A-Za-z0-9_.@-]{1,256}$/

/** Reads a SendEmail request as SES would, and refuses what SES refuses. Throws `SesError`. */
export function readSendEmail(body: unknown, account: SesAccount): NewMessage {
  const parsed = SendEmailRequest.safeParse(body)
  if (!parsed.success) throw new SesError('BadRequestException', z.prettifyError(parsed.error))
  const request = parsed.data
  refuseUnknownSet(request, account)
  refuseBadTags(request)
  const message = contentOf(request)
  const recipients = [...message.to, ...message.cc, ...message.bcc]
  if (recipients.length === 0)
    throw new SesError('BadRequestException', 'At least one recipient is required.')
  if (recipients.length > MOST_RECIPIENTS) {
    throw new SesError('MessageRejected', `Recipient count exceeds ${MOST_RECIPIENTS}.`)
  }
  for (const mailbox of [...recipients, ...message.replyTo]) plainAddress(mailbox)
  const sender = plainAddress(message.from)
  if (account.identities !== undefined && !isVerified(sender, account.identities)) {
    throw new SesError(
      'MessageRejected',
      `Email address is not verified. The following identities failed the check: ${sender}`,
    )
  }
  return message
}

function contentOf(request: SendEmailRequest): NewMessage {
  const { Simple, Raw } = request.Content
  if (Simple && !Raw) return simpleMessage(request, Simple)
  if (Raw && !Simple) return rawMessage(request, Buffer.from(Raw.Data, 'base64'))
  throw new SesError(
    'BadRequestException',
    'Content needs exactly one of Simple and Raw; templates are not known here.',
  )
}

function simpleMessage(
  request: SendEmailRequest,
  simple: NonNullable<SendEmailRequest['Content']['Simple']>,
): NewMessage {
  const { Text: text, Html: markup } = simple.Body
  if (!text && !markup) throw new SesError('BadRequestException', 'Body needs Text or Html.')
  const headers = (simple.Headers ?? []).map(({ Name, Value }) => [Name, Value] as const)
  if (/[\r\n]/.test([simple.Subject.Data, ...headers.flat()].join(''))) {
    throw new SesError('BadRequestException', 'Subject and headers may not hold line breaks.')
  }
  return {
    ...envelopeOf(request, request.FromEmailAddress ?? ''),
    subject: simple.Subject.Data,
    text: text?.Data,
    html: markup?.Data,
    headers: Object.fromEntries(headers),
    attachments: (simple.Attachments ?? []).map(({ FileName, RawContent, ContentType }) => ({
      name: FileName,
      type: ContentType ?? 'application/octet-stream',
      content: RawContent,
    })),
  }
}

/** A raw message says itself who it is from and to; the request's own fields win. */
function rawMessage(request: SendEmailRequest, raw: Buffer): NewMessage {
  const { headers, parts } = parseMime(raw)
  const envelope = envelopeOf(request, request.FromEmailAddress ?? headers.get('from') ?? '')
  const hasOwn = envelope.to.length + envelope.cc.length + envelope.bcc.length > 0
  const listed = (name: string) => mailboxes(headers.get(name) ?? '')
  const body = (type: string) => parts.find((part) => part.type === type && !part.isAttachment)
  const [text, markup] = [body('text/plain'), body('text/html')]
  return {
    ...envelope,
    ...(hasOwn ? {} : { to: listed('to'), cc: listed('cc'), bcc: listed('bcc') }),
    replyTo: envelope.replyTo.length > 0 ? envelope.replyTo : listed('reply-to'),
    subject: decodeWords(headers.get('subject') ?? ''),
    text: text && textOfPart(text),
    html: markup && textOfPart(markup),
    headers: Object.fromEntries(headers),
    attachments: parts.filter((part) => part.isAttachment).map(attachmentOf),
  }
}

function attachmentOf(part: MimePart): NewMessage['attachments'][number] {
  return { name: part.fileName ?? 'file', type: part.type, content: part.content.toString('base64') }
}

function envelopeOf(request: SendEmailRequest, from: string) {
  return {
    from,
    to: request.Destination?.ToAddresses ?? [],
    cc: request.Destination?.CcAddresses ?? [],
    bcc: request.Destination?.BccAddresses ?? [],
    replyTo: request.ReplyToAddresses,
    configurationSet: request.ConfigurationSetName ?? undefined,
    tags: Object.fromEntries((request.EmailTags ?? []).map(({ Name, Value }) => [Name, Value])),
  }
}

/** Splits a header at the commas that stand outside of quotes. */
function mailboxes(header: string): string[] {
  return (header.match(/(?:"(?:[^"\\]|\\.)*"|[^",])+/g) ?? [])
    .map((each) => each.trim())
    .filter((each) => each !== '')
}

function refuseUnknownSet(request: SendEmailRequest, account: SesAccount): void {
  const name = request.ConfigurationSetName
  if (!name || account.configurationSets === undefined || account.configurationSets.includes(name)) return
  throw new SesError('NotFoundException', `Configuration set <${name}> does not exist.`)
}

function refuseBadTags(request: SendEmailRequest): void {
  const bad = (request.EmailTags ?? []).find(({ Name, Value }) => !TAG.test(Name) || !TAG.test(Value))
  if (bad === undefined) return
  throw new SesError(
    'BadRequestException',
    `Invalid tag <${bad.Name}: ${bad.Value}>, only alphanumeric ASCII characters, '_', '-', '.', '@' are allowed.`,
  )
}
