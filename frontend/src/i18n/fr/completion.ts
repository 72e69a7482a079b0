import type { Translation } from '../texts.ts'
import type { texts as english } from '../en/completion.ts'

export const texts = {
  request: {
    title: 'Compléments',
    none: 'Aucun complément n’a été demandé.',
    intro:
      'Si quelque chose manque ou est inexact, rouvrez ces parties au porteur du projet. Tout le reste demeure tel qu’il a été déposé.',
    open: 'Demander des compléments…',
    sections: 'Rubriques à compléter',
    papers: 'Pièces à compléter',
    reason: (name: string) => `Motif : ${name}`,
    reasonHint: 'Lu par le porteur, dans l’e-mail et dans le dossier.',
    ready: 'Phrases prêtes',
    language: 'Langue de la demande',
    languages: { fr: 'Français', en: 'Anglais', nl: 'Néerlandais', es: 'Espagnol' },
    dueOn: 'À compléter avant la fin du',
    dueHint: (earliest: string, latest: string, place: string) =>
      `Un jour du ${earliest} au ${latest} ; il compte jusqu’à sa fin à ${place}.`,
    submit: 'Envoyer la demande',
    cancel: 'Pas maintenant',
    nothing: 'Choisissez au moins une rubrique ou une pièce.',
    noReason: (name: string) => `Indiquez le motif : ${name}`,
    noDate: 'Indiquez un jour.',
    sent: (reference: string) => `La demande est envoyée ; ${reference} peut être complété.`,
  },
  state: {
    open: 'En attente du porteur',
    passed: 'Le délai est passé',
    resubmitted: 'Complété et déposé de nouveau',
    takenBack: 'Close par le service',
    until: (date: string) => `Jusqu’au ${date}`,
    untilShort: (date: string) => `à compléter pour le ${date}`,
    passedShort: (date: string) => `délai passé : ${date}`,
    passedText:
      'Rien n’a été déposé de nouveau dans le délai. Donnez une nouvelle date, ou closez la demande et statuez sur le dossier tel qu’il a été déposé.',
  },
  manage: {
    newDate: 'Nouvelle date',
    change: 'Changer la date',
    changed: 'La date est changée ; les porteurs sont prévenus par e-mail.',
    end: 'Clore la demande',
    endTitle: 'Clore la demande de compléments ?',
    endText:
      'Le dossier redevient tel qu’il a été déposé la dernière fois, et vous statuez sur celui-là. Ce que le porteur a modifié depuis quitte le dossier, mais reste gardé à côté. Les porteurs sont prévenus par e-mail.',
    ended: 'La demande est close. Le dossier est tel qu’il a été déposé la dernière fois.',
  },
  own: {
    title: 'Votre dossier est à compléter',
    until: (date: string) => `Jusqu’au ${date}, à l’heure du lieu de l’appel.`,
    passed: (date: string) =>
      `Le délai est passé : ${date}. Ce que vous écrivez est gardé ; écrivez au service s’il vous faut plus de temps.`,
    only: 'Seules ces parties sont rouvertes ; tout le reste demeure tel que vous l’avez déposé.',
    again:
      'Une fois terminé, vérifiez et déposez de nouveau le dossier : sans cela, le service ne reçoit pas vos modifications.',
    goTo: (name: string) => `Compléter : ${name}`,
    check: 'Vérifier et déposer de nouveau',
    ended:
      'Le service a clos sa demande de compléments. Votre dossier est tel que vous l’avez déposé la dernière fois.',
    done: (date: string) => `Vous avez complété le dossier le ${date}.`,
  },
  compare: {
    title: 'Ce qui a changé',
    link: 'Ce qui a changé depuis le dépôt précédent',
    back: 'Retour au dossier',
    sides: (from: number, fromDate: string, to: number, toDate: string) =>
      `Dépôt ${from} du ${fromDate}, et dépôt ${to} du ${toDate}.`,
    caption: (section: string) => `${section} : anciennes et nouvelles réponses`,
    question: 'Question',
    before: 'Avant',
    after: 'Après',
    legend:
      'Ce qui a été retiré est barré et figure entre [− −] ; ce qui a été ajouté est souligné et figure entre [+ +].',
    removed: 'retiré :',
    added: 'ajouté :',
    same: 'Aucune réponse n’a changé.',
    samePapers: 'Aucune pièce n’a changé.',
    papers: 'Pièces',
    noAnswer: 'Pas de réponse',
    changes: { added: 'Ajoutée', removed: 'Retirée', replaced: 'Remplacée' },
    ticked: 'Oui',
    notTicked: 'Non',
  },
} satisfies Translation<typeof english>
