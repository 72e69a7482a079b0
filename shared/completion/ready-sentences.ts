import type { RequestLanguage } from './request-languages.ts'

interface ReadySentence {
  id: string
  /** What it can be a reason for. */
  about: 'section' | 'paper' | 'both'
  text: Record<RequestLanguage, string>
}

/** Reasons that recur, by subject, in every language of the applicants: the request is written in theirs. */
const SENTENCES: readonly ReadySentence[] = [
  {
    id: 'missing',
    about: 'paper',
    text: {
      fr: 'Cette pièce manque. Merci de la joindre.',
      en: 'This paper is missing. Please add it.',
      nl: 'Dit stuk ontbreekt. Gelieve het toe te voegen.',
      es: 'Falta este documento. Le rogamos que lo adjunte.',
    },
  },
  {
    id: 'unreadable',
    about: 'paper',
    text: {
      fr: 'Cette pièce est illisible. Merci d’en fournir une copie nette et complète, toutes pages comprises.',
      en: 'This paper cannot be read. Please provide a clear and whole copy, with every page.',
      nl: 'Dit stuk is onleesbaar. Gelieve een duidelijke en volledige kopie met alle bladzijden te bezorgen.',
      es: 'Este documento es ilegible. Le rogamos que aporte una copia nítida y completa, con todas las páginas.',
    },
  },
  {
    id: 'wrongPaper',
    about: 'paper',
    text: {
      fr: 'La pièce fournie n’est pas celle qui était demandée. Merci de la remplacer.',
      en: 'The paper provided is not the one that was asked for. Please replace it.',
      nl: 'Het bezorgde stuk is niet het gevraagde stuk. Gelieve het te vervangen.',
      es: 'El documento aportado no es el solicitado. Le rogamos que lo sustituya.',
    },
  },
  {
    id: 'unsigned',
    about: 'paper',
    text: {
      fr: 'La pièce n’est pas signée par une personne habilitée à engager la structure, ou n’est pas datée.',
      en: 'The paper is not signed by a person who may commit the organisation, or is not dated.',
      nl: 'Het stuk is niet ondertekend door een persoon die de organisatie mag verbinden, of is niet gedateerd.',
      es: 'El documento no está firmado por una persona facultada para comprometer a la entidad, o no lleva fecha.',
    },
  },
  {
    id: 'outdated',
    about: 'paper',
    text: {
      fr: 'La pièce n’est plus à jour. Merci d’en fournir la version en vigueur.',
      en: 'The paper is out of date. Please provide the version now in force.',
      nl: 'Het stuk is niet meer actueel. Gelieve de geldende versie te bezorgen.',
      es: 'El documento no está actualizado. Le rogamos que aporte la versión vigente.',
    },
  },
  {
    id: 'accounts',
    about: 'paper',
    text: {
      fr: 'Les comptes du dernier exercice clos, approuvés, sont à fournir.',
      en: 'The approved accounts of the last closed financial year are to be provided.',
      nl: 'De goedgekeurde jaarrekening van het laatst afgesloten boekjaar moet worden bezorgd.',
      es: 'Deben aportarse las cuentas aprobadas del último ejercicio cerrado.',
    },
  },
  {
    id: 'bank',
    about: 'paper',
    text: {
      fr: 'Le relevé d’identité bancaire n’est pas au nom de la structure qui demande la subvention.',
      en: 'The bank details are not in the name of the organisation that applies for the grant.',
      nl: 'De bankgegevens staan niet op naam van de organisatie die de subsidie aanvraagt.',
      es: 'Los datos bancarios no están a nombre de la entidad que solicita la subvención.',
    },
  },
  {
    id: 'commitment',
    about: 'paper',
    text: {
      fr: 'La lettre d’engagement d’un partenaire n’indique pas le montant qu’il apporte.',
      en: 'The letter of commitment of a partner does not say the amount that it brings.',
      nl: 'De verbintenisbrief van een partner vermeldt niet het bedrag dat hij inbrengt.',
      es: 'La carta de compromiso de un socio no indica el importe que aporta.',
    },
  },
  {
    id: 'translation',
    about: 'paper',
    text: {
      fr: 'La pièce est dans une langue que le service ne lit pas. Une traduction libre en français ou en anglais suffit.',
      en: 'The paper is in a language that the service does not read. A plain translation into French or English is enough.',
      nl: 'Het stuk is in een taal die de dienst niet leest. Een vrije vertaling in het Frans of het Engels volstaat.',
      es: 'El documento está en un idioma que el servicio no lee. Basta una traducción libre al francés o al inglés.',
    },
  },
  {
    id: 'precise',
    about: 'section',
    text: {
      fr: 'La réponse est trop générale. Merci de préciser qui fait quoi, où et quand.',
      en: 'The answer is too general. Please say precisely who does what, where and when.',
      nl: 'Het antwoord is te algemeen. Gelieve te verduidelijken wie wat doet, waar en wanneer.',
      es: 'La respuesta es demasiado general. Le rogamos que precise quién hace qué, dónde y cuándo.',
    },
  },
  {
    id: 'contradiction',
    about: 'section',
    text: {
      fr: 'Deux réponses du dossier se contredisent. Merci de corriger celle qui est inexacte.',
      en: 'Two answers of the dossier contradict each other. Please correct the one that is wrong.',
      nl: 'Twee antwoorden in het dossier spreken elkaar tegen. Gelieve het onjuiste antwoord te verbeteren.',
      es: 'Dos respuestas del expediente se contradicen. Le rogamos que corrija la que sea inexacta.',
    },
  },
  {
    id: 'balance',
    about: 'section',
    text: {
      fr: 'Le budget et le plan de financement ne sont pas équilibrés.',
      en: 'The budget and the funding plan are not in balance.',
      nl: 'De begroting en het financieringsplan zijn niet in evenwicht.',
      es: 'El presupuesto y el plan de financiación no están equilibrados.',
    },
  },
  {
    id: 'costs',
    about: 'section',
    text: {
      fr: 'Une dépense n’est pas justifiée. Merci d’en donner le calcul, ou un devis.',
      en: 'A cost is not explained. Please give how it was worked out, or a quotation.',
      nl: 'Een uitgave is niet onderbouwd. Gelieve de berekening of een offerte te bezorgen.',
      es: 'Un gasto no está justificado. Le rogamos que indique su cálculo o aporte un presupuesto.',
    },
  },
  {
    id: 'dates',
    about: 'section',
    text: {
      fr: 'Le calendrier sort de la période que l’appel finance.',
      en: 'The timetable goes beyond the period that the call funds.',
      nl: 'Het tijdschema valt buiten de periode die de oproep financiert.',
      es: 'El calendario queda fuera del período que financia la convocatoria.',
    },
  },
  {
    id: 'identity',
    about: 'both',
    text: {
      fr: 'Le nom ou le numéro de la structure n’est pas le même partout dans le dossier.',
      en: 'The name or the number of the organisation is not the same throughout the dossier.',
      nl: 'De naam of het nummer van de organisatie is niet overal in het dossier dezelfde.',
      es: 'El nombre o el número de la entidad no es el mismo en todo el expediente.',
    },
  },
]

/** Ready sentences for a section or a paper, in a language, in the order of the table. */
export const readySentences = (
  about: 'section' | 'paper',
  language: RequestLanguage,
): { id: string; text: string }[] =>
  SENTENCES.filter((sentence) => sentence.about === about || sentence.about === 'both').map(
    ({ id, text }) => ({
      id,
      text: text[language],
    }),
  )
