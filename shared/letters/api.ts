import * as z from 'zod'
import type { Route } from '../api/route.ts'
import { LETTER_LANGUAGES } from './letter-languages.ts'
import { CallLetterText, FollowedLetter, Letter, LetterPreview, LetterTextContent } from './letter.ts'

export const lettersApi = {
  'GET /calls/:callId/letter-texts': {
    summary: 'Texts of the call’s letters that its staff wrote; every other letter has the standard text',
    tag: 'letters',
    permission: 'letter.follow',
    response: z.object({ texts: z.array(CallLetterText) }),
  },
  'PUT /calls/:callId/letter-texts/:outcome/:language': {
    summary: 'Write the text of a letter in a language, or go back to the standard text',
    tag: 'letters',
    permission: 'letter.write',
    body: z.strictObject({ text: LetterTextContent.nullable() }),
    response: CallLetterText,
    ifMatch: 'required',
  },
  'GET /dossiers/:dossierId/letter-preview': {
    summary: 'What a letter about this dossier would tell',
    tag: 'letters',
    permission: 'letter.preview',
    response: LetterPreview,
  },
  'GET /calls/:callId/letters': {
    summary: 'Letters of the announced decisions: made, sent, opened',
    tag: 'letters',
    permission: 'letter.follow',
    response: z.object({ letters: z.array(FollowedLetter) }),
  },
  'POST /calls/:callId/letters': {
    summary: 'Make the letters that are missing, where making them failed',
    tag: 'letters',
    permission: 'letter.write',
    response: z.object({ missing: z.int() }),
    status: 202,
  },
  'POST /dossiers/:dossierId/letters/sending': {
    summary: 'Send the e-mail that leads to the letter again',
    tag: 'letters',
    permission: 'letter.send',
    response: z.object({ recipients: z.int() }),
    status: 202,
    isIdempotent: true,
  },
  'PUT /dossiers/:dossierId/letter-language': {
    summary: 'In which language the letters about the dossier are to be written',
    tag: 'letters',
    permission: 'letter.chooseLanguage',
    body: z.strictObject({ language: z.enum(LETTER_LANGUAGES) }),
    response: z.object({ language: z.enum(LETTER_LANGUAGES) }),
  },
  'GET /dossiers/:dossierId/letters': {
    summary: 'Letters about the dossier, the latest first; none before the release',
    tag: 'letters',
    permission: 'letter.read',
    response: z.object({
      letters: z.array(Letter),
      /** In which the next one is written. */
      language: z.enum(LETTER_LANGUAGES),
      mayChooseLanguage: z.boolean(),
      /** Whether the one of the announced decision is still being made. */
      isOnItsWay: z.boolean(),
    }),
  },
  'GET /dossiers/:dossierId/letters/:decisionId/letter.pdf': {
    summary:
      'To a letter, by a link that lives for minutes; notes when an applicant opens it for the first time',
    tag: 'letters',
    permission: 'letter.read',
    status: 302,
    produces: 'application/pdf',
  },
} as const satisfies Record<string, Route>
