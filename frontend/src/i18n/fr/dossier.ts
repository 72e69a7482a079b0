import { plural } from '../format.ts'
import type { Translation } from '../texts.ts'
import type { texts as english } from '../en/dossier.ts'

export const texts = {
  untitled: 'Projet sans titre',
  back: 'Retour au dossier',
  partners: { lead: 'Structure cheffe de file', partner: 'Partenaire' },
  home: {
    tasks: 'Ce qu’il y a à faire',
    sections: 'Réponses',
    papers: 'Pièces',
    finish: 'Terminer',
    check: 'Vérifier vos réponses et déposer',
    checkBlocked: (count: number) =>
      plural('fr', count, { one: 'Il manque encore 1 élément', other: 'Il manque encore # éléments' }),
    readyHint: 'Rien ne manque',
    states: {
      notStarted: 'Pas commencé',
      started: 'En cours',
      complete: 'Complet',
      toDo: 'À faire',
      waiting: 'Pas encore',
      ready: 'Prêt',
    },
    answersMissing: (count: number) =>
      plural('fr', count, { one: '1 réponse manque', other: '# réponses manquent' }),
    toCorrect: (count: number) =>
      plural('fr', count, { one: '1 réponse à corriger', other: '# réponses à corriger' }),
    papersMissing: (count: number) =>
      plural('fr', count, { one: '1 pièce manque', other: '# pièces manquent' }),
    papersUnfinished: (count: number) =>
      plural('fr', count, { one: '1 fichier pas encore prêt', other: '# fichiers pas encore prêts' }),
    papersGiven: (count: number) => plural('fr', count, { one: '1 fichier', other: '# fichiers' }),
    submitted: 'Votre dossier est déposé',
    seeReceipt: 'Voir l’accusé de réception',
    seeAnswers: 'Voir ce que vous avez déposé',
    deadlineGone: 'L’appel est clos. Ce dossier n’a pas été déposé, et ne peut plus l’être.',
    readOnly: 'Vous pouvez lire ce dossier ; sa structure cheffe de file l’écrit.',
  },
  unsent: {
    title: (count: number) =>
      plural('fr', count, {
        one: '1 réponse est gardée sur cet appareil et pas encore sur le serveur.',
        other: '# réponses sont gardées sur cet appareil et pas encore sur le serveur.',
      }),
    network: 'L’envoi se fera seul au retour du réseau.',
    retry: 'Essayer maintenant',
  },
  status: {
    savedAt: (time: string) => `Enregistré sur le serveur à ${time}`,
    saved: 'Enregistré sur le serveur',
    saving: 'Enregistrement…',
    network: 'Gardé sur cet appareil, en attente du réseau',
    session: 'Gardé sur cet appareil, en attente de votre reconnexion',
    onScreenOnly:
      'Ni le serveur ni cet appareil n’ont pu garder ce texte. Ne fermez pas la page ; copiez-le par sûreté.',
    stopped: 'Gardé sur cet appareil, pas envoyé :',
    refused: 'Pas enregistré : voir ci-dessus. Votre texte est gardé sur cet appareil.',
    announceSaved: 'Enregistré.',
    announceKept: 'Pas de réseau : votre texte est gardé sur cet appareil.',
    announceSession: 'Votre session a pris fin : votre texte est gardé sur cet appareil.',
    announceConflict: 'Une réponse a été modifiée par quelqu’un d’autre. Choisissez le texte qui reste.',
    announceRefused: 'Une réponse n’a pas pu être enregistrée. La raison figure à côté.',
  },
  stopped: {
    title: 'Ce dossier ne prend plus de modifications depuis cette page',
    reload: 'Recharger le dossier',
  },
  conflict: {
    byOther: (name: string, time: string) => `Modifié par ${name} à ${time}`,
    bySomebody: (time: string) => `Modifié par quelqu’un d’autre à ${time}`,
    byYou: (time: string) => `Modifié par vous, dans une autre fenêtre ou sur un autre appareil, à ${time}`,
    explain: 'Votre texte n’a pas été écrit par-dessus le sien. Choisissez celui qui reste.',
    explainOwn: 'Ce qui figure ici n’a pas été écrit par-dessus. Choisissez le texte qui reste.',
    mine: 'Ce qui figure ici',
    theirs: 'Sur le serveur',
    keepMine: 'Garder le mien',
    takeTheirs: 'Prendre l’autre',
    empty: 'Rien',
    took: 'L’autre texte a été pris.',
  },
  section: {
    next: (title: string) => `Suite : ${title}`,
    toPapers: 'Suite : les pièces',
    done: 'Retour au dossier',
    position: (position: number, count: number) => `Partie ${position} sur ${count}`,
    chars: 'caractères',
    charsLimit: (count: string) => `${count} caractères au plus.`,
    bounds: (from: string, to: string) => `Un nombre entier de ${from} à ${to}.`,
    lockedHint: 'Ce dossier est déposé : ses réponses se lisent, elles ne se modifient plus.',
  },
  documents: {
    title: 'Pièces',
    intro:
      'Les fichiers vont directement dans un lieu sûr, où chacun est vérifié. Vous pouvez quitter cette page pendant l’envoi, mais gardez le portail ouvert.',
    required: 'obligatoire',
    optional: 'si vous l’avez',
    rule: (types: string, size: string) => `${types}, ${size} au plus par fichier`,
    types: {
      pdf: 'PDF',
      image: 'photographie (JPEG, PNG, WebP)',
      docx: 'Word',
      odt: 'texte LibreOffice',
      xlsx: 'Excel',
      ods: 'tableur LibreOffice',
    },
    states: {
      announced: 'Pas arrivé',
      checking: 'En cours de vérification',
      clean: 'Sûr',
      refused: 'Refusé',
      infected: 'Refusé : logiciel malveillant',
    },
    announcedText:
      'Ce fichier n’est jamais arrivé en entier. Choisissez-le à nouveau et l’envoi reprend, ou retirez-le.',
    checkingText:
      'Son type et l’absence de logiciel malveillant sont vérifiés. Cela prend un moment ; rien à faire.',
    infectedText:
      'Un logiciel malveillant a été trouvé dans ce fichier, qui a été détruit. Retirez-le et envoyez une copie saine.',
    faults: {
      type_differs: 'Son contenu n’est pas ce que dit son nom. Enregistrez-le dans l’un des types acceptés.',
      hash_differs: 'Ce qui est arrivé n’est pas ce qui a été choisi. Envoyez-le à nouveau.',
      unreadable:
        'Il est illisible. Ouvrez-le sur votre appareil pour vérifier, enregistrez-le à nouveau, puis renvoyez-le.',
    },
    reading: 'Lecture du fichier',
    sending: 'Envoi',
    arrived: 'Arrivé',
    waiting: 'Attend son tour',
    pausing: 'Le réseau a été coupé. Nouvel essai automatique…',
    alreadyThere: 'Ce fichier est déjà dans le dossier.',
    unreadable: 'Ce fichier ne peut plus être lu. Choisissez-le à nouveau.',
    storeRefused:
      'Le lieu de dépôt a refusé ce fichier. Réessayez ; si cela persiste, choisissez le fichier à nouveau.',
    cancel: 'Arrêter',
    dismiss: 'Ôter de la liste',
    retry: 'Réessayer',
    open: 'Télécharger',
    remove: 'Retirer',
    replace: 'Remplacer',
    removeTitle: 'Retirer ce fichier ?',
    removeText: (name: string) => `${name} est retiré du dossier, et effacé.`,
    removed: (name: string) => `${name} a été retiré.`,
    replaceTitle: 'Remplacer ce fichier ?',
    replaceText: (before: string, after: string) =>
      `${before} est retiré et effacé dès que ${after} est arrivé.`,
    none: 'Cet appel ne demande aucune pièce.',
    next: 'Vérifier vos réponses',
  },
  check: {
    title: 'Vérifiez vos réponses',
    titleRead: 'Ce que vous avez déposé',
    missingTitle: (count: number) =>
      plural('fr', count, {
        one: 'Il manque 1 élément avant de pouvoir déposer',
        other: 'Il manque # éléments avant de pouvoir déposer',
      }),
    change: 'Modifier',
    noAnswer: 'Pas de réponse',
    yes: 'Oui',
    no: 'Non',
    papers: 'Pièces',
    noPaper: 'Aucun fichier',
    submitTitle: 'Déposer le dossier',
    submitText:
      'Après le dépôt, réponses et pièces ne se modifient plus. Vous recevez un accusé de réception ici et par courriel, avec la date et l’heure du serveur.',
    submit: 'Déposer le dossier',
    unsent:
      'Des réponses ne sont pas encore sur le serveur. Elles doivent d’abord y arriver : vérifiez votre connexion, ou reconnectez-vous, puis déposez.',
    uploading: 'Un fichier est encore en route. Attendez son arrivée, ou arrêtez-le, puis déposez.',
    unsolved:
      'Des réponses n’ont pas pu être enregistrées, ou attendent votre choix. Voyez-les dans leur partie.',
    gaps: {
      'field.missing': (label: string) => `${label} : pas de réponse`,
      'field.fault': (label: string, fault: string) => `${label} : ${fault}`,
      'budget.grant_over_rate': (label: string, rate: string, highest: string) =>
        `${label} : c’est ${rate} du coût total ; ${highest} au plus sont financés`,
      'budget.grant_over_cost': (label: string) => `${label} : c’est plus que le coût total`,
      'budget.grant_zero': (label: string) => `${label} : c’est zéro`,
      'document.missing': (label: string) => `${label} : aucun fichier`,
      'document.uploading': (name: string) => `${name} : n’est pas arrivé`,
      'document.checking': (name: string) => `${name} : en cours de vérification`,
      'document.refused': (name: string) => `${name} : a été refusé`,
      'document.infected': (name: string) => `${name} : contient un logiciel malveillant`,
    },
  },
  receipt: {
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
      `Vous disposez alors de ${months} pour contester ce rejet devant le tribunal : ${court}.`,
    months: (count: number) => plural('fr', count, { one: '# mois', other: '# mois' }),
    law: 'Code des relations entre le public et l’administration, articles L112-11, R112-11-1 et L231-4.',
    papers: 'Pièces reçues',
    proof: 'Preuve du contenu',
    proofText:
      'Ce nombre (SHA-256) change à la moindre modification du dossier. Avec l’export, chacun peut vérifier ce qui a été déposé.',
    print: 'Imprimer l’accusé de réception',
    export: 'Télécharger le dossier et son historique (JSON)',
    none: 'Ce dossier n’a pas été déposé.',
  },
  follow: {
    title: 'Ce qui s’est passé, et la suite',
    events: {
      'dossier.created': 'Dossier ouvert',
      'dossier.submitted': 'Dossier déposé',
      'admissibility.declared': 'Recevabilité examinée',
      'decision.recorded': 'Décision prise',
      'dossier.withdrawn': 'Dossier retiré',
    },
    next: {
      submitted: 'Le service vérifie que le dossier est complet et recevable. Vous recevrez un courriel.',
      admissible:
        'Votre dossier est complet et recevable. Des experts sans conflit d’intérêts vont le noter.',
      evaluation: 'Des experts notent le dossier ; puis l’organe élu décide.',
      reserve: 'Votre projet est sur liste d’attente : il peut être financé si des montants se libèrent.',
      deferred: 'La décision est reportée. Les motifs figurent ci-dessous.',
    },
    resultsOn: (date: string) => `Résultats attendus le ${date}.`,
    admissible: 'Recevable',
    inadmissible: 'Non recevable',
  },
  decision: {
    title: 'La décision',
    outcomes: {
      award: 'Votre projet est financé.',
      reserve: 'Votre projet est sur liste d’attente.',
      rejection: 'Votre projet n’est pas financé.',
      deferral: 'La décision est reportée.',
    },
    amount: 'Montant attribué',
    conditions: 'Conditions',
    reasons: 'Motifs',
    act: 'Acte',
    actText: (number: string, date: string) => `${number}, du ${date}`,
  },
} satisfies Translation<typeof english>
