import { plural } from '../format.ts'
import type { Translation } from '../texts.ts'
import type { texts as english } from '../en/earlier-grants.ts'

export const texts: Translation<typeof english> = {
  lead: 'Attributions publiques de ce portail et attributions reprises, retrouvées par les numéros des structures.',
  noneOf: (name: string) => `${name} : aucune connue.`,
  noNumber: (name: string) => `${name} : aucun numéro d’un registre public, donc rien ne peut être retrouvé.`,
  recent: (name: string, since: string, sum: string) => `${name} a reçu ${sum} depuis le ${since}.`,
  recentWhy: 'Trois ans, pour les aides de minimis.',
  unsettled: (count: number, before: string) =>
    `Cet appel exclut un chef de file dont une subvention d’avant le ${before} n’est pas soldée : ${plural('fr', count, { one: '# est aussi ancienne. Vérifiez qu’elle est soldée.', other: '# sont aussi anciennes. Vérifiez qu’elles sont soldées.' })}`,
  caption: (name: string) => `Subventions antérieures de ${name}`,
  project: 'Projet',
  grantor: 'Attribuée par',
  act: 'Acte',
  amount: 'Montant',
}
