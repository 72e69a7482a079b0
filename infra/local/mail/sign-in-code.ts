import type { Language } from '../../../shared/language.ts'
import { html } from '../pages/html.ts'
import type { NewMessage } from './message.ts'

const TEXTS: Readonly<Record<Language, { subject: (code: string) => string; use: string; ignore: string }>> =
  {
    fr: {
      subject: (code) => `${code} : votre code de connexion`,
      use: 'Votre code de connexion, valable dix minutes :',
      ignore: 'Si vous ne vous connectez pas en ce moment, ne faites rien : sans ce code, personne n’entre.',
    },
    en: {
      subject: (code) => `${code}: your sign-in code`,
      use: 'Your sign-in code, valid for ten minutes:',
      ignore: 'If you are not signing in right now, do nothing: without this code nobody gets in.',
    },
  }

/** The mail with a code that the local sign-in sends, as Cognito would. */
export function signInCodeMail(email: string, code: string, language: Language): NewMessage {
  const { subject, use, ignore } = TEXTS[language]
  return {
    from: 'Concordia <no-reply@sign-in.localhost>',
    to: [email],
    cc: [],
    bcc: [],
    replyTo: [],
    subject: subject(code),
    text: `${use}\n\n${code}\n\n${ignore}\n`,
    html: html`<p>${use}</p>
      <p style="font-size: 2em; letter-spacing: 0.2em"><strong>${code}</strong></p>
      <p>${ignore}</p>`.markup,
    headers: {},
    attachments: [],
    tags: {},
  }
}
