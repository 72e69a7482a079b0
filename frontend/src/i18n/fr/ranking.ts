import { plural } from '../format.ts'
import type { Translation } from '../texts.ts'
import type { texts as english } from '../en/ranking.ts'

export const texts: Translation<typeof english> = {
  reserveNext: (reference: string, title: string, amount: string) =>
    `De l’argent est disponible : la suite de la liste d’attente est ${reference}, « ${title} », pour ${amount}.`,
  reserveDecide: 'Proposer l’attribution',
  title: 'Cet ordre est-il sûr ?',
  show: 'Montrer s’il est sûr',
  intro:
    'Les évaluateurs diffèrent, et peu d’entre eux ont lu chaque dossier. Ceci accompagne le classement et n’y change rien : la commission décide.',
  nothing: 'Il n’y a pas encore assez de notes : il faut deux évaluations pour un dossier au moins.',
  alpha: 'Accord des évaluateurs (α de Krippendorff)',
  alphaHelp:
    '1 est l’accord complet, 0 ce que donnerait le hasard. À partir de 0,8 on peut se fier aux notes ; sous 0,67 elles ne suffisent pas seules.',
  single: 'Fiabilité de la note d’un évaluateur (ICC)',
  panel: 'Fiabilité de la moyenne d’un groupe (ICC)',
  reliabilityHelp: 'Part des écarts entre les notes qui vient des dossiers et non de ceux qui les ont lus.',
  unknown: 'ne peut pas être dit',
  caption: 'Places que chaque dossier pourrait avoir',
  dossier: 'Dossier',
  expected: 'Rang attendu',
  places: 'Places qu’on ne peut exclure',
  from: (lower: number, upper: number) => (lower === upper ? `${lower}` : `${lower} à ${upper}`),
  spread: 'Notes données',
  adjusted: 'Moyenne ajustée',
  note: 'À noter',
  grey: 'Zone grise : pourrait être d’un côté ou de l’autre de la ligne',
  remedies: {
    third_opinion: 'Notes très éloignées : demander un troisième avis',
    consensus_note: 'Notes très éloignées : demander aux évaluateurs une note de consensus',
  },
  greyHelp:
    'Un dossier est en zone grise quand, noté de nouveau par d’autres, il pourrait aussi bien être financé que non. La moyenne ajustée ramène chaque évaluateur à la même moyenne et au même écart ; c’est un avis, absent quand l’un d’eux a lu moins de cinq dossiers.',
  severityCaption: 'Les évaluateurs à côté de ceux qui ont noté les mêmes dossiers',
  evaluator: 'Évaluateur',
  difference: 'Écart',
  sharedDossiers: 'Repose sur',
  shared: (count: number) => plural('fr', count, { one: '# dossier commun', other: '# dossiers communs' }),
  severityHelp:
    'Sous zéro, plus sévère que les autres ; au-dessus, plus généreux. Peu de dossiers communs disent peu.',
}
