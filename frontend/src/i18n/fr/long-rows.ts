import { number } from '../format.ts'
import type { Translation } from '../texts.ts'
import type { texts as english } from '../en/long-rows.ts'

export const texts = {
  find: 'Chercher dans cette liste',
  shown: (shown: number, all: number) => `${number(shown)} sur ${number(all)} affichés`,
  showAll: (count: number) => `Tout afficher (${number(count)})`,
  toLine: 'Aller à la limite',
} satisfies Translation<typeof english>
