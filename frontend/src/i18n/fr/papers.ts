import { plural } from '../format.ts'
import type { Translation } from '../texts.ts'
import type { texts as English } from '../en/papers.ts'

export const texts: Translation<typeof English> = {
  ofPartner: (name) => `de ${name}`,
  fromFolder: 'Utiliser une pièce de votre classeur',
  eachPartner: 'chaque partenaire fournit la sienne',
  forLead: 'Le chef de file fournit cette pièce une seule fois pour tout le projet.',
  most: (count) => plural('fr', count, { one: 'un seul fichier', other: '# fichiers au plus' }),
  full: 'Cette pièce compte autant de fichiers qu’elle en accepte. Remplacez-en un, ou retirez-en un.',
  earlier: (count) => plural('fr', count, { one: 'Une version antérieure', other: '# versions antérieures' }),
  removeNewest: (name) => `${name} est retiré du dossier, et la version précédente compte de nouveau.`,
  replaceText: (before, after) =>
    `Une fois ${after} arrivé et vérifié, il compte à la place de ${before}, qui est gardé comme version antérieure.`,
  photos: {
    open: 'Faire un PDF de photographies',
    title: 'Des photographies en un seul PDF',
    intro:
      'Prenez ou choisissez une photographie de chaque page. Mettez-les dans l’ordre, redressez ce qui est couché, puis faites-en un seul PDF.',
    page: (position, count) => `Page ${position} sur ${count}`,
    up: 'Avancer',
    down: 'Reculer',
    turn: 'Tourner',
    remove: 'Retirer',
    make: 'Faire le PDF et l’envoyer',
    name: 'Nom du fichier',
    usualName: 'pages',
    unreadable: (name) =>
      `${name} n’a pas pu être lu comme une image. Reprenez-la, ou choisissez-en une autre.`,
    tooMany: (most) => `Pas plus de ${most} pages dans un PDF.`,
  },
}
