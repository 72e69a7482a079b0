import type { Translation } from '../texts.ts'
import type { texts as english } from '../en/arrival.ts'

/** Equal points that the order of submission puts in order. */
export const texts = {
  decided: (dossiers: string) =>
    `${dossiers} ont le même nombre de points, et l’argent ne suffit pas pour les financer tous en totalité. Seul l’ordre de dépôt a décidé à qui il revient.`,
  others: (count: number) => `${count} autres`,
  hint: 'Le règlement de cet appel départage les ex æquo par l’ordre de dépôt. Avant son ouverture, un appel peut prévoir un tirage au sort.',
} satisfies Translation<typeof english>
