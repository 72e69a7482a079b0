import type { texts as english } from '../en/draw.ts'
import type { Translation } from '../texts.ts'

/** La page publique du tirage au sort d’un appel. */
export const texts = {
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
} satisfies Translation<typeof english>
