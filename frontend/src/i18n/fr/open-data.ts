import { number, plural } from '../format.ts'
import type { Translation } from '../texts.ts'
import type { texts as english } from '../en/open-data.ts'

export const texts: Translation<typeof english> = {
  projects: {
    title: 'Projets financés',
    lead: 'Qui a reçu combien, pour quoi et par quel acte. Seules les attributions annoncées y figurent.',
    search: 'Rechercher',
    searchHint: 'Projet ou structure',
    year: 'Année',
    anyYear: 'Toutes les années',
    call: 'Appel',
    anyCall: 'Tous les appels',
    territory: 'Territoire',
    anyTerritory: 'Tous les territoires',
    found: (count: number, sum: string) =>
      `${plural('fr', count, { one: '# attribution', other: '# attributions' })}, ${sum}`,
    caption: 'Projets financés',
    project: 'Projet',
    recipient: 'Bénéficiaire',
    amount: 'Montant',
    act: 'Acte',
    none: 'Aucun projet financé',
    noneText: 'Rien ne correspond à votre choix.',
    noneYet: 'Aucun résultat n’a encore été annoncé. Les attributions seront ici dès qu’ils le seront.',
    more: 'Afficher la suite',
    data: 'La même chose en données ouvertes',
  },
  data: {
    title: 'Données ouvertes',
    lead: 'Chaque attribution annoncée, sous les formes que d’autres programmes lisent, à des adresses qui restent. Sans compte.',
    licence: 'Licence',
    changed: 'Dernier changement',
    never: 'Rien n’a encore été publié.',
    files: 'Fichiers',
    names: {
      'scdl.csv': 'SCDL « Subventions » 2.1.1 (CSV)',
      'scdl-report.json': 'Ce que le fichier SCDL laisse de côté, et pourquoi (JSON)',
      '360giving.json': '360Giving 1.4 (JSON)',
      '360giving.csv': '360Giving 1.4 (CSV)',
      'awards.json': 'Attributions telles que le portail les tient (JSON)',
      'feed.atom': 'Dernières attributions (flux Atom)',
      'catalog.jsonld': 'Description du jeu de données (DCAT, JSON-LD)',
    },
    personal: 'Aucune donnée personnelle',
    personalText:
      'Les noms sont ceux de personnes morales. Candidats, évaluateurs, commentaires et motifs ne quittent jamais le portail.',
    projects: 'Lire les projets financés',
  },
  history: {
    title: 'Reprendre les attributions antérieures',
    lead: 'Depuis un fichier SCDL publié. Chaque ligne est montrée avant toute écriture ; toutes les lignes sont reprises, ou aucune.',
    choose: 'Choisir le fichier',
    notUtf8:
      'Ce fichier n’est pas en UTF-8 : il a été lu comme un fichier de Windows. Vérifiez les accents ci-dessous.',
    paste: 'Coller plutôt les lignes',
    pasted: 'Lignes du fichier',
    pasteHint: 'Avec d’abord la ligne des noms de colonnes, telle que dans le fichier.',
    checkPasted: 'Vérifier ces lignes',
    bring: (count: number) => plural('fr', count, { one: 'Reprendre # ligne', other: 'Reprendre # lignes' }),
    counts: (fresh: number, there: number, refused: number) =>
      [
        plural('fr', fresh, { one: '# nouvelle ligne', other: '# nouvelles lignes' }),
        plural('fr', there, { one: '# déjà présente', other: '# déjà présentes' }),
        plural('fr', refused, { one: '# refusée.', other: '# refusées.' }),
      ].join(', '),
    brought: (count: number) =>
      plural('fr', count, {
        one: '# ligne fait maintenant partie des données ouvertes.',
        other: '# lignes font maintenant partie des données ouvertes.',
      }),
    done: 'Les attributions antérieures font maintenant partie des données ouvertes.',
    refused: 'Corrigez les lignes refusées ou retirez-les du fichier, puis choisissez-le à nouveau.',
    nothing: 'Rien de nouveau dans ce fichier.',
    report: 'Rapport, ligne par ligne',
    line: 'Ligne',
    recipient: 'Bénéficiaire',
    verdict: 'Résultat',
    why: 'Pourquoi',
    verdicts: { new: 'Nouvelle', already_there: 'Déjà présente', refused: 'Refusée' },
    faults: {
      missing: (column: string) => `${column} est vide.`,
      form: (column: string, example: string) =>
        `${column} n’est pas écrit comme le demande le standard (${example}).`,
      identifier: () => 'Ni SIRET ni RNA.',
      long: (column: string) => `${column} est bien trop long : un guillemet n’est peut-être pas fermé.`,
      encoding: (column: string) => `${column} a perdu ses accents : enregistrez le fichier en UTF-8.`,
    },
    shown: (shown: number, all: number) => `Les ${number(shown)} premières lignes sur ${number(all)}.`,
  },
}
