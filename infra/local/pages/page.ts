import type { ServerResponse } from 'node:http'
import type { Language } from '../../../shared/language.ts'
import { type Html, html } from './html.ts'
import { STYLESHEET } from './stylesheet.ts'

export interface Page {
  readonly language: Language
  readonly title: string
  readonly body: Html
  /** Address of the stylesheet, which `sendStylesheet` answers. */
  readonly stylesheet: string
  readonly status?: number
}

/** Pages that only this machine shows: nothing from elsewhere, no script unless its hash is named. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "frame-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
]

/** A whole document with one `main`. */
export function documentOf({ language, title, body, stylesheet }: Page): string {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · Concordia</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${stylesheet}" />
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html>`.markup
}

/** @param scriptHash `sha256-…` of the one inline script that the page may run */
export function pageHeaders(scriptHash?: string): Record<string, string> {
  const policy = scriptHash === undefined ? [] : [`script-src '${scriptHash}'`]
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': [...CONTENT_SECURITY_POLICY, ...policy].join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  }
}

export function sendPage(response: ServerResponse, page: Page): void {
  response.writeHead(page.status ?? 200, pageHeaders())
  response.end(documentOf(page))
}

export function sendStylesheet(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-cache' })
  response.end(STYLESHEET)
}
