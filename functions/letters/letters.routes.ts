import type { lettersApi } from '../../shared/letters/api.ts'
import type { Handlers } from '../api/implement.ts'
import { findPublishedCall } from '../calls/find-call.ts'
import { followLetters, makeMissing, previewLetter, sendAgain } from './follow-letters.ts'
import { chooseLetterLanguage } from './letter-language.ts'
import { readLetterTexts } from './letter-text.store.ts'
import { listOwnLetters, openLetter } from './read-letters.ts'
import { writeLetterText } from './write-letter-text.ts'

export const lettersRoutes: Handlers<keyof typeof lettersApi> = {
  'GET /calls/:callId/letter-texts': async ({ context, params }) => {
    await findPublishedCall(context.table, params.callId)
    return { texts: await readLetterTexts(context.table, params.callId) }
  },
  'PUT /calls/:callId/letter-texts/:outcome/:language': ({ context, params, body }) =>
    writeLetterText(context, { ...params, ...body }),
  'GET /dossiers/:dossierId/letter-preview': ({ context, params }) => previewLetter(context, params),
  'GET /calls/:callId/letters': async ({ context, params }) => ({
    letters: await followLetters(context, params),
  }),
  'POST /calls/:callId/letters': ({ context, params }) => makeMissing(context, params),
  'POST /dossiers/:dossierId/letters/sending': ({ context, params }) => sendAgain(context, params),
  'PUT /dossiers/:dossierId/letter-language': ({ context, params, body }) =>
    chooseLetterLanguage(context, { ...params, ...body }),
  'GET /dossiers/:dossierId/letters': ({ context, params }) => listOwnLetters(context, params),
  'GET /dossiers/:dossierId/letters/:decisionId/letter.pdf': async ({ context, params, raw }) =>
    raw.redirect(await openLetter(context, params)),
}
