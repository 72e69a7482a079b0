import type { texts as english } from '../en/consensus.ts'
import type { Translation } from '../texts.ts'

/** La note des évaluateurs dont les notes sont très éloignées. */
export const texts = {
  title: 'Note de consensus',
  none: 'Aucune n’est consignée. Les règles de l’appel en demandent une quand les notes restent très éloignées après un troisième avis.',
  noted: (name: string, at: string) => `Consignée par ${name}, ${at}`,
  write: 'Consigner une note de consensus',
  again: 'En consigner une autre',
  dialogTitle: 'Consigner la note de consensus',
  dialogText:
    'Ce sur quoi les évaluateurs s’accordent après s’être parlé, en mots. Les notes chiffrées restent telles quelles ; qui prépare la décision la lit ici. Une note antérieure reste dans l’historique.',
  label: 'Note',
  confirm: 'Consigner',
  done: 'La note de consensus est consignée',
} satisfies Translation<typeof english>
