import { plural } from '../format.ts'
import type { Translation } from '../texts.ts'
import type { texts as english } from '../en/copying.ts'

export const texts = {
  title: 'Recopier ce dossier dans un autre appel',
  intro:
    'Un nouveau brouillon reprend les réponses et les pièces que l’autre appel demande aussi. Ce dossier-ci ne change pas.',
  which: 'Dans quel appel ?',
  noneOpen: 'Aucun appel n’est ouvert en ce moment.',
  forWhom: 'Quelle structure en est le chef de file ?',
  choose: 'Faites un choix.',
  submit: 'Commencer la copie',
  back: 'Retour au dossier',
  done: 'La copie est commencée',
  doneText: (call: string) =>
    `Elle reprend le dossier qui répondait à « ${call} ». Voyez ce qu’il reste à faire.`,
  copied: (count: number) =>
    plural('fr', count, { one: '# réponse a été reprise.', other: '# réponses ont été reprises.' }),
  left: 'Réponses qui n’ont pas été reprises',
  papers: 'Pièces',
  paperCopied: 'reprise, en cours de vérification',
  partners: 'Partenaires à inviter de nouveau',
  reasons: {
    not_asked: 'cet appel ne la demande pas',
    other_kind: 'cet appel demande une réponse d’une autre sorte',
    does_not_fit: 'elle ne respecte pas les règles de cet appel',
    declare_again: 'elle se déclare de nouveau pour chaque appel',
    other_partner: 'ce partenaire répond lui-même',
    not_ready: 'elle n’a jamais été reconnue en ordre',
  },
  open: 'Continuer le nouveau dossier',
} satisfies Translation<typeof english>
