import type { LetterLanguage } from '../../shared/letters/letter-languages.ts'

interface LetterWords {
  dossier: string
  to: string
  date: string
  act: string
  project: string
  actOf: (number: string, day: string) => string
  page: (page: number, pages: number) => string
  lackNote: string
}

/** Words around a letter's text. */
export const LETTER_WORDS: Record<LetterLanguage, LetterWords> = {
  fr: {
    dossier: 'Dossier',
    to: 'À l’attention de',
    date: 'Date',
    act: 'Acte',
    project: 'Projet',
    actOf: (number, day) => `${number} du ${day}`,
    page: (page, pages) => `Page ${page} sur ${pages}`,
    lackNote: 'Un caractère que cette police ne contient pas est remplacé par son numéro Unicode.',
  },
  en: {
    dossier: 'Dossier',
    to: 'To',
    date: 'Date',
    act: 'Legal act',
    project: 'Project',
    actOf: (number, day) => `${number} of ${day}`,
    page: (page, pages) => `Page ${page} of ${pages}`,
    lackNote: 'A character that this typeface does not hold is replaced by its Unicode number.',
  },
  nl: {
    dossier: 'Dossier',
    to: 'Aan',
    date: 'Datum',
    act: 'Besluit',
    project: 'Project',
    actOf: (number, day) => `${number} van ${day}`,
    page: (page, pages) => `Pagina ${page} van ${pages}`,
    lackNote: 'Een teken dat dit lettertype niet bevat, is vervangen door zijn Unicode-nummer.',
  },
  es: {
    dossier: 'Expediente',
    to: 'A la atención de',
    date: 'Fecha',
    act: 'Acto',
    project: 'Proyecto',
    actOf: (number, day) => `${number} de ${day}`,
    page: (page, pages) => `Página ${page} de ${pages}`,
    lackNote: 'Un carácter que esta tipografía no contiene se sustituye por su número Unicode.',
  },
}
