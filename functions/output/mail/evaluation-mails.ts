import type { Language } from '../../../shared/language.ts'
import type { LocalizedText } from '../../../shared/text-schema.ts'
import type { Mail } from './mail.ts'
import { tellInstant } from './tell-receipt.ts'

interface ReminderFacts {
  name: string
  callTitle: LocalizedText
  /** Evaluations that the person has not submitted. */
  left: number
  /** End of the last day on which they are expected. */
  dueAt: string
  timeZone: string
  href: string
}

/** That evaluations of a call are left, and the day by which they are expected. */
export const EVALUATION_REMINDER: Record<Language, (facts: ReminderFacts) => Mail> = {
  en: ({ name, callTitle, left, dueAt, timeZone, href }) => ({
    subject:
      left === 1
        ? 'One evaluation is left for you to submit'
        : `${left} evaluations are left for you to submit`,
    paragraphs: [
      `Hello ${name},`,
      `The evaluations of the call “${callTitle.en}” are expected by ${tellInstant(dueAt, timeZone, 'en')}. ${left === 1 ? 'One of yours is' : `${left} of yours are`} not submitted yet.`,
      'If you need more time, or cannot do it, please tell the service before that day: it can then ask somebody else.',
      'You can switch these reminders off in your profile.',
    ],
    link: { label: 'See my evaluations', href },
  }),
  fr: ({ name, callTitle, left, dueAt, timeZone, href }) => ({
    subject:
      left === 1 ? 'Il vous reste une évaluation à remettre' : `Il vous reste ${left} évaluations à remettre`,
    paragraphs: [
      `Bonjour ${name},`,
      `Les évaluations de l’appel « ${callTitle.fr} » sont attendues jusqu’au ${tellInstant(dueAt, timeZone, 'fr')}. Il vous en reste ${left === 1 ? 'une' : left} à remettre.`,
      'S’il vous faut plus de temps, ou si vous ne pouvez pas vous en charger, dites-le au service avant ce jour : il pourra demander à quelqu’un d’autre.',
      'Vous pouvez désactiver ces rappels dans votre profil.',
    ],
    link: { label: 'Voir mes évaluations', href },
  }),
}

interface ConsensusFacts {
  name: string
  reference: string
  /** Of the staff. */
  text: string
  href: string
}

/** That the scores of a dossier lie far apart, and words that all can agree on are asked for. */
export const CONSENSUS_ASKED: Record<Language, (facts: ConsensusFacts) => Mail> = {
  en: ({ name, reference, text, href }) => ({
    subject: `${reference}: a consensus note is asked of its evaluators`,
    paragraphs: [
      `Hello ${name},`,
      `The scores that the evaluators gave the dossier ${reference} lie far apart. Before the committee meets, the service asks each of you for words that all can agree on: “${text}”`,
      'Below your own evaluation, the dossier’s page shows what the others gave, without their names. Answer this e-mail: say where you could meet them, and where you stay with your view. The service puts the answers together into one note, which the committee reads.',
      'Your scores stay as you submitted them.',
    ],
    link: { label: 'Open the evaluation', href },
  }),
  fr: ({ name, reference, text, href }) => ({
    subject: `${reference} : une note de consensus est demandée à ses évaluateurs`,
    paragraphs: [
      `Bonjour ${name},`,
      `Les notes données au dossier ${reference} par ses évaluateurs sont très éloignées. Avant que la commission se réunisse, le service demande à chacun de vous des mots sur lesquels tous peuvent s’accorder : « ${text} »`,
      'Sous votre évaluation, la page du dossier montre ce que les autres ont donné, sans leurs noms. Répondez à ce courriel : dites en quoi vous pourriez les rejoindre, et sur quoi vous maintenez votre avis. Le service réunit les réponses en une seule note, que la commission lit.',
      'Vos notes restent telles que vous les avez remises.',
    ],
    link: { label: 'Ouvrir l’évaluation', href },
  }),
}
