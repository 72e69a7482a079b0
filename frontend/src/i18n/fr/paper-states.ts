import type { Translation } from '../texts.ts'
import type { texts as English } from '../en/paper-states.ts'

export const texts: Translation<typeof English> = {
  checking:
    'Son type et l’absence de logiciel malveillant sont vérifiés. Cela prend un moment ; rien à faire.',
  infected:
    'Un logiciel malveillant a été trouvé dans ce fichier, qui a été détruit. Retirez-le et envoyez une copie saine.',
  faults: {
    type_differs: 'Son contenu n’est pas ce que dit son nom. Enregistrez-le dans l’un des types acceptés.',
    hash_differs: 'Ce qui est arrivé n’est pas ce qui a été choisi. Envoyez-le à nouveau.',
    encrypted:
      'Personne ne peut l’ouvrir sans son mot de passe. Enregistrez-en une copie qui s’ouvre sans, puis envoyez-la.',
    broken:
      'Il est abîmé ou incomplet. Ouvrez-le sur votre appareil pour vérifier, enregistrez-le à nouveau, puis renvoyez-le.',
    unreadable:
      'Il est illisible. Ouvrez-le sur votre appareil pour vérifier, enregistrez-le à nouveau, puis renvoyez-le.',
  },
}
