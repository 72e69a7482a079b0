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

interface CalibrationFacts {
  name: string
  callTitle: string
  href: string
}

/** That the evaluators of a call are asked to score one sample, to compare how they score. */
export const CALIBRATION_OPENED: Record<Language, (facts: CalibrationFacts) => Mail> = {
  en: ({ name, callTitle, href }) => ({
    subject: 'Score a sample with the other evaluators',
    paragraphs: [
      `Hello ${name},`,
      `Before the dossiers of the call “${callTitle}” are scored, the service asks its evaluators to score one sample, each alone, and then to compare.`,
      'Please say first whether you have a conflict of interest with it. Your scores count nowhere: once you have submitted them you see what the others gave, without names.',
    ],
    link: { label: 'Open the calibration', href },
  }),
  fr: ({ name, callTitle, href }) => ({
    subject: 'Notez un exemple avec les autres évaluateurs',
    paragraphs: [
      `Bonjour ${name},`,
      `Avant que les dossiers de l’appel « ${callTitle} » soient notés, le service demande à ses évaluateurs de noter un même exemple, chacun de son côté, puis de comparer.`,
      'Dites d’abord si vous avez un conflit d’intérêts avec lui. Vos notes ne comptent nulle part : une fois remises, vous verrez celles des autres, sans leurs noms.',
    ],
    link: { label: 'Ouvrir l’étalonnage', href },
  }),
}

/** To the service: an evaluator is unsure, and the dossier stays closed to them until staff answer. */
export const conflictAskedMail = ({ reference, href }: Pick<ReopenedFacts, 'reference' | 'href'>): Mail => ({
  subject: `${reference} : une question sur un conflit d’intérêts`,
  paragraphs: [
    `Une personne chargée d’évaluer le dossier ${reference} a un doute sur un conflit d’intérêts et vous interroge. Le dossier lui reste fermé jusqu’à votre réponse.`,
    'Sa question se lit dans le dossier, parmi les évaluateurs. Levez le conflit avec un motif, ou retirez l’affectation et confiez le dossier à quelqu’un d’autre.',
  ],
  link: { label: 'Lire la question', href },
})
