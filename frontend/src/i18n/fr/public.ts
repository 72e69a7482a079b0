import { plural } from '../format.ts'
import type { Translation } from '../texts.ts'
import type { texts as english } from '../en/public.ts'

export const texts = {
  home: {
    title: 'Des projets qui passent la frontière',
    lead: 'Les deux côtés d’une même île, et la Caraïbe autour. Vous trouvez ici les appels ouverts aux projets communs, et vous y répondez avec vos partenaires, en français ou en anglais, au téléphone ou au bureau.',
    open: 'Ouverts en ce moment',
    upcoming: 'Bientôt ouverts',
    closed: 'Clos',
    upTo: (amount: string) => `${amount} en tout`,
    rate: (rate: string) => `jusqu’à ${rate} du coût d’un projet`,
    noneTitle: 'Aucun appel n’est ouvert pour l’instant',
    noneText:
      'Les appels sont publiés ici en premier. Revenez bientôt, ou écrivez au service pour être averti du prochain.',
    contact: 'Écrire au service',
    stepsTitle: 'De l’idée à la décision',
    steps: [
      {
        title: 'Ouvrir un dossier',
        text: 'Connectez-vous avec votre adresse électronique : un code, pas de mot de passe. Indiquez votre structure par son numéro.',
      },
      {
        title: 'Le remplir à votre rythme',
        text: 'Chaque réponse s’enregistre seule. Si le réseau tombe, votre texte attend sur votre appareil et part à son retour.',
      },
      {
        title: 'Vérifier et déposer',
        text: 'Vous voyez ce qui manque avant la date limite. Un accusé de réception prouve ce que vous avez envoyé, et quand.',
      },
      {
        title: 'Le suivre',
        text: 'Recevabilité, évaluation, décision : chaque étape apparaît dans votre dossier, avec ses motifs.',
      },
    ],
  },
  call: {
    start: 'Ouvrir un dossier',
    checkFirst: 'Vérifier en deux minutes si vous pouvez déposer',
    startNote: 'Vous pouvez vous arrêter à tout moment : tout reste en brouillon jusqu’au dépôt.',
    opensLater: 'Les dossiers pourront être ouverts à partir de l’ouverture.',
    closedNote: 'Cet appel ne reçoit plus de dossiers.',
    mine: 'Reprendre l’un de vos dossiers',
    money: 'Montants',
    envelope: 'En tout',
    highestRate: 'Part maximale',
    highestRateText: (rate: string) => `${rate} du coût total d’un projet`,
    parts: 'Dont parts réservées, selon le territoire de la structure cheffe de file',
    results: 'Résultats attendus',
    contents: 'Sur cette page',
    about: 'À quoi sert cet appel',
    who: 'Qui peut répondre',
    whoText:
      'Une personne morale (association, fondation, école, entreprise, chambre, organisme public) porte le projet et dépose le dossier. Elle s’enregistre avec son numéro, si son territoire en donne un. Un dossier peut réunir des partenaires d’autres territoires.',
    whoParts: (territories: string) =>
      `Une part des montants est réservée aux chefs de file de : ${territories}.`,
    howMuch: 'Combien un projet peut obtenir',
    papers: 'Les pièces à préparer',
    papersIntro:
      'Préparez-les sous forme de fichiers. Vous pouvez photographier un papier là où l’image est acceptée.',
    required: 'obligatoire',
    optional: 'si vous l’avez',
    fileRule: (types: string, size: string) => `${types}, ${size} au plus`,
    noPapers: 'Aucune pièce n’est demandée.',
    fileTypes: {
      pdf: 'PDF',
      image: 'photographie',
      docx: 'Word',
      odt: 'texte LibreOffice',
      xlsx: 'Excel',
      ods: 'tableur LibreOffice',
    },
    questions: 'Ce qui vous sera demandé',
    questionCount: (count: number) => plural('fr', count, { one: '# question', other: '# questions' }),
    criteria: 'Comment les dossiers sont notés',
    criteriaIntro: (count: number, maximum: number) =>
      plural('fr', count, {
        one: `# expert lit chaque dossier et note chaque critère de 0 à ${maximum}. Les poids font 100 points.`,
        other: `# experts lisent chaque dossier, chacun de son côté, et notent chaque critère de 0 à ${maximum}. Les poids font 100 points.`,
      }),
    criterion: 'Critère',
    weight: 'Poids',
    points: (count: number) => plural('fr', count, { one: '# point', other: '# points' }),
    threshold: 'Note minimale',
    thresholdValue: (score: string, maximum: number) => `${score} sur ${maximum}`,
    noThreshold: 'aucune',
    totalThreshold: (points: string) =>
      `Un dossier doit atteindre au moins ${points} points sur 100, et la note minimale de chaque critère qui en a une.`,
    decided: 'Comment la décision est prise',
    draw: 'Le tirage au sort entre ex æquo',
    decidedSteps: [
      'Le service vérifie que chaque dossier est complet et recevable, et dit pourquoi s’il ne l’est pas.',
      'Des experts sans conflit d’intérêts le notent. Leurs noms ne sont pas publiés.',
      'Les dossiers sont classés selon leurs points, et financés dans cet ordre jusqu’à épuisement de l’enveloppe.',
      'L’organe élu décide. Chaque candidat reçoit la décision et ses motifs, tous le même jour.',
    ],
    contact: 'Une question ?',
    contactText: 'Écrivez au service ; il répond en français et en anglais.',
  },
} satisfies Translation<typeof english>
