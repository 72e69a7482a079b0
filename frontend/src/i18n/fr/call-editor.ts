import { plural } from '../format.ts'
import type { Translation } from '../texts.ts'
import type { texts as english } from '../en/call-editor.ts'

export const texts = {
  partsLabel: 'Pages de ce brouillon',
  parts: {
    overview: 'Vue d’ensemble',
    texts: 'Textes',
    dates: 'Dates',
    money: 'Crédits',
    budget: 'Budget',
    rules: 'Règles',
    papers: 'Pièces',
    form: 'Formulaire',
    grid: 'Grille',
    selection: 'Choix',
    preview: 'Aperçu',
  },
  partHints: {
    texts: 'Code, titre, résumé et texte, en français et en anglais',
    dates: 'Ouverture, clôture, résultats',
    money: 'Enveloppe, parts par territoire, taux maximal',
    budget: 'Ce que chaque partenaire budgète, dans quelles monnaies',
    rules: 'Qui peut déposer, combien, quand',
    papers: 'Ce que les porteurs doivent ou peuvent fournir',
    form: 'Rubriques et questions',
    grid: 'Critères, poids, seuils',
    selection: 'Comment les dossiers sont choisis dans l’enveloppe',
  },
  overviewTitle: 'Brouillon de l’appel',
  ready: 'Prêt',
  left: (count: number) => plural('fr', count, { one: '# point à corriger', other: '# points à corriger' }),
  readiness: 'Prêt à publier ?',
  nothingMissing: 'Il ne manque rien : l’appel peut être publié.',
  faultsLeft: (count: number) =>
    plural('fr', count, {
      one: '# point empêche la publication :',
      other: '# points empêchent la publication :',
    }),
  faultsHere: (count: number) =>
    plural('fr', count, {
      one: '# point à corriger sur cette page',
      other: '# points à corriger sur cette page',
    }),
  publish: 'Publier l’appel',
  publishBlocked: 'L’appel peut être publié une fois la liste ci-dessus vide.',
  publishTitle: 'Publier cet appel ?',
  publishText:
    'Dès maintenant, tout le monde peut le lire. Ce que vous changez ensuite fait une nouvelle version, à laquelle les brouillons passent avec toutes leurs réponses.',
  publishOpensNow: 'Les porteurs peuvent commencer un dossier aussitôt.',
  publishOpensOn: (date: string) => `Les porteurs peuvent commencer un dossier à partir du ${date}.`,
  publishNotSaved: 'Les derniers changements n’ont pas pu être enregistrés : rien n’a été publié.',
  published: (title: string) => `« ${title} » est publié`,
  undo: 'Défaire',
  redo: 'Refaire',
  nothingToUndo: 'Il n’y a rien à défaire.',
  nothingToRedo: 'Il n’y a rien à refaire.',
  undoBringsBack: '« Défaire » rétablit.',
  nextPart: (part: string) => `Suite : ${part}`,
  toOverview: 'Vers la vue d’ensemble',
  exportFile: 'Exporter dans un fichier',
  content: {
    draft: 'Cet appel est un brouillon : seul le service le voit.',
  },
  next: {
    notice:
      'Cet appel est publié. Ce que vous écrivez ici est sa version suivante : tout le monde lit la version actuelle jusqu’à ce que vous la publiiez.',
    title: 'Version suivante de l’appel',
    start: 'Modifier l’appel',
    goOn: 'Continuer la version suivante',
    changes: 'Ce que change la version suivante',
    publish: 'Publier la version suivante',
    publishTitle: 'Publier cette version ?',
    publishText:
      'Elle prend la place de l’actuelle. Les brouillons y passent avec toutes leurs réponses, et les porteurs voient ce qui a changé. Les dossiers déposés restent sur la version à laquelle ils répondent.',
    discard: 'Abandonner les changements',
    discardTitle: 'Abandonner la version suivante ?',
    discardText: 'L’appel reste tel qu’il est publié. Ce qui a été changé depuis est perdu.',
  },
  preview: {
    notice: 'Voici l’appel tel qu’il sera. Rien ici ne peut être déposé.',
    readIn: 'Le lire en :',
    form: 'Le formulaire, tel que le porteur le remplit',
    formNote: 'Essayez les champs : rien de ce que vous tapez ici n’est gardé.',
  },
} satisfies Translation<typeof english>
