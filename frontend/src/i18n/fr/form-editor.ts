import { plural } from '../format.ts'
import type { Translation } from '../texts.ts'
import type { texts as english } from '../en/form-editor.ts'

export const texts = {
  rules: {
    decimals: 'Décimales',
    decimalsFault: 'Écrivez un nombre entier de 0 à 6.',
    unit: 'Ce qui est compté',
    unitHint: 'Personnes, hectares : affiché à côté du nombre.',
    numberFault: 'Écrivez un nombre.',
    rowLabel: 'Nom d’une ligne',
    rowLabelHint: '« Activité » donne Activité 1, Activité 2.',
    leastRows: 'Lignes au moins',
    mostRows: 'Lignes au plus',
    rowsFault: 'Écrivez un nombre entier jusqu’à 100.',
    cells: 'Questions de chaque ligne',
    addCell: 'Ajouter une question aux lignes',
    kind: 'Pièce demandée ici',
    chooseKind: 'Choisir une pièce…',
    noKinds: 'La page « Pièces » n’en a aucune encore : ajoutez la pièce là-bas, puis choisissez-la ici.',
  },
  answeredBy: {
    label: 'Remplie par',
    lead: 'Le chef de file, une fois pour tous',
    everyPartner: 'Chaque partenaire, pour lui-même',
  },
  conditions: {
    section: 'Quand cette rubrique est montrée',
    field: 'Quand cette question est montrée',
    always: 'Toujours.',
    all: 'Seulement si chacune de ces conditions est remplie :',
    number: (number: number) => `Condition ${number}`,
    inSection: 'Rubrique',
    question: 'Question',
    answers: 'Réponse parmi',
    add: 'Ajouter une condition',
    remove: 'Supprimer la condition',
    removed: 'La condition est supprimée.',
    gone: 'La question qu’elle interroge n’existe plus.',
    nothingToAsk:
      'Une condition interroge la réponse à une autre question : une liste, un territoire ou une déclaration. Le formulaire n’en a pas ici.',
    ticked: 'Cochée',
    notTicked: 'Pas cochée',
    note: 'sous condition',
  },
  preview: {
    phone: 'Largeur d’un téléphone',
    everyPartner: 'Chaque partenaire remplit cette rubrique pour lui-même.',
  },
  hangsOn: {
    shown: (count: number) =>
      plural('fr', count, {
        one: 'L’affichage de # rubrique ou question en dépendait : voyez ce qui est à corriger.',
        other: 'L’affichage de # rubriques ou questions en dépendait : voyez ce qui est à corriger.',
      }),
    binding: (binding: string) => `Elle donnait « ${binding} » au portail.`,
    retyped: 'La nature de la réponse est changée.',
  },
} satisfies Translation<typeof english>
