import type { Translation } from '../texts.ts'
import type { texts as english } from '../en/submission.ts'

/** Mots de ce que l’on peut garder d’un dépôt. */
export const texts: Translation<typeof english> = {
  title: 'À conserver',
  making: 'Votre dossier et votre accusé de réception sont mis en PDF. Ils seront ici dans un instant.',
  failed:
    'Les PDF n’ont pas encore pu être préparés. Votre dossier est déposé et en sécurité : le contenu exact est ci-dessous, et l’accusé de réception est sur ce portail et dans votre messagerie.',
  again: 'Préparer à nouveau les PDF',
  names: {
    'dossier.pdf': 'Votre dossier en PDF',
    'receipt.pdf': 'Accusé de réception en PDF',
    'content.json': 'Le contenu exact (JSON)',
  },
}
