import type { PaymentMoment } from '../decisions/outcomes.ts'
import type { Instalment } from '../decisions/decision.ts'
import type { LocalizedText } from '../text-schema.ts'
import { formatMoney } from '../money.ts'
import { writtenDate } from '../written-date.ts'
import { LETTER_LOCALES, type LetterLanguage } from './letter-languages.ts'
import type { DecidedFacts, Distance, LetterFacts } from './letter-facts.ts'
import type { LetterValues } from './letter-text.ts'

const MOMENTS: Record<LetterLanguage, Record<PaymentMoment, string>> = {
  fr: {
    agreement: 'à la signature de la convention',
    start: 'au démarrage du projet',
    interim_report: 'à l’acceptation du rapport intermédiaire',
    final_report: 'à l’acceptation du rapport final',
    day: 'le',
    other: '',
  },
  en: {
    agreement: 'when the agreement is signed',
    start: 'when the project starts',
    interim_report: 'when the interim report is accepted',
    final_report: 'when the final report is accepted',
    day: 'on',
    other: '',
  },
  nl: {
    agreement: 'bij de ondertekening van de overeenkomst',
    start: 'bij de start van het project',
    interim_report: 'bij de goedkeuring van het tussentijdse verslag',
    final_report: 'bij de goedkeuring van het eindverslag',
    day: 'op',
    other: '',
  },
  es: {
    agreement: 'a la firma del convenio',
    start: 'al inicio del proyecto',
    interim_report: 'a la aceptación del informe intermedio',
    final_report: 'a la aceptación del informe final',
    day: 'el',
    other: '',
  },
}

/**
 * Why the time to appeal is longer than the one of those who live where the court sits (CJA R421-7): `months` theirs,
 * `more` how many are added.
 */
const LONGER: Record<
  LetterLanguage,
  Record<Exclude<Distance, 'local'>, string> & { tell: (months: number, more: number, why: string) => string }
> = {
  fr: {
    overseas: 'dans une autre collectivité d’outre-mer',
    abroad: 'à l’étranger',
    tell: (months, more, why) =>
      `Ce délai, qui est de ${months} mois pour les personnes établies dans le ressort du siège du tribunal, est augmenté de ${more} mois parce que votre organisation est établie ${why}.`,
  },
  en: {
    overseas: 'in another French overseas territory',
    abroad: 'abroad',
    tell: (months, more, why) =>
      `This time, which is ${months} months for those who are established where the court sits, is ${more} ${more === 1 ? 'month' : 'months'} longer because your organisation is established ${why}.`,
  },
  nl: {
    overseas: 'in een ander Frans overzees gebied',
    abroad: 'in het buitenland',
    tell: (months, more, why) =>
      `Deze termijn, die ${months} maanden bedraagt voor wie is gevestigd waar de rechtbank zetelt, is met ${more} ${more === 1 ? 'maand' : 'maanden'} verlengd omdat uw organisatie ${why} is gevestigd.`,
  },
  es: {
    overseas: 'en otro territorio francés de ultramar',
    abroad: 'en el extranjero',
    tell: (months, more, why) =>
      `Este plazo, que es de ${months} meses para quienes están establecidos en la sede del tribunal, se amplía en ${more} ${more === 1 ? 'mes' : 'meses'} porque su organización está establecida ${why}.`,
  },
}

/** The service's own names stand in English for English, and in French, their own language, for every other. */
export const inLetter = (text: LocalizedText, language: LetterLanguage): string =>
  language === 'en' ? text.en : text.fr

/** A calendar day in words. */
export const letterDay = (day: string, language: LetterLanguage): string =>
  writtenDate(
    new Intl.DateTimeFormat(LETTER_LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(`${day}T00:00:00Z`),
    ),
    language,
  )

const euros = (amount: number, language: LetterLanguage) =>
  formatMoney({ amount, currency: 'EUR' }, LETTER_LOCALES[language])

function instalment({ amount, upon, day, note = '' }: Instalment, language: LetterLanguage): string {
  const when = [MOMENTS[language][upon], upon === 'day' && day ? letterDay(day, language) : '', note.trim()]
  return `${euros(amount, language)} ${when.filter(Boolean).join(' ')}`.trim()
}

const percent = (basisPoints: number, language: LetterLanguage) =>
  new Intl.NumberFormat(LETTER_LOCALES[language], { style: 'percent', maximumFractionDigits: 2 }).format(
    basisPoints / 10_000,
  )

function longerLimit({ appeal }: LetterFacts, language: LetterLanguage): string {
  const { distance, months, localMonths } = appeal
  const { tell, ...why } = LONGER[language]
  return distance === 'local' ? '' : tell(localMonths, months - localMonths, why[distance])
}

const REPLACED: Record<LetterLanguage, (act: string, date: string) => string> = {
  fr: (act, date) => `La présente décision remplace celle de l’acte ${act} du ${date}.`,
  en: (act, date) => `This decision replaces the one of the act ${act} of ${date}.`,
  nl: (act, date) => `Dit besluit vervangt besluit ${act} van ${date}.`,
  es: (act, date) => `Esta decisión sustituye a la del acto ${act} de ${date}.`,
}

/** What the decision says, in words; what it leaves out stays empty. */
function decidedValues(decided: DecidedFacts, language: LetterLanguage): LetterValues {
  const { amount, rate, schedule, reserveRank, validUntil, deferredUntil, missing, conditions, replaced } =
    decided
  return {
    act: decided.legalAct.number,
    actDate: letterDay(decided.legalAct.date, language),
    reasons: decided.reasons.trim(),
    conditions: (conditions ?? '').trim(),
    missing: (missing ?? '').trim(),
    ...(replaced && { replaced: REPLACED[language](replaced.number, letterDay(replaced.date, language)) }),
    ...(amount !== undefined && { amount: euros(amount, language) }),
    ...(rate !== undefined && { rate: percent(rate, language) }),
    ...(schedule && { schedule: schedule.map((one) => instalment(one, language)).join('\n') }),
    ...(reserveRank !== undefined && { reserveRank: String(reserveRank) }),
    ...(validUntil !== undefined && { validUntil: letterDay(validUntil, language) }),
    ...(deferredUntil !== undefined && { deferredUntil: letterDay(deferredUntil, language) }),
  }
}

/** Everything that a letter can name, in the words of its language. */
export function letterValues(
  facts: LetterFacts,
  decided: DecidedFacts,
  language: LetterLanguage,
): LetterValues {
  const { service, appeal } = facts
  return {
    applicant: facts.applicant,
    reference: facts.reference,
    project: facts.projectTitle,
    call: inLetter(facts.callTitle, language),
    requested: euros(facts.requestedGrant, language),
    court: inLetter(appeal.court, language),
    appealMonths: String(appeal.months),
    longerLimit: longerLimit(facts, language),
    silenceMonths: String(facts.silenceMonths),
    service: inLetter(service.name, language),
    address: service.postalAddress,
    email: service.email,
    telephone: service.telephone,
    ...decidedValues(decided, language),
  }
}
