import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Language, chooseLanguage } from '../../../shared/language.ts'
import { html } from '../pages/html.ts'
import { sendPage, sendStylesheet } from '../pages/page.ts'
import type { Mailbox } from './mailbox.ts'
import type { CapturedMessage } from './message.ts'
import { MAIL_TEXTS } from './texts.ts'
import { MAIL_ROOT, listView, messageView } from './views.ts'

const STYLESHEET = `${MAIL_ROOT}/style.css`

/** A mail's own markup: no script, no frame, nothing sent; its links open beside the portal. */
const BODY_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data: https:; sandbox allow-popups allow-popups-to-escape-sandbox"

/** Answers `/_mail` and what is below it: pages to read, JSON under `/_mail/api/messages`. */
export function answerPages(mailbox: Mailbox, request: IncomingMessage, response: ServerResponse): void {
  const address = new URL(request.url ?? MAIL_ROOT, 'http://localhost')
  const language = chooseLanguage(request.headers['accept-language'])
  const to = address.searchParams.get('to')?.trim() || undefined
  const [, , section, first, second, third] = address.pathname.split('/').map(decodeURIComponent)
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end()
    return
  }
  if (address.pathname === STYLESHEET) return sendStylesheet(response)
  if (section === undefined || section === '') {
    const { title } = MAIL_TEXTS[language]
    sendPage(response, {
      language,
      title,
      stylesheet: STYLESHEET,
      body: listView(language, mailbox.list(to), to),
    })
    return
  }
  if (section === 'api' && first === 'messages' && second === undefined)
    return sendJson(response, mailbox.list(to))
  const message = mailbox.find((section === 'api' ? second : first) ?? '')
  if (message === undefined) return sendNotFound(response, language, section === 'api')
  if (section === 'api' && first === 'messages') return sendJson(response, message)
  if (section !== 'messages') return sendNotFound(response, language, false)
  if (second === undefined) return sendMessage(response, language, message, address.searchParams.get('view'))
  if (second === 'body' && message.html !== undefined) return sendBody(response, message.html)
  const attachment = second === 'attachments' ? message.attachments[Number(third)] : undefined
  if (attachment === undefined) return sendNotFound(response, language, false)
  sendAttachment(response, attachment)
}

function sendMessage(
  response: ServerResponse,
  language: Language,
  message: CapturedMessage,
  view: string | null,
): void {
  const kind = view === 'text' || message.html === undefined ? 'text' : 'html'
  const title = message.subject || MAIL_TEXTS[language].noSubject
  sendPage(response, { language, title, stylesheet: STYLESHEET, body: messageView(language, message, kind) })
}

function sendBody(response: ServerResponse, markup: string): void {
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': BODY_POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  })
  response.end(withLinksOutside(markup))
}

function withLinksOutside(markup: string): string {
  const base = '<base target="_blank">'
  return /<head[\s>]/i.test(markup) ? markup.replace(/<head[^>]*>/i, (head) => head + base) : base + markup
}

function sendAttachment(response: ServerResponse, attachment: CapturedMessage['attachments'][number]): void {
  response.writeHead(200, {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(attachment.name)}`,
    'x-content-type-options': 'nosniff',
  })
  response.end(Buffer.from(attachment.content, 'base64'))
}

function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
  response.end(JSON.stringify(value))
}

function sendNotFound(response: ServerResponse, language: Language, isApi: boolean): void {
  const { title, notFound, back } = MAIL_TEXTS[language]
  if (isApi) {
    response
      .writeHead(404, { 'content-type': 'application/json; charset=utf-8' })
      .end(JSON.stringify({ message: notFound }))
    return
  }
  const body = html`<h1>${notFound}</h1>
    <p class="actions"><a href="${MAIL_ROOT}">${back}</a></p>`
  sendPage(response, { language, title, stylesheet: STYLESHEET, body, status: 404 })
}
