import { plural } from '../format.ts'
import type { Translation } from '../texts.ts'
import type { texts as English } from '../en/papers.ts'

export const texts: Translation<typeof English> = {
  documents: {
    title: 'Pièces',
    intro:
      'Les fichiers vont directement dans un lieu sûr, où chacun est vérifié. Vous pouvez quitter cette page pendant l’envoi, mais gardez le portail ouvert.',
    required: 'obligatoire',
    optional: 'si vous l’avez',
    rule: (types: string, size: string) => `${types}, ${size} au plus par fichier`,
    types: {
      pdf: 'PDF',
      image: 'photographie (JPEG, PNG, WebP)',
      docx: 'Word',
      odt: 'texte LibreOffice',
      xlsx: 'Excel',
      ods: 'tableur LibreOffice',
    },
    announcedText:
      'Ce fichier n’est jamais arrivé en entier. Choisissez-le à nouveau et l’envoi reprend, ou retirez-le.',
    reading: 'Lecture du fichier',
    sending: 'Envoi',
    arrived: 'Arrivé',
    waiting: 'Attend son tour',
    pausing: 'La connexion est coupée. L’envoi reprend de lui-même dès son retour.',
    paused: 'En pause. Ce qui est arrivé reste ; reprenez quand vous voulez.',
    pause: 'Mettre en pause',
    resume: 'Reprendre',
    alreadyThere: 'Ce fichier est déjà dans le dossier.',
    unreadable: 'Ce fichier ne peut plus être lu. Choisissez-le à nouveau.',
    storeRefused:
      'Le lieu de dépôt a refusé ce fichier. Réessayez ; si cela persiste, choisissez le fichier à nouveau.',
    cancel: 'Arrêter',
    dismiss: 'Ôter de la liste',
    retry: 'Réessayer',
    remove: 'Retirer',
    replace: 'Remplacer',
    removeTitle: 'Retirer ce fichier ?',
    removeText: (name: string) => `${name} est retiré du dossier, et effacé.`,
    removed: (name: string) => `${name} a été retiré.`,
    replaceTitle: 'Remplacer ce fichier ?',
    none: 'Cet appel ne demande aucune pièce.',
    next: 'Vérifier vos réponses',
  },
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
