import { plural } from '../format.ts'
import type { Translation } from '../texts.ts'
import type { texts as english } from '../en/life-cycle.ts'

export const texts = {
  follow: {
    title: 'Ce qui s’est passé, et la suite',
    events: {
      'dossier.created': 'Dossier ouvert',
      'dossier.deleted': 'Brouillon supprimé',
      'dossier.formMoved': 'Le formulaire a changé ; le brouillon a gardé chaque réponse',
      'dossier.restored': 'Brouillon rétabli',
      'dossier.submitted': 'Dossier déposé',
      'completion.requested': 'Le service vous a demandé de compléter le dossier',
      'completion.dateChanged': 'La date pour compléter le dossier a été changée',
      'completion.ended': 'La demande de compléments a été retirée',
      'dossier.resubmitted': 'Dossier complété et déposé de nouveau',
      'admissibility.declared': 'Recevabilité examinée',
      'decision.recorded': 'Décision prise',
      'dossier.withdrawn': 'Dossier retiré',
    },
    admissible: 'Recevable',
    inadmissible: 'Non recevable',
    next: {
      submit: (at: string) => `À déposer avant le ${at}. D’ici là, tout est conservé comme brouillon.`,
      tooLate: (at: string) => `L’appel s’est terminé avant le dépôt de ce dossier, le ${at}.`,
      complete: (at: string) =>
        `À compléter avant le ${at}. Le délai dont dispose le service pour répondre est suspendu jusque-là.`,
      restore: (at: string) => `Il peut être rétabli jusqu’au ${at}. Ensuite, il est oublié pour de bon.`,
      check: 'Le service vérifie que le dossier est complet et recevable. Vous recevrez un courriel.',
      assign: 'Votre dossier est complet et recevable. Des experts sans conflit d’intérêts vont le noter.',
      evaluate: 'Des experts notent le dossier ; puis l’organe élu décide.',
      reserve: 'Votre projet est sur liste d’attente : il peut être financé si des montants se libèrent.',
      deferred: 'La décision est reportée. Les motifs figurent ci-dessus.',
      agreement: 'Le service vous écrit au sujet de la convention et des versements.',
      results: (on: string) => `Résultats attendus le ${on}.`,
      silence: (on: string) =>
        `Sans réponse au ${on}, votre demande est réputée rejetée à cette date, sous réserve que le dossier soit complet.`,
      silencePassed: (on: string) =>
        `Sous réserve que le dossier soit complet, votre demande est réputée rejetée depuis le ${on}, faute de réponse. L’accusé de réception indique le tribunal à saisir.`,
      appeal: (months: number) =>
        plural('fr', months, {
          one: 'Vous pouvez former un recours dans un délai de # mois après notification ; l’accusé de réception indique le tribunal.',
          other:
            'Vous pouvez former un recours dans un délai de # mois après notification ; l’accusé de réception indique le tribunal.',
        }),
    },
  },
  leave: {
    title: 'Recopier, ou renoncer',
    copy: 'Recopier dans un autre appel',
    withdraw: 'Retirer le dossier',
    withdrawTitle: 'Retirer ce dossier ?',
    withdrawText:
      'Il ne sera ni instruit ni évalué davantage, et cet appel ne pourra plus le financer. C’est définitif. Vous gardez le dossier et son accusé de réception pour les lire, et pouvez le recopier dans un autre appel.',
    withdrawReasons: 'Pourquoi ? (le service le lit)',
    withdrawn: 'Le dossier est retiré.',
    withdrawnNotice: (date: string) => `Ce dossier a été retiré le ${date}.`,
    reasonsGiven: (reasons: string) => `Motifs donnés : ${reasons}`,
    delete: 'Supprimer le brouillon',
    deleteTitle: 'Supprimer ce brouillon ?',
    deleteText:
      'Ses réponses et ses pièces quittent vos listes, pour tous ceux qui l’écrivent avec vous. Vous pouvez le rétablir pendant 30 jours ; ensuite, tout est oublié pour de bon.',
    deleted: 'Le brouillon est supprimé.',
    deletedBy: (who: string, date: string) => `${who} a supprimé ce brouillon le ${date}.`,
    restorableUntil: (date: string) => `Il peut être rétabli jusqu’au ${date}.`,
    restore: 'Rétablir',
    restored: 'Le brouillon est rétabli, tel qu’il était.',
    deletedTitle: 'Supprimés',
  },
  reminders: {
    title: 'Rappels',
    label: 'Me rappeler ce que je n’ai pas encore déposé ou remis',
    hint: 'Par courriel, à huit heures du matin : 14, 3 et 1 jours avant la fin de l’appel pour un brouillon ; 7 jours avant, puis la veille du jour où vos évaluations sont attendues.',
    saved: 'Enregistré.',
  },
} satisfies Translation<typeof english>
