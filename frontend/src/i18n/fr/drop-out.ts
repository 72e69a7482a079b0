import type { texts as english } from '../en/drop-out.ts'
import { plural } from '../format.ts'
import type { Translation } from '../texts.ts'

const dossiers = (count: number) => plural('fr', count, { one: '# dossier', other: '# dossiers' })

export const texts = {
  title: 'Quelqu’un se désiste',
  intro:
    'Ce que la personne n’a pas encore remis est repris, et ces dossiers attendent quelqu’un d’autre. Ce qu’elle a remis reste et compte.',
  who: 'Qui se désiste',
  nobody: 'Choisissez une personne',
  takeBack: 'Reprendre ce qui est ouvert',
  confirmTitle: (name: string) => `Reprendre les dossiers ouverts de ${name} ?`,
  confirmText: (open: number, submitted: number) =>
    `Pas encore remis : ${dossiers(open)}. Ce qui y est écrit reste, fermé. Évaluations remises, qui restent : ${submitted}. La prochaine proposition donne les dossiers à d’autres ; à la main, vous pouvez attribuer de nouveau à cette personne.`,
  done: (name: string, count: number) =>
    `${name} : ${plural('fr', count, { one: '# dossier repris', other: '# dossiers repris' })}. Demandez maintenant une proposition.`,
} satisfies Translation<typeof english>
