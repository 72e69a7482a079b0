import type { Role } from '../../../shared/access/roles.ts'
import type { Language } from '../../../shared/language.ts'

export interface DemonstrationPerson {
  email: string
  name: string
  language: Language
  roles: readonly Role[]
  /** Who they are in the story, for the sign-in page and the terminal. */
  part: { fr: string; en: string }
}

const evaluator = (number: number, name: string, language: Language): DemonstrationPerson => ({
  email: `evaluator${number}@demo.example`,
  name,
  language,
  roles: ['evaluator'],
  part: { fr: 'évaluatrice ou évaluateur', en: 'evaluator' },
})

/** The people of the demonstration; the local sign-in page offers them as buttons. */
export const PEOPLE: readonly DemonstrationPerson[] = [
  {
    email: 'applicant.mf@demo.example',
    name: 'Maëlle Richardson',
    language: 'fr',
    roles: [],
    part: { fr: 'association de Saint-Martin, cheffe de file', en: 'association of Saint-Martin, lead' },
  },
  {
    email: 'partner.sx@demo.example',
    name: 'Rafael Wathey',
    language: 'en',
    roles: [],
    part: { fr: 'fondation de Sint Maarten', en: 'foundation of Sint Maarten' },
  },
  evaluator(1, 'Yolande Gumbs', 'fr'),
  evaluator(2, 'Dexter Arrindell', 'en'),
  evaluator(3, 'Solange Questel', 'fr'),
  evaluator(4, 'Ingrid Peterson', 'en'),
  evaluator(5, 'Aurélien Laplace', 'fr'),
  evaluator(6, 'Marva Hodge', 'en'),
  {
    email: 'staff@demo.example',
    name: 'Corinne Fleming',
    language: 'fr',
    roles: ['staff'],
    part: { fr: 'chargée de mission du service', en: 'officer of the service' },
  },
  {
    email: 'director@demo.example',
    name: 'Jean-Marc Hamlet',
    language: 'fr',
    roles: ['staff', 'director'],
    part: { fr: 'directeur, seconde confirmation', en: 'director, second confirmation' },
  },
  {
    email: 'committee@demo.example',
    name: 'Josiane Romney',
    language: 'fr',
    roles: ['committee'],
    part: { fr: 'membre de la commission', en: 'member of the committee' },
  },
  {
    email: 'auditor@demo.example',
    name: 'Edwige Carty',
    language: 'en',
    roles: ['auditor'],
    part: { fr: 'audit, lecture seule', en: 'auditor, reads only' },
  },
  {
    email: 'admin@demo.example',
    name: 'Théo Brooks',
    language: 'fr',
    roles: ['admin'],
    part: { fr: 'administration des comptes', en: 'administration of accounts' },
  },
]
