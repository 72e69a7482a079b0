import { plural } from '../format.ts'
import type { Translation } from '../texts.ts'
import type { texts as English } from '../en/new-call.ts'

export const texts: Translation<typeof English> = {
  import: {
    title: 'Ou depuis un fichier',
    text: 'Un appel exporté d’ici ou d’un autre portail. Vous voyez d’abord ce qu’il créerait.',
    pick: 'Choisir le fichier d’un appel',
    holds: (counts: {
      sections: number
      questions: number
      papers: number
      criteria: number
      rules: number
    }) =>
      `Rubriques : ${counts.sections}, questions : ${counts.questions}, pièces : ${counts.papers}, critères : ${counts.criteria}, règles : ${counts.rules}.`,
    create: 'Créer ce brouillon',
    problems: (count: number) =>
      plural('fr', count, {
        one: 'Rien n’a été créé : le fichier a # problème.',
        other: 'Rien n’a été créé : le fichier a # problèmes.',
      }),
    wholeFile: 'le fichier',
  },
  start: {
    title: 'Rédiger un nouvel appel',
    text: 'Vous partez d’un appel complet : rubriques, questions, pièces et grille sont là, et tout peut être changé. Il reste un brouillon, que seul le service voit, jusqu’à sa publication.',
    from: 'Partir de',
    model: 'Le modèle pour projets communs',
    modelTransfer: 'Le modèle pour les transferts de savoir-faire',
    submit: 'Commencer le brouillon',
  },
}
