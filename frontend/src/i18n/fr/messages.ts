import { plural } from '../format.ts'
import type { Translation } from '../texts.ts'
import type { texts as english } from '../en/messages.ts'

export const texts = {
  title: 'Messages',
  link: 'Messages avec le service',
  staffLink: 'Messages',
  unread: (count: number) => plural('fr', count, { one: '# nouveau', other: '# nouveaux' }),
  back: 'Retour au dossier',
  intro:
    'Écrivez ici au sujet de ce dossier. L’autre partie est prévenue par e-mail qu’il y a un message ; il ne se lit qu’ici.',
  none: 'Pas encore de message.',
  list: 'Messages, du plus ancien au plus récent',
  sides: { applicant: 'Porteur du projet', service: 'Le service' },
  own: 'Vous',
  file: (name: string) => `Télécharger ${name}`,
  fileStates: {
    announced: 'en chemin',
    checking: 'en cours de contrôle',
    clean: '',
    refused: 'refusé par nos contrôles',
    infected: 'contenait un virus et a été supprimé',
  },
  write: 'Votre message',
  files: 'Fichiers joints au message',
  filesHint: (size: string) => `Jusqu’à 10 fichiers de ${size} chacun.`,
  sending: 'en cours d’envoi…',
  ready: 'prêt',
  drop: 'Retirer',
  failed: 'n’a pas pu être envoyé',
  refusedFile: (name: string) =>
    `${name} ne peut pas être envoyé : trop lourd, vide, ou d’un type qui n’est pas accepté.`,
  send: 'Envoyer',
  sent: 'Le message est envoyé.',
  empty: 'Écrivez d’abord quelque chose.',
  waitForFiles: 'Un fichier est encore en cours d’envoi. Attendez un instant, ou retirez-le.',
  kept: 'Un message que vous n’aviez pas envoyé est revenu.',
  notes: 'Notes du service',
  notesIntro: 'Seul le service lit ces notes ; jamais les porteurs ni les évaluateurs.',
  note: 'Votre note',
  addNote: 'Ajouter la note',
  noNotes: 'Pas encore de note.',
  questions: 'À répondre',
  questionsIntro: 'Dossiers dont les porteurs attendent une réponse, les plus anciens d’abord.',
  notYet: 'Pas encore de messages',
  notYetText:
    'Ici, le service et vous vous écrivez au sujet du dossier une fois qu’il est déposé. D’ici là :',
  contact: 'joindre le service',
  noQuestions: 'Tous les messages ont une réponse',
  noQuestionsText: 'Un nouveau message apparaîtra ici de lui-même.',
  askedOn: (date: string) => `Demandé le ${date}`,
} satisfies Translation<typeof english>
