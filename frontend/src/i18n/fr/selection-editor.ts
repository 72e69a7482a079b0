import type { texts as english } from '../en/selection-editor.ts'
import type { Translation } from '../texts.ts'

/** La page de l’éditeur d’appel qui porte les règles de choix. */
export const texts = {
  intro:
    'Comment les dossiers sont choisis une fois notés. Les candidats lisent ces règles, et elles valent de l’ouverture jusqu’à la fin.',
  overflow: 'Le premier dossier qui ne tient plus dans l’enveloppe',
  overflows: {
    stop: 'arrête la liste',
    reduce: 'se voit proposer ce qui reste, et arrête la liste',
    skip: 'est passé, et le suivant qui tient est financé',
  },
  lowestShare: 'Part minimale de la demande',
  lowestShareHint:
    'Une subvention réduite n’est jamais en dessous. Laissez vide si tout montant peut être proposé.',
  ties: 'À égalité de points',
  tieRules: {
    arrival: 'le dossier déposé le premier passe devant',
    draw: 'un tirage au sort publié départage',
  },
  score: 'Points d’un dossier',
  scores: {
    mean: 'la moyenne des totaux de ses évaluateurs',
    median: 'leur médiane : un évaluateur éloigné des autres la déplace moins',
  },
  divergence: 'Les évaluateurs sont trop éloignés au-delà de',
  divergenceUnit: 'points sur 100',
  between: (low: number, high: number) => `Écrivez un nombre entier de ${low} à ${high}.`,
  pot: 'Les territoires puisent dans une réserve commune d’équilibrage',
  potHint:
    'Les parts de l’enveloppe sont alors des planchers : réservées à leur territoire, sans être tout ce qu’il peut recevoir. Sinon, une part est tout ce que reçoit son territoire.',
  ceilings: 'Plafonds',
  ceilingsHint: 'Le plus que reçoivent en tout les chefs de file d’un territoire, réserve comprise.',
  addCeiling: 'Ajouter un plafond',
  territory: 'Territoire',
  amount: 'Plafond',
  remove: 'Retirer',
  removed: (territory: string) => `Le plafond pour ${territory} est retiré.`,
  reserveUntil: 'La liste d’attente vaut jusqu’au',
  reserveUntilHint: 'Laissez vide si elle vaut jusqu’à épuisement de l’enveloppe.',
  told: 'Ce que lisent les candidats',
} satisfies Translation<typeof english>
