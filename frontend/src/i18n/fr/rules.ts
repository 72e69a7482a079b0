import type { texts as english } from '../en/rules.ts'
import { plural } from '../format.ts'
import type { Translation } from '../texts.ts'

const organisations = (count: number) => plural('fr', count, { one: '# structure', other: '# structures' })
const months = (count: number) => `${count} mois`
const years = (count: number) => plural('fr', count, { one: '# an', other: '# ans' })

export const texts = {
  asks: {
    leadTerritories: (places) => `La structure chef de file vient de : ${places}.`,
    leadLegalForms: (forms) => `La structure chef de file est : ${forms}.`,
    partnerTerritories: (places) => `Les partenaires viennent de : ${places}.`,
    partnerLegalForms: (forms) => `Chaque partenaire est : ${forms}.`,
    fewest: (count, places) =>
      places === ''
        ? `Le projet réunit au moins ${organisations(count)}, chef de file compris.`
        : `Au moins ${organisations(count)} de : ${places}.`,
    most: (count, places) =>
      places === ''
        ? `Le projet réunit au plus ${organisations(count)}, chef de file compris.`
        : `Au plus ${organisations(count)} de : ${places}.`,
    lowestGrant: (amount) => `La subvention demandée est d’au moins ${amount}.`,
    highestGrant: (amount) => `La subvention demandée est d’au plus ${amount}.`,
    highestRate: (rate) => `La subvention couvre au plus ${rate} du coût total.`,
    leastForeignShare: (rate) => `Les partenaires de l’autre rive apportent au moins ${rate} du coût total.`,
    earliestStart: (day) => `Le projet commence au plus tôt le ${day}.`,
    latestEnd: (day) => `Le projet finit au plus tard le ${day}.`,
    longestDuration: (count) => `Le projet dure au plus ${months(count)}.`,
    unsettledGrantYears: (count) =>
      count === 0
        ? 'La structure chef de file n’a aucune subvention antérieure du service non soldée.'
        : `La structure chef de file n’a aucune subvention antérieure du service non soldée depuis plus de ${years(count)}.`,
    republicanContract:
      'Une association ou une fondation chef de file souscrit le contrat d’engagement républicain (décret n° 2021-1947).',
    deMinimisCeiling: (amount) =>
      `Pour une activité économique : les aides « de minimis » sur trois ans, cette subvention comprise, ne dépassent pas ${amount}.`,
  },
  broken: {
    leadTerritories: (given, asked) =>
      `Un chef de file de ${given} ne peut pas déposer. ${asked} Un de vos partenaires pourrait être chef de file, avec vous pour partenaire.`,
    leadLegalForms: (given, asked) =>
      `Le chef de file ne convient pas (${given}). ${asked} Un de vos partenaires pourrait être chef de file.`,
    partnerTerritories: (given, asked) =>
      `Un partenaire de ${given} ne convient pas. ${asked} Il peut participer sans être partenaire du dossier.`,
    partnerLegalForms: (given, asked) => `Un partenaire ne convient pas (${given}). ${asked}`,
    tooFew: (count, asked) => `${asked} Pour l’instant : ${count}. Trouvez un autre partenaire.`,
    tooMany: (count, asked) => `${asked} Pour l’instant : ${count}. Retirez-en.`,
    lowestGrant: (given, asked) => `${given}, c’est trop peu. ${asked}`,
    highestGrant: (given, asked) => `${given}, c’est trop. ${asked}`,
    highestRate: (highest, asked) => `${asked} Pour ce coût, cela fait ${highest} au plus.`,
    leastForeignShare: (given, wanted, asked) =>
      `${asked} Pour ce coût, cela fait ${wanted} ; pour l’instant : ${given}.`,
    earliestStart: (given, asked) => `Le ${given}, c’est trop tôt. ${asked}`,
    latestEnd: (given, asked) => `Le ${given}, c’est trop tard. ${asked}`,
    longestDuration: (latest, asked) => `${asked} Avec ce début, il finit au plus tard le ${latest}.`,
    unsettledGrantYears: (since, asked) =>
      `Une subvention n’est pas soldée depuis le ${since}. ${asked} Soldez-la d’abord avec le service.`,
    republicanContract: (asked) => `${asked} Il faut le déclarer.`,
    deMinimisCeiling: (over, asked) => `${asked} Il y a ${over} de trop : demandez moins.`,
  },
  unknown: (fact) => `Reste à dire : ${fact}.`,
  facts: {
    leadTerritory: 'le territoire du chef de file',
    leadLegalForm: 'la forme juridique du chef de file',
    partners: 'les partenaires, avec leur territoire et leur forme juridique',
    totalCost: 'le coût total du projet',
    requestedGrant: 'la subvention demandée',
    foreignContribution: 'ce que les partenaires de l’autre rive apportent',
    startsOn: 'le début du projet',
    endsOn: 'la fin du projet',
    hasUnsettledGrant: 'si une subvention antérieure n’est pas soldée',
    unsettledSince: 'depuis quand elle n’est pas soldée',
    hasEconomicActivity: 'si le projet est une activité économique',
    deMinimisReceived: 'les aides de minimis des trois dernières années',
    signsRepublicanContract: 'si le contrat d’engagement républicain est souscrit',
  },
  legalForms: {
    association: 'association',
    foundation: 'fondation',
    school: 'établissement scolaire',
    company: 'entreprise',
    publicBody: 'organisme public',
    chamber: 'chambre consulaire',
    other: 'autre structure',
  },
  roles: { lead: 'le chef de file', partner: 'les partenaires' },
  askedOf: (whom) => `Demandée à : ${whom}`,
} satisfies Translation<typeof english>
