import type { Language } from '../../../shared/language.ts'
import type { LocalizedText } from '../../../shared/text-schema.ts'
import type { Mail, MailTexts } from './mail.ts'
import { mailEn } from './mail.en.ts'
import { mailFr } from './mail.fr.ts'

/** Texts of the e-mails in each language. */
export const MAIL_TEXTS: Record<Language, MailTexts> = { fr: mailFr, en: mailEn }

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeHtml = (text: string) => text.replace(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? sign)

/** Typed line breaks stay line breaks. */
const toHtml = (text: string) => escapeHtml(text).replaceAll(/\r?\n/gu, '<br>')

/** Form of an e-mail: plain text for every reader, and the same words in simple HTML. */
export interface RenderedMail {
  subject: string
  text: string
  html: string
}

/** White space but the two spaces that French never breaks: before a colon, inside « ». */
const BREAKABLE = /[^\S\u00a0\u202f]+/gu

/** Gives an e-mail its form. The subject keeps to one line: a line break in it would start a header. */
export function renderMail(mail: Mail, language: Language, serviceName: LocalizedText): RenderedMail {
  const footer = MAIL_TEXTS[language].footer(serviceName)
  const paragraphs = mail.paragraphs.map((paragraph) => `<p>${toHtml(paragraph)}</p>`).join('\n')
  const link = `<p><a href="${escapeHtml(mail.link.href)}">${escapeHtml(mail.link.label)}</a></p>`
  const body = `${paragraphs}\n${link}\n<p><small>${escapeHtml(footer)}</small></p>`
  return {
    subject: mail.subject.replace(BREAKABLE, ' ').trim(),
    text: [...mail.paragraphs, `${mail.link.label}\n${mail.link.href}`, footer].join('\n\n'),
    html: `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(mail.subject)}</title></head><body>\n${body}\n</body></html>`,
  }
}
