import { plural } from '../format.ts'
import type { Translation } from '../texts.ts'
import type { texts as English } from '../en/receipt.ts'

export const texts: Translation<typeof English> = {
  title: 'Accusé de réception de votre dossier',
  thanks: 'Votre dossier a été reçu.',
  mailed: (email: string) => `Le même accusé de réception est envoyé à ${email}.`,
  reference: 'Référence',
  receivedAt: 'Reçu',
  call: 'Appel à projets',
  project: 'Projet',
  applicant: 'Demandeur',
  requested: 'Montant demandé',
  service: 'Service chargé du dossier',
  silenceTitle: 'Ce qui se passe sans réponse',
  silence: (date: string) =>
    `Sans réponse au ${date}, votre demande est réputée rejetée, sous réserve que le dossier soit complet.`,
  appeal: (months: string, court: string) =>
    `Vous disposez alors de ${months} pour contester ce rejet devant le tribunal : ${court}.`,
  months: (count: number) => plural('fr', count, { one: '# mois', other: '# mois' }),
  law: 'Code des relations entre le public et l’administration, articles L112-11, R112-11-1 et L231-4.',
  papers: 'Pièces reçues',
  proof: 'Preuve du contenu',
  proofText:
    'Ce nombre (SHA-256) change à la moindre modification du dossier. Avec l’export, chacun peut vérifier ce qui a été déposé.',
  print: 'Imprimer l’accusé de réception',
  export: 'Télécharger le dossier et son historique (JSON)',
  none: 'Ce dossier n’a pas été déposé.',
}
