import type { Translation } from '../texts.ts'
import type { texts as english } from '../en/form-changes.ts'

export const texts = {
  title: 'Le formulaire de cet appel a changé',
  text: 'Chaque réponse que vous avez donnée est gardée. Ce qui change :',
  dismiss: 'J’ai lu',
  nothing: 'Rien de ce qui vous est demandé.',
  section: {
    added: (name: string) => `Nouvelle rubrique : ${name}`,
    removed: (name: string) => `N’est plus demandée : la rubrique ${name}`,
    changed: (name: string) => `La rubrique ${name} a changé`,
  },
  question: {
    added: (name: string) => `Nouvelle question : ${name}`,
    removed: (name: string) => `N’est plus demandé : ${name}`,
    changed: (name: string) => `La question a changé : ${name}`,
  },
  paper: {
    added: (name: string) => `Nouvelle pièce : ${name}`,
    removed: (name: string) => `N’est plus demandée : la pièce ${name}`,
    changed: (name: string) => `Ce qui est demandé de la pièce a changé : ${name}`,
  },
  closing: (before: string, after: string) => `L’appel se clôt le ${after} (avant : ${before})`,
  results: (day: string) => `Les résultats sont attendus le ${day}`,
  noResults: 'Aucun jour n’est plus annoncé pour les résultats',
  rules: 'Les conditions de l’appel ont changé',
  money: 'Les crédits de l’appel ou son taux maximal ont changé',
  texts: 'Le texte de l’appel a changé',
  grid: 'Les critères selon lesquels les dossiers sont jugés ont changé',
} satisfies Translation<typeof english>
