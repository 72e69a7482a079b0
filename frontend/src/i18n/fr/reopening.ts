import type { texts as english } from '../en/reopening.ts'
import type { Translation } from '../texts.ts'

export const texts: Translation<typeof english> = {
  reopen: 'Rouvrir',
  title: (name: string) => `Rouvrir l’évaluation de ${name} ?`,
  text: 'Elle ne compte plus jusqu’à ce qu’elle soit de nouveau remise. Ce qui a été remis est conservé ; la personne est prévenue par courriel, avec votre motif.',
  reason: 'Pourquoi elle est rouverte',
  done: (name: string) => `L’évaluation de ${name} est rouverte`,
  earlier: 'Remises auparavant, puis rouvertes',
  total: (points: string) => `${points} sur 100 alors`,
  reopenedBy: (name: string, at: string) => `Rouverte par ${name} le ${at} :`,
  because: (reason: string) => `« ${reason} »`,
  criterion: 'Critère',
  before: 'Avant',
  after: 'Maintenant',
  commentBefore: 'Commentaire d’alors',
}
