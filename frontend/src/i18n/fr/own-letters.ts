import type { Translation } from '../texts.ts'
import type { texts as English } from '../en/own-letters.ts'

export const texts: Translation<typeof English> = {
  title: 'Lettres du service',
  none: 'Aucune pour l’instant. Une décision est accompagnée d’une lettre.',
  onItsWay: 'La lettre sur la décision est en cours de rédaction. Elle sera là dans un instant.',
  look: 'Regarder à nouveau',
  letters: {
    award: 'Lettre : attribution de la subvention (PDF)',
    reserve: 'Lettre : inscription sur la liste d’attente (PDF)',
    rejection: 'Lettre : refus, avec les voies de recours (PDF)',
    deferral: 'Lettre : décision ajournée (PDF)',
  },
  about: (date: string, language: string, size: string) => `${date}, ${language}, ${size}`,
  languages: { fr: 'français', en: 'anglais', nl: 'néerlandais', es: 'espagnol' },
  language: 'Langue de la prochaine lettre',
  languageHint: 'Le service écrit ses lettres sur ce dossier dans cette langue.',
  chosen: (language: string) => `La prochaine lettre sera en ${language}.`,
}
