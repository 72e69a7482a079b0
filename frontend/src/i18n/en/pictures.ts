import { plural } from '../format.ts'

/** The ranking in pictures. */
export const texts = {
  title: 'In pictures',
  show: 'Show the pictures',
  envelope: 'Filling of the envelope',
  spread: 'Spread of scores per dossier',
  severity: 'Severity of evaluators',
  spreadKey: 'Each mark is the score of an evaluator, from 0 on the left to 100 on the right.',
  severityKey: (reach: string) =>
    `To the left of the middle an evaluator is more severe than the others who scored the same dossiers, to the right more generous; the ends are ${reach} points.`,
  shared: (count: number) => plural('en', count, { one: '# shared dossier', other: '# shared dossiers' }),
  noScores: 'Nobody has scored yet.',
  table: (title: string) => `Table: ${title}`,
  csv: (title: string) => `Download as CSV: ${title}`,
}
