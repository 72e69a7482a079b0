import { plural } from '../format.ts'
import type { Translation } from '../texts.ts'
import type { texts as English } from '../en/tasks.ts'

export const texts: Translation<typeof English> = {
  partners: 'Partenaires',
  partnersBeside: (count) =>
    plural('fr', count, { one: '# partenaire à vos côtés', other: '# partenaires à vos côtés' }),
  nobodyInvited: 'Personne n’est encore invité',
  byOthers: 'à remplir par d’autres',
  tasks: 'Ce qu’il y a à faire',
  sections: 'Réponses',
  papers: 'Pièces',
  finish: 'Terminer',
  check: 'Vérifier vos réponses et déposer',
  checkBlocked: (count: number) =>
    plural('fr', count, { one: 'Il manque encore 1 élément', other: 'Il manque encore # éléments' }),
  readyHint: 'Rien ne manque',
  states: {
    notStarted: 'Pas commencé',
    started: 'En cours',
    complete: 'Complet',
    toDo: 'À faire',
    waiting: 'Pas encore',
    ready: 'Prêt',
  },
  answersMissing: (count: number) =>
    plural('fr', count, { one: '# réponse manque', other: '# réponses manquent' }),
  toCorrect: (count: number) =>
    plural('fr', count, { one: '# réponse à corriger', other: '# réponses à corriger' }),
  papersMissing: (count: number) =>
    plural('fr', count, { one: '# pièce manque', other: '# pièces manquent' }),
  papersUnfinished: (count: number) =>
    plural('fr', count, { one: '# fichier pas encore prêt', other: '# fichiers pas encore prêts' }),
  papersGiven: (count: number) => plural('fr', count, { one: '# fichier', other: '# fichiers' }),
  submitted: 'Votre dossier est déposé',
  seeReceipt: 'Voir l’accusé de réception',
  seeAnswers: 'Voir ce que vous avez déposé',
  deadlineGone: 'L’appel est clos. Ce dossier n’a pas été déposé, et ne peut plus l’être.',
  readOnly: 'Vous pouvez lire ce dossier ; sa structure cheffe de file l’écrit.',
}
