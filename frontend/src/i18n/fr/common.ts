import { plural } from '../format.ts'
import type { Translation } from '../texts.ts'
import type { texts as english } from '../en/common.ts'

export const texts = {
  serviceName: 'Concordia',
  serviceLine: 'Coopération régionale, Saint-Martin',
  skipToContent: 'Aller au contenu',
  languageSwitch: 'Langue',
  languageNames: { fr: 'Français', en: 'English' },
  navigation: {
    label: 'Menu principal',
    calls: 'Appels ouverts',
    dossiers: 'Mes dossiers',
    organisations: 'Structures',
    evaluations: 'Mes évaluations',
    meetings: 'Mes réunions',
    service: 'Service',
    accounts: 'Comptes',
  },
  signIn: 'Se connecter',
  signInShort: 'Connexion',
  signOut: 'Se déconnecter',
  account: 'Compte',
  askToSignIn: {
    title: 'Connectez-vous pour continuer',
    text: 'Cette page n’appartient qu’à vous. Après connexion, vous y revenez directement.',
    code: 'Pas de mot de passe : vous recevez un code par courriel. La première fois, ce code ouvre votre compte.',
  },
  notAllowed: {
    title: 'Cette page n’est pas ouverte à votre compte',
    text: (email: string) =>
      `Vous êtes connecté en tant que ${email}. Si cette page devait vous être ouverte :`,
    contact: 'écrire au service',
  },
  sessionEnded: {
    title: 'Votre session a pris fin.',
    text: 'Rien de ce que vous avez saisi n’est perdu : c’est gardé sur cet appareil et envoyé dès votre reconnexion.',
    signIn: 'Se reconnecter',
  },
  notFound: {
    title: 'Page introuvable',
    text: 'L’adresse est peut-être mal saisie, ou la page a été déplacée.',
    home: 'Voir les appels ouverts',
  },
  errorPage: {
    title: 'Cette page ne s’est pas ouverte',
    text: 'Une erreur est survenue, ou la connexion a été coupée. Ce que vous avez saisi dans un dossier est gardé. Rechargez la page.',
    reload: 'Recharger la page',
  },
  failure: {
    network:
      'Le serveur n’a pas répondu. Vérifiez votre connexion ; ce qui est sur cette page y reste, vous pouvez réessayer.',
    server: 'Le service ne répond pas comme il devrait. Patientez un instant, puis réessayez.',
    unexpected: 'Une erreur inattendue est survenue sur cette page. Réessayez, ou rechargez la page.',
    fault: 'Ceci ne peut pas être pris tel quel. Vérifiez votre saisie.',
    requestId: 'Numéro à donner au service :',
  },
  loading: 'Chargement…',
  tryAgain: 'Réessayer',
  undo: 'Annuler',
  dismiss: 'Fermer ce message',
  cancel: 'Annuler',
  close: 'Fermer',
  optional: '(facultatif)',
  form: {
    problems: (count: number) =>
      plural('fr', count, { one: 'Il y a 1 problème', other: 'Il y a # problèmes' }),
    pending: 'Un instant…',
    charactersLeft: (count: number) =>
      plural('fr', count, { one: '# caractère restant', other: '# caractères restants' }),
    charactersOver: (count: number) =>
      plural('fr', count, { one: '# caractère en trop', other: '# caractères en trop' }),
    choose: 'Choisir…',
    chooseFiles: 'Choisir des fichiers',
    dropFiles: 'ou les déposer ici',
  },
  deadline: {
    closes: 'Clôture',
    opens: 'Ouverture',
    closed: 'Clos',
    timeLeft: (time: string) => `encore ${time}`,
    opensIn: (time: string) => `Ouvre ${time}`,
    closedAgo: (time: string) => `Clos ${time}`,
    inPlace: (place: string, offset: string) => `heure de ${place}, ${offset}`,
    yourTime: (date: string) => `${date} à votre heure`,
    sameTime: 'c’est aussi votre heure',
  },
  states: {
    draft: 'Brouillon',
    submitted: 'Déposé',
    incomplete: 'À compléter',
    admissible: 'Recevable',
    inadmissible: 'Non recevable',
    evaluation: 'En évaluation',
    evaluated: 'Évalué',
    awarded: 'Financé',
    reserve: 'Sur liste d’attente',
    rejected: 'Non financé',
    deferred: 'Reporté',
    withdrawn: 'Retiré',
    deleted: 'Supprimé',
  },
  footer: {
    fundedProjects: 'Projets financés',
    openData: 'Données ouvertes',
    service: 'Concordia, le portail de la coopération régionale de la Collectivité de Saint-Martin',
    accessibility: 'Accessibilité',
    legal: 'Mentions légales',
    contact: 'Contact',
    api: 'Pour les développeurs',
  },
} satisfies Translation<typeof english>
