import type { Language } from '../../../shared/language.ts'
import { Html, escapeHtml, html } from '../pages/html.ts'
import type { CapturedMessage } from './message.ts'
import { MAIL_TEXTS } from './texts.ts'

/** Where the pages stand. */
export const MAIL_ROOT = '/_mail'

function messagePath(id: string): string {
  return `${MAIL_ROOT}/messages/${id}`
}

/** @param to the address that the list is filtered by */
export function listView(
  language: Language,
  messages: readonly CapturedMessage[],
  to: string | undefined,
): Html {
  const texts = MAIL_TEXTS[language]
  const isFiltered = to !== undefined
  return html`<h1>${texts.title}</h1>
    <p class="quiet">${texts.intro}</p>
    <form method="get" action="${MAIL_ROOT}" role="search">
      <div class="row">
        <div class="field">
          <label for="to">${texts.filterLabel}</label>
          <span class="hint" id="to-hint">${texts.filterHint}</span>
          <input
            id="to"
            name="to"
            type="email"
            inputmode="email"
            aria-describedby="to-hint"
            value="${to ?? ''}"
          />
        </div>
        <button>${texts.filter}</button>
      </div>
    </form>
    <p class="actions">
      ${isFiltered && html`<a href="${MAIL_ROOT}">${texts.all}</a>`}
      <a href="${MAIL_ROOT}${isFiltered ? `?to=${encodeURIComponent(to)}` : ''}">${texts.refresh}</a>
    </p>
    ${messages.length === 0 && html`<p class="note">${isFiltered ? texts.noneFor(to) : texts.none}</p>`}
    ${
      messages.length > 0 &&
      html`<ul class="list">
        ${messages.map((message) => rowView(language, message))}
      </ul>`
    }`
}

/** One message; `kind` says which of its two bodies is shown. */
export function messageView(language: Language, message: CapturedMessage, kind: 'html' | 'text'): Html {
  const texts = MAIL_TEXTS[language]
  const facts: [string, string][] = [
    [texts.from, message.from],
    [texts.to, message.to.join(', ')],
    [texts.cc, message.cc.join(', ')],
    [texts.bcc, message.bcc.join(', ')],
    [texts.replyTo, message.replyTo.join(', ')],
    [texts.sentAt, timeText(language, message.at)],
  ]
  const hasBoth = message.html !== undefined && message.text !== undefined
  const other = kind === 'html' ? 'text' : 'html'
  return html`<p class="actions"><a href="${MAIL_ROOT}">${texts.back}</a></p>
    <h1>${message.subject || texts.noSubject}</h1>
    <dl>
      ${facts
        .filter(([, value]) => value !== '')
        .map(
          ([name, value]) =>
            html`<dt>${name}</dt>
              <dd>${value}</dd>`,
        )}
    </dl>
    ${attachmentsView(language, message)}
    ${
      hasBoth &&
      html`<p class="actions">
        <a href="${messagePath(message.id)}?view=${other}"
          >${other === 'text' ? texts.asText : texts.asMail}</a
        >
      </p>`
    }
    ${
      kind === 'html' && message.html !== undefined
        ? html`<iframe
            title="${message.subject || texts.noSubject}"
            sandbox="allow-popups allow-popups-to-escape-sandbox"
            src="${messagePath(message.id)}/body"
          ></iframe>`
        : html`<pre>${linked(message.text ?? '')}</pre>`
    }`
}

function rowView(language: Language, message: CapturedMessage): Html {
  return html`<li>
    <a href="${messagePath(message.id)}">
      <strong>${message.subject || MAIL_TEXTS[language].noSubject}</strong>
      <span>${message.to.join(', ')}</span>
      <span class="quiet"><time datetime="${message.at}">${timeText(language, message.at)}</time></span>
    </a>
  </li>`
}

function attachmentsView(language: Language, message: CapturedMessage): Html | false {
  if (message.attachments.length === 0) return false
  const items = message.attachments.map(
    ({ name }, at) => html`<li><a href="${messagePath(message.id)}/attachments/${at}">${name}</a></li>`,
  )
  return html`<h2>${MAIL_TEXTS[language].attachments}</h2>
    <ul>
      ${items}
    </ul>`
}

/** Escaped text with its web addresses as links; a full stop or bracket behind one is not part of it. */
function linked(text: string): Html {
  const pieces = text.split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]])/)
  return new Html(
    pieces
      .map((piece, at) => {
        const escaped = escapeHtml(piece)
        return at % 2 === 0 ? escaped : `<a href="${escaped}" target="_blank" rel="noreferrer">${escaped}</a>`
      })
      .join(''),
  )
}

function timeText(language: Language, at: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'medium' }).format(new Date(at))
}
