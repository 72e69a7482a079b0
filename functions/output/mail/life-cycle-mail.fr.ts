import type { LifeCycleMails } from './life-cycle-mail.ts'
import { tellInstant } from './tell-receipt.ts'

const titled = (projectTitle: string) => (projectTitle ? `« ${projectTitle} »` : 'encore sans titre')

const stillMissing = (gaps: number) => {
  if (gaps === 0) return 'Il n’y manque plus rien : il ne reste qu’à le déposer.'
  return gaps === 1 ? 'Un point manque encore.' : `${gaps} points manquent encore.`
}

/** Courriels en français sur un dossier qui s’en va, revient, ou attend d’être terminé. */
export const lifeCycleMailFr: LifeCycleMails = {
  withdrawn: ({ name, reference, projectTitle, reasons, href }) => ({
    subject: `${reference} : votre dossier est retiré`,
    paragraphs: [
      `Bonjour ${name},`,
      `Le dossier « ${projectTitle} » a été retiré par son chef de file. Il ne sera ni instruit ni évalué davantage.`,
      ...(reasons ? [`Motifs donnés : ${reasons}`] : []),
      'Vous pouvez toujours le lire, avec son accusé de réception, et le recopier dans un autre appel.',
    ],
    link: { label: 'Ouvrir le dossier', href },
  }),
  withdrawnForService: ({ reference, projectTitle, lead, reasons, href }) => ({
    subject: `${reference} : retiré par le porteur`,
    paragraphs: [
      `${lead} a retiré le dossier « ${projectTitle} ».`,
      reasons ? `Motifs donnés : ${reasons}` : 'Aucun motif n’a été donné.',
    ],
    link: { label: 'Ouvrir le dossier', href },
  }),
  withdrawnForEvaluator: ({ name, reference, href }) => ({
    subject: `${reference} : l’évaluation n’est plus nécessaire`,
    paragraphs: [
      `Bonjour ${name},`,
      `Le dossier ${reference} a été retiré par son porteur. Il ne vous est plus rien demandé. Merci pour ce que vous avez fait.`,
    ],
    link: { label: 'Voir mes évaluations', href },
  }),
  draftDeleted: ({ name, projectTitle, by, restorableUntil, timeZone, href }) => ({
    subject: 'Un brouillon que vous écrivez ensemble a été supprimé',
    paragraphs: [
      `Bonjour ${name},`,
      `${by} a supprimé le brouillon ${titled(projectTitle)}. Rien n’est encore perdu : son chef de file peut le rétablir jusqu’au ${tellInstant(restorableUntil, timeZone, 'fr')}.`,
    ],
    link: { label: 'Voir mes dossiers', href },
  }),
  draftRestored: ({ name, projectTitle, href }) => ({
    subject: 'Un brouillon supprimé est rétabli',
    paragraphs: [`Bonjour ${name},`, `Le brouillon ${titled(projectTitle)} est rétabli, tel qu’il était.`],
    link: { label: 'Ouvrir le dossier', href },
  }),
  formChanged: ({ name, projectTitle, callTitle, href }) => ({
    subject: `L’appel « ${callTitle.fr} » a changé`,
    paragraphs: [
      `Bonjour ${name},`,
      `Le service a publié une nouvelle version de l’appel « ${callTitle.fr} ». Votre brouillon ${titled(projectTitle)} garde toutes ses réponses, et passe à la nouvelle version quand il est ouvert.`,
      'Sa page montre ce qui a changé, et ce qui vous est maintenant demandé.',
    ],
    link: { label: 'Voir ce qui a changé', href },
  }),
  reminder: ({ name, projectTitle, callTitle, closesAt, timeZone, gaps, href }) => ({
    subject: `Votre dossier est à déposer avant le ${tellInstant(closesAt, timeZone, 'fr')}`,
    paragraphs: [
      `Bonjour ${name},`,
      `L’appel « ${callTitle.fr} » se termine le ${tellInstant(closesAt, timeZone, 'fr')}. Votre dossier ${titled(projectTitle)} n’est pas encore déposé.`,
      stillMissing(gaps),
      'Vous pouvez désactiver ces rappels dans votre profil.',
    ],
    link: { label: 'Terminer le dossier', href },
  }),
}
