import type { Outcome } from '../../../shared/decisions/outcomes.ts'
import type { MailTexts } from './mail.ts'
import { tellDay, tellEuros, tellInstant, tellPapers } from './tell-receipt.ts'

const OUTCOMES = {
  award: 'Une subvention est attribuée à votre projet.',
  reserve: 'Votre projet est sur la liste d’attente : il sera financé si des crédits se libèrent.',
  rejection: 'Votre projet n’est pas retenu.',
  deferral: 'La décision sur votre projet est reportée.',
} as const satisfies Record<Outcome, string>

/** Courriels en français. Le contenu d’un accusé de réception est fixé par la loi : CRPA L112-11, R112-11-1, L231-4. */
export const mailFr: MailTexts = {
  receipt: ({ name, receipt, href }) => ({
    subject: `${receipt.reference} : accusé de réception de votre dossier`,
    paragraphs: [
      `Bonjour ${name},`,
      `Nous avons reçu le dossier « ${receipt.projectTitle} » de ${receipt.applicant} le ${tellInstant(receipt.receivedAt, receipt.timeZone, 'fr')}, en réponse à l’appel « ${receipt.callTitle.fr} ». Sa référence est ${receipt.reference}. La subvention demandée est de ${tellEuros(receipt.requestedGrant, 'fr')}.`,
      ...(receipt.firstReceivedAt
        ? [
            `Il complète le dossier reçu une première fois le ${tellInstant(receipt.firstReceivedAt, receipt.timeZone, 'fr')}. Le délai ci-dessous court à compter de la présente réception.`,
          ]
        : []),
      `Pièces reçues : ${tellPapers(receipt) || 'aucune'}.`,
      `Votre dossier est suivi par : ${receipt.service.name.fr}, ${receipt.service.postalAddress}, ${receipt.service.email}, ${receipt.service.telephone}.`,
      `Sous réserve que votre dossier soit complet, et sans réponse de notre part au ${tellDay(receipt.silenceMeansRejectionOn, 'fr')}, votre demande est réputée rejetée à cette date.`,
      `Vous pourrez alors former un recours devant ${receipt.appeal.court.fr} dans un délai de ${receipt.appeal.months} mois, ou demander au service de réexaminer sa position dans le même délai.`,
      `Empreinte du contenu déposé (SHA-256) : ${receipt.contentHash}`,
      'Votre dossier et cet accusé de réception peuvent être téléchargés en PDF sur la page de l’accusé de réception.',
    ],
    link: { label: 'Ouvrir l’accusé de réception', href },
  }),
  received: ({ reference, projectTitle, lead, callTitle, href }) => ({
    subject: `${reference} : un dossier est arrivé`,
    paragraphs: [`${lead} a déposé « ${projectTitle} » en réponse à l’appel « ${callTitle.fr} ».`],
    link: { label: 'Ouvrir le dossier', href },
  }),
  admissibility: ({ name, reference, projectTitle, admissible, reasons, href }) => ({
    subject: admissible
      ? `${reference} : votre dossier est recevable`
      : `${reference} : votre dossier est irrecevable`,
    paragraphs: [
      `Bonjour ${name},`,
      admissible
        ? `Votre dossier « ${projectTitle} » est complet et éligible. Il va maintenant être évalué.`
        : `Votre dossier « ${projectTitle} » ne peut pas être évalué.`,
      ...(reasons ? [`Motifs du service : ${reasons}`] : []),
    ],
    link: { label: 'Ouvrir le dossier', href },
  }),
  assigned: ({ name, callTitle, due, href }) => ({
    subject: 'Des dossiers à évaluer sont dans votre liste',
    paragraphs: [
      `Bonjour ${name},`,
      `Le service vous demande d’évaluer un ou plusieurs dossiers de l’appel « ${callTitle.fr} » : ils sont dans votre liste. Avant qu’un dossier s’ouvre, dites-nous si vous avez un conflit d’intérêts.`,
      ...(due ? [`Les évaluations sont attendues pour le ${due}.`] : []),
    ],
    link: { label: 'Voir mes évaluations', href },
  }),
  result: ({ name, reference, projectTitle, outcome, href }) => ({
    subject: `${reference} : le résultat de votre dossier`,
    paragraphs: [
      `Bonjour ${name},`,
      `Les résultats de l’appel sont publiés. ${OUTCOMES[outcome]}`,
      `La décision sur « ${projectTitle} », ses motifs, l’acte sur lequel elle repose et votre lettre, en PDF à conserver, sont dans votre dossier.`,
    ],
    link: { label: 'Lire la décision', href },
  }),
  footer: (serviceName) =>
    `${serviceName.fr}. Ce message est envoyé par le portail ; vous pouvez y répondre.`,
}
