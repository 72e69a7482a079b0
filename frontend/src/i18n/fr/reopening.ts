import type { texts as english } from '../en/reopening.ts'
import { plural } from '../format.ts'
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
  consensus: {
    title: 'Note de consensus',
    ask: 'La demander aux évaluateurs',
    askAgain: 'La redemander aux évaluateurs',
    asked: (name: string, at: string, people: number) =>
      `Demandée par ${name} le ${at}, à ${plural('fr', people, { one: '# évaluateur', other: '# évaluateurs' })} :`,
    none: 'Aucune n’est consignée. Les règles de l’appel en demandent une quand les notes restent très éloignées après un troisième avis.',
    noted: (name: string, at: string) => `Consignée par ${name}, ${at}`,
    write: 'Consigner une note de consensus',
    again: 'En consigner une autre',
    asking: {
      title: 'Demander une note de consensus aux évaluateurs',
      text: 'Chaque évaluateur qui a remis reçoit vos mots par courriel, avec la référence du dossier et sans les noms des autres. Ils répondent au service, qui consigne ensuite la note ici. Ne nommez personne si l’appel est évalué sans noms.',
      label: 'Ce sur quoi vous leur demandez de s’accorder',
      confirm: 'Envoyer la demande',
      done: 'Une note de consensus est demandée aux évaluateurs',
    },
    noting: {
      title: 'Consigner la note de consensus',
      text: 'Ce sur quoi les évaluateurs s’accordent après s’être parlé, en mots. Les notes chiffrées restent telles quelles ; qui prépare la décision la lit ici. Une note antérieure reste dans l’historique.',
      label: 'Note',
      confirm: 'Consigner',
      done: 'La note de consensus est consignée',
    },
  },
}
