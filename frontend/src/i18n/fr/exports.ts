import type { Translation } from '../texts.ts'
import type { texts as english } from '../en/exports.ts'

export const texts: Translation<typeof english> = {
  ask: 'Demander un fichier',
  askText:
    'Le fichier est préparé après votre demande, même si vous fermez cette page. Il reste une semaine dans la liste ci-dessous.',
  content: 'Contenu',
  contents: {
    annex: 'Annexe : demandé, proposé, attribué, par territoire',
    letters: 'Toutes les lettres, en PDF',
    dossiers: 'Dossiers',
    evaluations: 'Évaluations, avec noms et commentaires',
    ranking: 'Classement',
    decisions: 'Décisions',
    scdl: 'Données ouvertes : SCDL « Subventions » 2.1.1',
    '360giving': 'Données ouvertes : 360Giving 1.4',
    papers: 'Toutes les pièces, avec la liste de leurs empreintes',
  },
  format: 'Format',
  formats: {
    pdf: 'PDF',
    csv: 'CSV (UTF-8)',
    xlsx: 'Classeur Excel',
    json: 'JSON',
    zip: 'Archive ZIP',
  },
  language: 'Titres et signes en',
  submit: 'Préparer le fichier',
  asked: 'Le fichier est en préparation.',
  confidential:
    'Contient des données confidentielles : gardez-le là où seules les personnes concernées peuvent le lire.',
  list: 'Fichiers de cet appel',
  none: 'Pas encore de fichier',
  noneText:
    'Les fichiers que vous ou vos collègues demandez seront ici, avec la date et le nom de qui les a demandés.',
  file: 'Fichier',
  askedBy: 'Demandé par',
  state: 'État',
  until: 'Conservé jusqu’au',
  byAt: (name: string, at: string) => `${name}, ${at}`,
  states: {
    waiting: 'En attente',
    running: 'En préparation',
    done: 'Prêt',
    failed: 'N’a pas pu être préparé',
  },
  progress: (name: string) => `Avancement de ${name}`,
  dossiersSoFar: (done: number, total: number) => `${done} sur ${total}`,
  fetch: 'Télécharger',
  again: 'Préparer à nouveau',
}
