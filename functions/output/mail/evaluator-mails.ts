import type { Language } from '../../../shared/language.ts'
import type { Mail } from './mail.ts'

interface InvitedFacts {
  inviter: string
  service: string
  message: string
  until: string
  href: string
}

/** The invitation to evaluate, in the language that staff chose or the person's own. */
export const EVALUATOR_INVITED: Record<Language, (facts: InvitedFacts) => Mail> = {
  en: ({ inviter, service, message, until, href }) => ({
    subject: `${service} invites you to evaluate projects`,
    paragraphs: [
      'Hello,',
      `${inviter} invites you, for ${service}, to evaluate the dossiers of its calls for projects.`,
      ...(message ? [`${inviter} writes: “${message}”`] : []),
      'The link below opens the invitation, which you can accept or decline. You then say which languages and themes are yours, how many dossiers you can take, and with whom you have ties.',
      `The link is good until ${until}. Keep it to yourself: whoever has it can use it, once.`,
    ],
    link: { label: 'See the invitation', href },
  }),
  fr: ({ inviter, service, message, until, href }) => ({
    subject: `${service} vous invite à évaluer des projets`,
    paragraphs: [
      'Bonjour,',
      `${inviter} vous invite, pour ${service}, à évaluer les dossiers de ses appels à projets.`,
      ...(message ? [`${inviter} vous écrit : « ${message} »`] : []),
      'Le lien ci-dessous ouvre l’invitation, que vous pouvez accepter ou décliner. Vous indiquerez ensuite vos langues et vos thèmes, le nombre de dossiers que vous pouvez prendre, et vos liens avec d’autres.',
      `Le lien est valable jusqu’au ${until}. Gardez-le pour vous : qui le détient peut s’en servir, une fois.`,
    ],
    link: { label: 'Voir l’invitation', href },
  }),
}

interface ReopenedFacts {
  name: string
  reference: string
  reason: string
  href: string
}

/** That an evaluation is open again, with the reason of the staff. */
export const EVALUATION_REOPENED: Record<Language, (facts: ReopenedFacts) => Mail> = {
  en: ({ name, reference, reason, href }) => ({
    subject: `${reference}: your evaluation is open again`,
    paragraphs: [
      `Hello ${name},`,
      `The service opened your evaluation of the dossier ${reference} again, for this reason: “${reason}”`,
      'What you wrote is all there. Change what has to change, then submit it again: until then it does not count.',
    ],
    link: { label: 'Open the evaluation', href },
  }),
  fr: ({ name, reference, reason, href }) => ({
    subject: `${reference} : votre évaluation est rouverte`,
    paragraphs: [
      `Bonjour ${name},`,
      `Le service a rouvert votre évaluation du dossier ${reference}, pour ce motif : « ${reason} »`,
      'Tout ce que vous avez écrit s’y trouve. Modifiez ce qui doit l’être, puis remettez-la : jusque-là, elle ne compte pas.',
    ],
    link: { label: 'Ouvrir l’évaluation', href },
  }),
}
