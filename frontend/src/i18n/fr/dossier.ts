import { plural } from '../format.ts'
import type { Translation } from '../texts.ts'
import type { texts as english } from '../en/dossier.ts'

export const texts = {
  untitled: 'Projet sans titre',
  back: 'Retour au dossier',
  partners: { lead: 'Structure cheffe de file', partner: 'Partenaire' },
  unsent: {
    unsolved:
      'Des réponses n’ont pas pu être enregistrées, ou attendent votre choix. Voyez-les dans leur partie.',
    title: (count: number) =>
      plural('fr', count, {
        one: '# réponse est gardée sur cet appareil et pas encore sur le serveur.',
        other: '# réponses sont gardées sur cet appareil et pas encore sur le serveur.',
      }),
    network: 'L’envoi se fera seul au retour du réseau.',
    retry: 'Essayer maintenant',
  },
  status: {
    savedAt: (time: string) => `Enregistré sur le serveur à ${time}`,
    saved: 'Enregistré sur le serveur',
    saving: 'Enregistrement…',
    network: 'Gardé sur cet appareil, en attente du réseau',
    session: 'Gardé sur cet appareil, en attente de votre reconnexion',
    onScreenOnly:
      'Ni le serveur ni cet appareil n’ont pu garder ce texte. Ne fermez pas la page ; copiez-le par sûreté.',
    stopped: 'Gardé sur cet appareil, pas envoyé :',
    refused: 'Pas enregistré : voir ci-dessus. Votre texte est gardé sur cet appareil.',
    announceSaved: 'Enregistré.',
    announceKept: 'Pas de réseau : votre texte est gardé sur cet appareil.',
    announceSession: 'Votre session a pris fin : votre texte est gardé sur cet appareil.',
    announceConflict: 'Une réponse a été modifiée par quelqu’un d’autre. Choisissez le texte qui reste.',
    announceRefused: 'Une réponse n’a pas pu être enregistrée. La raison figure à côté.',
  },
  stopped: {
    title: 'Ce dossier ne prend plus de modifications depuis cette page',
    reload: 'Recharger le dossier',
  },
  conflict: {
    byOther: (name: string, time: string) => `Modifié par ${name} à ${time}`,
    bySomebody: (time: string) => `Modifié par quelqu’un d’autre à ${time}`,
    byYou: (time: string) => `Modifié par vous, dans une autre fenêtre ou sur un autre appareil, à ${time}`,
    explain: 'Votre texte n’a pas été écrit par-dessus le sien. Choisissez celui qui reste.',
    explainOwn: 'Ce qui figure ici n’a pas été écrit par-dessus. Choisissez le texte qui reste.',
    mine: 'Ce qui figure ici',
    theirs: 'Sur le serveur',
    keepMine: 'Garder le mien',
    takeTheirs: 'Prendre l’autre',
    empty: 'Rien',
    took: 'L’autre texte a été pris.',
  },
  parts: {
    start: 'Premier jour',
    end: 'Dernier jour',
    baseline: 'Aujourd’hui',
    target: 'Objectif',
    organisationName: 'Nom',
    organisationTerritory: 'Territoire',
  },
  group: {
    timetable: 'Calendrier',
    row: (label: string, position: number) => `${label} ${position}`,
    anyRow: 'Ligne',
    add: (label: string) => `Ajouter : ${label}`,
    remove: 'Retirer',
    removed: (name: string) => `${name} : retiré.`,
    up: 'Monter',
    down: 'Descendre',
    none: 'Rien ici pour l’instant.',
    most: (count: number) => `${count} au plus.`,
  },
  filePlace: {
    given: (count: number) => plural('fr', count, { one: '# fichier remis', other: '# fichiers remis' }),
    none: 'Aucun fichier pour l’instant.',
    open: 'Aller aux pièces',
  },
  section: {
    next: (title: string) => `Suite : ${title}`,
    toPapers: 'Suite : les pièces',
    done: 'Retour au dossier',
    position: (position: number, count: number) => `Partie ${position} sur ${count}`,
    chars: 'caractères',
    charsLimit: (count: string) => `${count} caractères au plus.`,
    bounds: (from: string, to: string) => `Un nombre entier de ${from} à ${to}.`,
    othersHint: 'D’autres répondent ici : vous pouvez lire, non modifier.',
    lockedHint: 'Ce dossier est déposé : ses réponses se lisent, elles ne se modifient plus.',
  },
  answerYes: 'Oui',
  answerNo: 'Non',
  documentsTitle: 'Pièces',
  documentStates: {
    announced: 'Pas arrivé',
    checking: 'En cours de vérification',
    clean: 'Sûr',
    refused: 'Refusé',
    infected: 'Refusé : logiciel malveillant',
  },
} satisfies Translation<typeof english>
