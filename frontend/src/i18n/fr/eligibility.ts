import type { texts as english } from '../en/eligibility.ts'
import type { Translation } from '../texts.ts'

export const texts = {
  title: 'Vérifiez en deux minutes si vous pouvez déposer',
  back: 'Retour à l’appel',
  intro:
    'Aucun compte n’est nécessaire. Vos réponses restent sur cet appareil, et vous pouvez les emporter dans un dossier. Laissez de côté ce que vous ne savez pas encore.',
  outcome: 'Ce que cela donne',
  verdicts: {
    met: 'Votre projet répond aux règles de cet appel.',
    unknown:
      'Rien ne s’oppose à votre projet pour l’instant. Certaines règles ne peuvent pas encore être vérifiées.',
    broken:
      'En l’état, votre projet ne convient pas. Vous voyez ci-dessous pourquoi, et ce qui le rendrait conforme.',
  },
  kinds: { broken: 'Ne convient pas', unknown: 'Pas encore connu', met: 'Convient' },
  start: 'Commencer un dossier avec ces réponses',
  startNote: 'Cette vérification ne décide de rien : le service examine le dossier entier.',
  notOpen: 'Un dossier peut être commencé tant que l’appel est ouvert.',
  clear: 'Effacer mes réponses',
  yes: 'Oui',
  no: 'Non',
  questions: {
    leadTerritory: 'Territoire de la structure chef de file',
    leadLegalForm: 'Nature de la structure chef de file',
    signsRepublicanContract: 'Souscrit-elle le contrat d’engagement républicain ?',
    partners: 'Vos partenaires',
    totalCost: 'Coût total du projet',
    requestedGrant: 'Subvention demandée',
    foreignContribution: 'Ce que les partenaires de l’autre rive apportent',
    startsOn: 'Début du projet',
    endsOn: 'Fin du projet',
    hasUnsettledGrant: 'Le chef de file a-t-il une subvention antérieure du service non soldée ?',
    unsettledSince: 'Depuis quand n’est-elle pas soldée ?',
    hasEconomicActivity: 'Le projet est-il une activité économique ?',
    deMinimisReceived: 'Aides de minimis reçues ces trois dernières années',
  },
  hints: {
    partners: 'Les structures autres que le chef de file.',
    signsRepublicanContract: 'Toute association ou fondation qui demande de l’argent public le souscrit.',
    hasUnsettledGrant: 'Une subvention dont le bilan ou le solde est encore attendu.',
    hasEconomicActivity: 'Il propose des biens ou des services sur un marché, quelle que soit la structure.',
  },
  partnerTerritory: (number) => `Partenaire ${number} : territoire`,
  partnerForm: (number) => `Partenaire ${number} : nature`,
  addPartner: 'Ajouter un partenaire',
  removePartner: (number) => `Retirer le partenaire ${number}`,
  noPartner: 'Il n’y en a pas',
  hasPartners: 'Retirez d’abord les partenaires.',
  enough: 'Un dossier a au plus vingt partenaires.',
  notCarried:
    'Votre dossier est commencé, mais des réponses de la vérification ne sont pas arrivées. Elles vous sont redemandées.',
} satisfies Translation<typeof english>
