import type { texts as english } from '../en/selection-rules.ts'
import type { Translation } from '../texts.ts'

/** Règles de choix des dossiers dans l’enveloppe, telles que les candidats les lisent. */
export const texts = {
  title: 'Comment les dossiers sont choisis',
  score: {
    mean: 'Les points d’un dossier sont la moyenne des totaux de ses experts.',
    median: 'Les points d’un dossier sont la médiane des totaux de ses experts.',
  },
  divergence: (points: number) =>
    `Quand les totaux des experts s’écartent de plus de ${points} points sur 100, un troisième avis ou une note de consensus est demandé.`,
  overflow: {
    stop: 'Les dossiers sont financés dans l’ordre de leurs points. Le premier qui ne tient plus dans l’enveloppe arrête la liste.',
    reduce:
      'Les dossiers sont financés dans l’ordre de leurs points. Le premier qui ne tient plus se voit proposer ce qui reste, et la liste s’arrête.',
    skip: 'Les dossiers sont financés dans l’ordre de leurs points. Celui qui ne tient plus est passé, et le suivant qui tient est financé.',
  },
  lowestShare: (share: string) => `Personne ne se voit proposer moins de ${share} de sa demande.`,
  closedParts: 'Une part de l’enveloppe est tout ce que reçoivent les chefs de file de son territoire.',
  pot: 'Ce qu’aucune part ne réserve forme une réserve commune : les chefs de file de tous les territoires y puisent, dans l’ordre des points, une fois la part de leur territoire épuisée.',
  ceiling: (place: string, amount: string) =>
    `Les chefs de file de ce territoire (${place}) reçoivent ${amount} au plus en tout.`,
  ties: {
    arrival: 'À égalité de points, le dossier déposé le premier passe devant.',
    draw: 'Les dossiers à égalité de points sont départagés par tirage au sort. Sa graine est tirée une seule fois, après la clôture, consignée, et publiée avec les résultats : chacun peut refaire le tirage.',
  },
  reserve: 'Les dossiers que l’enveloppe n’atteint pas forment une liste d’attente, dans l’ordre.',
  reserveUntil: (day: string) =>
    `Les dossiers que l’enveloppe n’atteint pas forment une liste d’attente, dans l’ordre, jusqu’au ${day}.`,
  draw: {
    title: 'Tirage au sort entre ex æquo',
    intro:
      'Le règlement de cet appel départage par tirage au sort les dossiers à égalité de points. Ce qui a été tiré figure ici, pour que chacun puisse refaire le tirage.',
    drawnAt: 'Date du tirage',
    seed: 'Graine, un nombre tiré au hasard une seule fois pour cet appel',
    how: 'Comment cela marche',
    groups: 'Qui y a pris part',
    groupsText: 'Les dossiers figurent sous leur référence. Leurs points ne sont pas publiés.',
    none: 'Aucun dossier dont le résultat est annoncé n’est à égalité de points avec un autre : le tirage n’a départagé personne.',
    group: (number: number, count: number) => `Groupe ${number} : ${count} dossiers à égalité de points`,
    place: 'Ordre',
    reference: 'Référence',
    ticket: 'Ticket',
    check: 'Vérifiez vous-même',
    checkText:
      'Cette page vient de calculer les tickets à partir de la graine. Sur n’importe quel autre ordinateur, cette commande doit donner le premier :',
    toCall: 'Vers l’appel',
  },
} satisfies Translation<typeof english>
