import { plural } from '../format.ts'
import type { Translation } from '../texts.ts'
import type { texts as english } from '../en/ranking.ts'

export const texts: Translation<typeof english> = {
  reserveNext: (reference: string, title: string, amount: string) =>
    `De l’argent est disponible : la suite de la liste d’attente est ${reference}, « ${title} », pour ${amount}.`,
  undrawn: (count: number) =>
    `L’argent s’arrête parmi ${plural('fr', count, { one: '# dossier', other: '# dossiers' })} de même note. Les règles les départagent par un tirage au sort, qui n’est pas encore fait : ici, ils sont dans l’ordre de dépôt.`,
  toDraw: 'Aller au tirage',
  reserveDecide: 'Proposer l’attribution',
  title: 'Cet ordre est-il sûr ?',
  show: 'Montrer s’il est sûr',
  intro:
    'Les évaluateurs diffèrent, et peu d’entre eux ont lu chaque dossier. Ceci accompagne le classement et n’y change rien : la commission décide.',
  nothing: 'Il n’y a pas encore assez de notes : il faut deux évaluations pour un dossier au moins.',
  alpha: 'Les évaluateurs sont-ils d’accord ?',
  agreements: {
    good: 'Oui : on peut se fier à leurs notes.',
    fair: 'Dans l’ensemble : leurs notes portent une décision, avec prudence.',
    weak: 'Peu : leurs notes seules ne portent pas une décision.',
    none: 'Pas plus que par hasard : leurs notes seules ne disent rien de l’ordre.',
  },
  alphaValue: (value: string) =>
    `α de Krippendorff : ${value}. 1 est l’accord complet, 0 ce que donnerait le hasard ; on peut s’y fier à partir de 0,8, et sous 0,67 les notes ne suffisent pas seules.`,
  single: 'Que dit d’un dossier la note d’un seul évaluateur ?',
  panel: 'Que dit la moyenne de ses évaluateurs ?',
  reliabilities: {
    excellent: 'Vraiment beaucoup.',
    good: 'Beaucoup.',
    moderate: 'Quelque chose.',
    poor: 'Peu de chose.',
  },
  reliabilityValue: (value: string) =>
    `Corrélation intraclasse (ICC) : ${value}. C’est la part des écarts entre les notes qui vient des dossiers et non de ceux qui les ont lus ; sous 0,5 c’est peu, à partir de 0,75 c’est beaucoup.`,
  unknown: 'Ces notes ne permettent pas de le dire.',
  unknownFew: 'On ne peut pas encore le dire : il faut deux évaluations pour deux dossiers au moins.',
  unknownSame: 'On ne peut pas le dire : toutes les notes sont égales et ne distinguent aucun dossier.',
  greyCount: (grey: number, all: number) =>
    grey === 0
      ? 'Aucun dossier n’est en zone grise.'
      : `${plural('fr', grey, { one: '# dossier', other: '# dossiers' })} sur ${all} ${grey === 1 ? 'est' : 'sont'} en zone grise : notés de nouveau par d’autres, ils pourraient aussi bien être financés que non. Leur ordre est à discuter par la commission.`,
  caption: 'Places que chaque dossier pourrait avoir',
  dossier: 'Dossier',
  expected: 'Rang attendu',
  places: 'Places qu’on ne peut exclure',
  from: (lower: number, upper: number) => (lower === upper ? `${lower}` : `${lower} à ${upper}`),
  spread: 'Notes données',
  adjusted: 'Moyenne ajustée',
  note: 'À noter',
  grey: 'Zone grise : pourrait être d’un côté ou de l’autre de la ligne',
  noted: 'Notes très éloignées : la note de consensus est consignée',
  remedies: {
    third_opinion: 'Notes très éloignées : demander un troisième avis',
    consensus_note: 'Notes très éloignées : demander aux évaluateurs une note de consensus',
  },
  helpTitle: 'Comment lire ce tableau',
  help: [
    'Rang attendu : la place qu’aurait le dossier en moyenne s’il était noté encore et encore par d’autres. 2,5 veut dire deuxième aussi souvent que troisième.',
    'Places qu’on ne peut exclure : neuf fois sur dix, le dossier serait entre ces deux places.',
    'Zone grise : ces places sont des deux côtés de la ligne où l’argent s’arrête.',
    'Moyenne ajustée : la note si chaque évaluateur avait la même moyenne et la même dispersion. C’est un avis, absent quand l’un de ses évaluateurs a noté moins de cinq dossiers.',
  ],
  severityCaption: 'Les évaluateurs à côté de ceux qui ont noté les mêmes dossiers',
  evaluator: 'Évaluateur',
  difference: 'Écart',
  sharedDossiers: 'Repose sur',
  shared: (count: number) => plural('fr', count, { one: '# dossier commun', other: '# dossiers communs' }),
  severityHelp:
    'Points dont un évaluateur note plus bas (−) ou plus haut (+) que les autres sur les mêmes dossiers. Peu de dossiers communs disent peu.',
  pictures: {
    title: 'En images',
    show: 'Afficher les images',
    envelope: 'Remplissage de l’enveloppe',
    spread: 'Dispersion des notes par dossier',
    severity: 'Sévérité des évaluateurs',
    spreadKey: 'Chaque trait est la note d’un évaluateur, de 0 à gauche à 100 à droite.',
    severityKey: (reach: string) =>
      `À gauche du milieu, un évaluateur est plus sévère que les autres sur les mêmes dossiers ; à droite, plus généreux. Les bouts sont à ${reach} points.`,
    shared: (count: number) => plural('fr', count, { one: '# dossier commun', other: '# dossiers communs' }),
    noScores: 'Personne n’a encore noté.',
    table: (title: string) => `Tableau : ${title}`,
    csv: (title: string) => `Télécharger en CSV : ${title}`,
  },
}
