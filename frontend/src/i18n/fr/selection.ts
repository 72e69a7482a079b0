import { plural } from '../format.ts'
import type { texts as english } from '../en/selection.ts'
import type { Translation } from '../texts.ts'

/** Le choix des dossiers d’un appel dans son enveloppe, et ce qui peut être essayé à côté. */
export const texts = {
  title: 'Choix',
  intro:
    'Ce que donnent les règles de l’appel, à partir du classement tel qu’il est. Rien sur cette page n’enregistre de décision.',
  toRanking: 'Enregistrer les décisions sur la page du classement',
  rules: 'Règles de cet appel',
  emptyTitle: 'Rien à choisir pour l’instant',
  empty: 'Les dossiers apparaissent ici dès qu’ils sont en évaluation.',
  money: {
    title: 'Argent',
    caption: 'L’enveloppe et ses parts',
    part: 'Part',
    total: 'Enveloppe entière',
    pot: 'Réserve d’équilibrage',
    reserved: 'Réservé',
    most: 'Au plus',
    selected: 'Retenu',
    left: 'Reste',
    leftOfFloor: (money: string) => `${money} encore réservés`,
    lackingFloor: (money: string) => `il manque ${money}`,
    infeasible: 'Les parts réservent plus qu’il n’y a : tous les planchers ne peuvent pas être tenus.',
  },
  who: 'Qui est retenu',
  soFar: (done: number, asked: number) =>
    `${plural('fr', done, { one: '# évaluation', other: '# évaluations' })} sur ${asked} pour l’instant`,
  table: {
    caption: 'Dossiers dans l’ordre du classement',
    rank: 'Rang',
    dossier: 'Dossier',
    score: 'Points',
    asked: 'Demandé',
    result: 'Résultat',
    why: 'Pourquoi',
    decision: 'Décidé',
    change: 'Essayer',
  },
  results: {
    award: 'Retenu',
    reduced: 'Retenu, réduit',
    reserve: (place: number) => `Liste d’attente, place ${place}`,
    rejection: 'Écarté',
    none: 'Pas encore noté',
  },
  outcomes: { award: 'Attribution', reserve: 'Liste d’attente', rejection: 'Refus', deferral: 'Ajourné' },
  summary: (count: number, spent: string, left: string) =>
    `${plural('fr', count, { one: '# dossier retenu', other: '# dossiers retenus' })}, ${spent} ; reste ${left}`,
  draw: {
    title: 'Tirage au sort entre ex æquo',
    needed: (count: number) =>
      `Les règles départagent les ex æquo par tirage au sort. ${plural('fr', count, { one: '# dossier partage son score', other: '# dossiers partagent leur score' })} avec d’autres ; jusqu’au tirage, ils sont montrés dans l’ordre de dépôt.`,
    decisive: (count: number) =>
      `Le tirage décide qui est financé : ${plural('fr', count, { one: '# dossier a', other: '# dossiers ont' })} le score auquel l’argent s’arrête.`,
    notDecisive: 'Avec les scores actuels, le tirage ne change aucune attribution, seulement des places.',
    stillScored: (count: number) =>
      `${plural('fr', count, { one: '# dossier est', other: '# dossiers sont' })} encore en évaluation. Mieux vaut tirer quand toutes les notes sont là : alors personne ne peut noter en sachant qui le tirage avantage.`,
    noneNeeded:
      'Les règles départagent les ex æquo par tirage au sort. Aucun dossier n’a pour l’instant le même score qu’un autre.',
    tooEarly: 'Le tirage au sort peut se faire après la clôture de l’appel.',
    make: 'Faire le tirage',
    makeTitle: 'Faire le tirage maintenant ?',
    makeText:
      'Le portail tire un nombre au hasard, la graine, une seule fois pour cet appel. Elle est consignée avec votre nom et publiée avec les résultats, pour que chacun puisse refaire le tirage. Elle n’est jamais tirée à nouveau, quoi qu’il en sorte.',
    made: 'Le tirage est fait',
    published: 'La page publique du tirage',
    publishedLater:
      'La graine et les participants sont publiés avec les résultats ; jusque-là, seul le service les voit.',
    by: (name: string, date: string) => `Tirage fait par ${name}, ${date}.`,
    seed: 'Graine',
    caption: 'Dossiers ex æquo dans l’ordre du tirage : le plus petit ticket d’abord',
    ticket: 'Ticket',
  },
  tryOut: {
    title: 'Essayer un autre choix',
    intro:
      'Déplacez la ligne, écartez un dossier, retenez-en un, fixez un montant, essayez d’autres règles : qui est retenu et ce qui reste est calculé aussitôt.',
    start: 'Commencer un essai',
  },
} satisfies Translation<typeof english>
