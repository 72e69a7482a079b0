import { plural } from '../format.ts'
import type { Translation } from '../texts.ts'
import type { texts as English } from '../en/letters.ts'

export const texts: Translation<typeof English> = {
  title: 'Lettres',
  intro:
    'Chaque décision annoncée a une lettre, dans la langue du candidat, établie après la publication des résultats. Ceux qui écrivent pour le dossier reçoivent un courriel qui y mène ; elle s’ouvre après connexion.',
  toTexts: 'Textes des lettres',
  toExports: 'Toutes les lettres en ZIP, annexe de la délibération',
  toLetters: 'Lettres de cet appel',
  none: 'Pas encore de lettre',
  noneText:
    'Les lettres sont établies une fois les résultats publiés. D’ici là, rien ne dit qu’elles viendront.',
  noneOfThem: 'Aucune lettre dans cette liste.',
  show: 'Afficher',
  all: (count: number) => `Toutes (${count})`,
  filters: {
    unopened: (count: number) => `Non ouvertes (${count})`,
    unsent: (count: number) => `Sans courriel envoyé (${count})`,
    returned: (count: number) => `Courriel revenu (${count})`,
    missing: (count: number) => `Pas encore établies (${count})`,
  },
  missing: (count: number) =>
    plural('fr', count, {
      one: '# lettre n’est pas encore là.',
      other: '# lettres ne sont pas encore là.',
    }),
  look: 'Regarder à nouveau',
  make: 'Établir celles qui manquent',
  making: 'Les lettres sont en cours d’établissement.',
  dossier: 'Dossier',
  outcome: 'Décision',
  letter: 'Lettre',
  notMade: 'Pas encore établie',
  pdf: (language: string) => `PDF, ${language}`,
  sent: 'Courriel accepté',
  notSent: 'Aucun',
  opened: 'Première ouverture',
  notOpened: 'Non ouverte',
  byAt: (name: string, at: string) => `${name}, ${at}`,
  returned: (count: number) =>
    plural('fr', count, {
      one: 'Le courriel sur # lettre est revenu : quelqu’un n’a pas été joint.',
      other: 'Les courriels sur # lettres sont revenus : quelqu’un n’a pas été joint.',
    }),
  showReturned: 'Les afficher',
  returns: {
    delayed: 'En chemin, en retard',
    undelivered: 'Non remis',
    noMailbox: 'Adresse inexistante',
    refused: 'Refusé par le service d’envoi',
    complained: 'Signalé comme indésirable',
  },
  whatToDo: {
    delayed: () => 'Rien à faire pour l’instant : le service d’envoi réessaie pendant des heures.',
    undelivered: () =>
      'La boîte est pleine, son serveur absent, ou elle a répondu d’elle-même (absence). Renvoyez-le dans quelques jours.',
    noMailbox: (name: string) =>
      `Renvoyer à cette adresse ne sert à rien. Demandez à la structure une adresse qui fonctionne : la personne qui se connecte avec elle et rejoint le dossier à la place de ${name} est jointe par « Renvoyer ».`,
    refused: () =>
      'Notre propre service d’envoi ne l’a pas envoyé. Prévenez qui gère le portail, puis renvoyez-le.',
    complained: (name: string) =>
      `Il est arrivé. Demandez à ${name} si la lettre était attendue avant d’en renvoyer.`,
  },
  again: 'Renvoyer',
  sentAgain: (count: number) =>
    plural('fr', count, {
      one: 'Renvoyé à # personne.',
      other: 'Renvoyé à # personnes.',
    }),
  outcomes: {
    award: 'Attribution',
    reserve: 'Liste d’attente',
    rejection: 'Refus',
    deferral: 'Ajournement',
  },
  languages: { fr: 'français', en: 'anglais', nl: 'néerlandais', es: 'espagnol' },
  language: 'Langue',
  textsTitle: 'Textes des lettres',
  textsIntro:
    'Ce que disent les lettres de cet appel. Les mots entre accolades tiennent la place de ce que dit la décision. Les lettres déjà établies restent ce qu’elles sont.',
  standardText: 'C’est le texte standard du portail.',
  ownText: (name: string, at: string) => `Texte de cet appel, écrit par ${name}, ${at}.`,
  outdated:
    'Quelqu’un a enregistré une autre version de ce texte depuis que vous avez commencé. Laquelle garder ?',
  keepMine: 'Continuer avec la mienne',
  takeTheirs: 'Prendre la sienne',
  subject: 'Objet',
  body: 'Texte',
  bodyHint:
    'Une ligne vide commence une nouvelle partie. Une ligne qui commence par « ## » est un titre, par un tiret un élément de liste. Une partie est omise quand la décision n’a rien pour son champ.',
  faultsTitle: 'Avant de pouvoir enregistrer ce texte',
  faults: {
    'letter.text_missing': () => 'Il n’y a pas de texte.',
    'letter.text_refused': () => 'Le texte est trop long, ou contient un caractère caché.',
    'letter.brace': () => 'Une accolade est seule : un champ s’écrit {reference}.',
    'letter.field_unknown': (field: string) => `Le champ {${field}} n’existe pas.`,
    'letter.field_elsewhere': (field: string) => `{${field}} appartient à un autre type de lettre.`,
    'letter.field_missing': (field: string) => `La lettre doit dire {${field}}.`,
  },
  place: (part: string, line: number, column: number) => `(${part}, ligne ${line}, caractère ${column})`,
  save: 'Enregistrer le texte',
  saved: 'Le texte est enregistré.',
  discard: 'Abandonner mes modifications',
  restore: 'Revenir au texte standard',
  restored: 'Le texte standard est de retour.',
  fieldsTitle: 'Champs',
  fieldsText: 'Choisissez-en un pour le placer là où se trouve le curseur.',
  fields: {
    applicant: 'Candidat',
    reference: 'Référence',
    project: 'Projet',
    call: 'Appel',
    requested: 'Montant demandé',
    act: 'Numéro de l’acte',
    actDate: 'Date de l’acte',
    amount: 'Montant attribué',
    rate: 'Taux plafond',
    schedule: 'Versements',
    reserveRank: 'Rang sur la liste',
    validUntil: 'Valable jusqu’au',
    deferredUntil: 'Ajourné jusqu’au',
    missing: 'Ce qui manque',
    conditions: 'Conditions',
    reasons: 'Motifs',
    court: 'Tribunal',
    appealMonths: 'Mois pour le recours',
    replaced: 'Ce qu’elle remplace',
    longerLimit: 'Pourquoi plus de temps',
    silenceMonths: 'Mois de silence',
    service: 'Service',
    address: 'Adresse postale',
    email: 'Adresse électronique',
    telephone: 'Téléphone',
  },
  preview: 'Aperçu',
  previewWith: 'Avec les données de',
  chooseDossier: 'Choisissez un dossier',
  previewFaulty: 'L’aperçu revient une fois le texte sans défaut.',
  previewReal: 'Avec la décision enregistrée sur ce dossier.',
  previewExample:
    'Aucune décision de ce type n’est enregistrée sur ce dossier : montants, acte et dates de la décision sont des exemples.',
}
