import { plural } from '../format.ts'
import type { Translation } from '../texts.ts'
import type { texts as English } from '../en/check.ts'

export const texts: Translation<typeof English> = {
  title: 'Vérifiez vos réponses',
  titleRead: 'Ce que vous avez déposé',
  missingTitle: (count: number) =>
    plural('fr', count, {
      one: 'Il manque 1 élément avant de pouvoir déposer',
      other: 'Il manque # éléments avant de pouvoir déposer',
    }),
  change: 'Modifier',
  noAnswer: 'Pas de réponse',
  papers: 'Pièces',
  noPaper: 'Aucun fichier',
  submitTitle: 'Déposer le dossier',
  submitText:
    'Après le dépôt, réponses et pièces ne se modifient plus. Vous recevez un accusé de réception ici et par courriel, avec la date et l’heure du serveur.',
  submit: 'Déposer le dossier',
  unsent:
    'Des réponses ne sont pas encore sur le serveur. Elles doivent d’abord y arriver : vérifiez votre connexion, ou reconnectez-vous, puis déposez.',
  uploading: 'Un fichier est encore en route. Attendez son arrivée, ou arrêtez-le, puis déposez.',
  gaps: {
    'field.missing': (label: string) => `${label} : pas de réponse`,
    'field.fault': (label: string, fault: string) => `${label} : ${fault}`,
    'budget.grant_over_rate': (label: string, rate: string, highest: string) =>
      `${label} : c’est ${rate} du coût total ; ${highest} au plus sont financés`,
    'budget.grant_over_cost': (label: string) => `${label} : c’est plus que le coût total`,
    'budget.grant_zero': (label: string) => `${label} : c’est zéro`,
    'group.too_few': (label: string, least: number) => `${label} : il en faut au moins ${least}`,
    'group.too_many': (label: string, most: number) => `${label} : ${most} au plus`,
    'confirmation.missing': (name: string) => `${name} : n’a pas encore confirmé`,
    'confirmation.void': (name: string) => `${name} : doit confirmer de nouveau, car le dossier a changé`,
    'document.missing': (label: string) => `${label} : aucun fichier`,
    'document.uploading': (name: string) => `${name} : n’est pas arrivé`,
    'document.checking': (name: string) => `${name} : en cours de vérification`,
    'document.refused': (name: string) => `${name} : a été refusé`,
    'document.infected': (name: string) => `${name} : contient un logiciel malveillant`,
  },
}
