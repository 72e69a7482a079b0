import type { Translation } from '../texts.ts'
import type { texts as english } from '../en/own-data.ts'

export const texts = {
  title: 'Vos données',
  text: 'Tout ce que le portail sait de vous : profil, structures, dossiers, évaluations, sessions.',
  page: 'Télécharger pour lire (HTML)',
  file: 'Télécharger pour une machine (JSON)',
  closing: {
    title: 'Fermer votre compte',
    intro:
      'Votre nom et votre adresse sont retirés du portail, vos sessions prennent fin et vos dossiers quittent vos mains. Ce que la loi oblige le service à conserver (dossiers déposés, décisions, leur historique) reste, sans votre nom. C’est définitif.',
    open: 'Fermer mon compte…',
    dialogTitle: 'Fermer votre compte pour de bon ?',
    confirm: 'Saisissez votre adresse électronique pour confirmer',
    submit: 'Fermer mon compte',
    blocked: 'D’autres comptent encore sur vous. D’abord :',
    obstacles: {
      draft: (title: string) => `Supprimez le brouillon, ou déposez-le et attendez la décision : ${title}`,
      dossier: (title: string) =>
        `Vous êtes seul à porter un dossier qui n’est pas décidé ; retirez-le, ou confiez-le à un collègue : ${title}`,
      organisation: (name: string) => `Nommez un autre gestionnaire pour ${name} : vous êtes le seul.`,
      evaluation: (reference: string) =>
        `Déposez votre évaluation de ${reference}, ou demandez au service de reprendre l’affectation.`,
      administrator: 'Un autre administrateur doit d’abord vous retirer ce rôle.',
    },
    untitled: 'encore sans titre',
    openDossier: 'Ouvrir',
  },
} satisfies Translation<typeof english>
