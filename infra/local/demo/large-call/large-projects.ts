import type { Language } from '../../../../shared/language.ts'
import { PEOPLE, type DemonstrationPerson } from '../people.ts'
import { PROJECTS, type DemonstrationProject } from '../projects.ts'

/** Where the idea of a project is carried out this time. */
const PLACES = [
  'Grand-Case',
  'Quartier-d’Orléans',
  'Sandy Ground',
  'Concordia',
  'Simpson Bay',
  'Dutch Quarter',
  'Cole Bay',
  'Colombier',
  'Oyster Pond',
] as const

/** The same story with each run: a number from 0 to 1 for a place in it (a mixing of Knuth's multiplicative hash). */
export const share = (place: number): number => ((place * 2_654_435_761) % 4_294_967_296) / 4_294_967_296

/** As many admissible dossiers as wanted: ideas of the demonstration in other places, each with its own budget. */
export function largeProjects(count: number): DemonstrationProject[] {
  return Array.from({ length: count }, (_, index): DemonstrationProject => {
    const idea = PROJECTS[index % PROJECTS.length]
    if (!idea) throw new Error('the demonstration has no projects')
    const { evaluators: _evaluators, scores: _scores, ...project } = idea
    const place = PLACES[Math.floor(index / PROJECTS.length) % PLACES.length] ?? ''
    const cost = 10_000 + Math.round(share(index + 1) * 80) * 1000
    const grant = Math.floor((cost * (0.5 + share(index + 500) * 0.3)) / 500) * 500
    return { ...project, title: `${project.title} — ${place}`, cost, grant, stage: 'admissible' }
  })
}

const NAMES: readonly (readonly [name: string, language: Language])[] = [
  ['Rosalie Carti', 'fr'],
  ['Winston Brooks', 'en'],
  ['Ketty Flanders', 'fr'],
  ['Alma Illidge', 'en'],
  ['Ludovic Baly', 'fr'],
  ['Cheryl Pantophlet', 'en'],
]

/** The demonstration's people, and evaluators seven to twelve. */
export const LARGE_CAST: readonly DemonstrationPerson[] = [
  ...PEOPLE,
  ...NAMES.map(([name, language], index): DemonstrationPerson => ({
    email: `evaluator${index + 7}@demo.example`,
    name,
    language,
    roles: ['evaluator'],
    part: { fr: 'évaluatrice ou évaluateur', en: 'evaluator' },
  })),
]
