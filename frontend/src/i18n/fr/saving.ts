import type { Translation } from '../texts.ts'
import type { texts as english } from '../en/saving.ts'

/** How work that saves itself stands. */
export const texts = {
  saved: (time: string) => `Enregistré à ${time}`,
  nothingToSave: 'Tout est enregistré',
  waiting: 'Pas encore enregistré…',
  saving: 'Enregistrement…',
  offline: 'Gardé sur cet appareil, en attente du réseau',
  offlineUnkept:
    'Non enregistré : ce navigateur ne garde rien. Ne fermez pas la page ; l’envoi se fera au retour du réseau.',
  signedOut: 'Gardé sur cet appareil jusqu’à votre reconnexion',
  refused: 'Non enregistré :',
  changedTitle: 'Quelqu’un d’autre a enregistré entre-temps',
  changedBy: (name: string) => `${name} a enregistré pendant que vous écriviez.`,
  changedElsewhere: 'Vous avez enregistré dans une autre fenêtre pendant que vous écriviez ici.',
  changedSomebody: 'Quelqu’un d’autre a enregistré pendant que vous écriviez.',
  changedAt: (time: string) => `Heure : ${time}.`,
  differs: (places: string) => `Ce qui diffère : ${places}.`,
  closed: 'Plus rien ne peut y être modifié. Ce que vous avez écrit depuis ne peut pas être enregistré.',
  keepMine: 'Garder ma version, remplacer l’autre',
  takeTheirs: 'Prendre l’autre version, perdre la mienne',
  restored: 'Le texte gardé sur cet appareil est de retour et s’enregistre.',
  keptTitle: 'Cet appareil garde un texte qui n’est pas sur le serveur',
  keptText: (date: string) =>
    `Écrit ici le ${date} ; la version du serveur a changé depuis. Utilisez ce texte pour la remplacer, ou oubliez-le.`,
  useKept: 'Utiliser le texte de cet appareil',
  forgetKept: 'L’oublier',
} satisfies Translation<typeof english>
