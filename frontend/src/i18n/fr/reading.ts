import { plural } from '../format.ts'
import type { Translation } from '../texts.ts'
import type { texts as english } from '../en/reading.ts'

/** Words of a dossier that is read: by staff, by evaluators. */
export const texts = {
  answers: 'Réponses',
  notAnswered: 'Sans réponse',
  ticked: 'Oui, déclaré',
  notTicked: 'Non déclaré',
  partners: 'Partenaires',
  roles: { lead: 'Chef de file', partner: 'Partenaire' },
  noIdentifier: 'Aucun numéro indiqué',
  legalForms: {
    association: 'Association',
    foundation: 'Fondation',
    school: 'Établissement scolaire',
    company: 'Entreprise',
    publicBody: 'Organisme public',
    chamber: 'Chambre consulaire',
    other: 'Autre structure',
  },
  schemes: {
    SIRET: 'SIRET',
    SIREN: 'SIREN',
    RNA: 'RNA',
    KVK: 'KvK',
    RNC: 'RNC',
    COCI: 'COCI',
    CRIB: 'CRIB',
    COA: 'XX-COA',
    LEI: 'LEI',
    ROR: 'ROR',
    OTHER: 'Numéro',
  },
  documents: 'Pièces',
  noDocuments: 'Aucune pièce n’a été envoyée.',
  missingPaper: 'Non envoyée',
  optionalPaper: 'facultative',
  open: 'Ouvrir',
  openNamed: (name: string) => `Ouvrir ${name} dans un nouvel onglet`,
  download: 'Télécharger',
  downloadNamed: (name: string) => `Télécharger ${name}`,
  earlierVersions: (count) =>
    plural('fr', count, { one: 'Une version antérieure', other: '# versions antérieures' }),
  preview: 'Voir',
  previewNamed: (name) => `Voir ${name} ici`,
  previewLoading: 'Ouverture de la pièce…',
  openInTab: 'Rien ne s’affiche ? Ouvrez la pièce dans un nouvel onglet.',
  closePreview: 'Fermer',
  archive: (count) =>
    plural('fr', count, {
      one: 'Télécharger la pièce dans un ZIP',
      other: 'Télécharger les # pièces en un seul ZIP',
    }),
  archiving: 'Préparation du ZIP',
  stopArchive: 'Arrêter',
  archiveFailed: 'Le ZIP n’a pas pu être préparé. Rien n’est perdu : redemandez-le dans un instant.',
  documentStates: {
    announced: 'En cours d’envoi',
    checking: 'Analyse antivirus en cours',
    clean: 'Vérifiée',
    refused: 'Refusée : le fichier n’est pas ce qu’il dit être',
    infected: 'Un virus a été trouvé ; le fichier est supprimé',
  },
} satisfies Translation<typeof english>
