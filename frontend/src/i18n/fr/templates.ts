export const texts = {
  download: (name: string) => `Télécharger le modèle à remplir (${name})`,
  title: 'Modèle à remplir',
  hint: 'Les candidats le téléchargent, le remplissent et le renvoient comme pièce. Il fait partie de cette version de l’appel.',
  given: (name: string, size: string) => `${name} (${size})`,
  open: 'Ouvrir',
  remove: 'Enlever',
  replace: 'Un autre fichier prend sa place dès qu’il est vérifié.',
  reading: 'Lecture du fichier',
  sending: 'Envoi du fichier',
  checking:
    'Arrivé. Son type et l’absence de logiciel malveillant sont en cours de vérification ; restez un instant sur cette page.',
  attached: (name: string) => `${name} est joint.`,
  infected:
    'Un logiciel malveillant a été trouvé dans ce fichier, et son contenu a été détruit. Choisissez un fichier sain.',
  faults: {
    type_differs:
      'Son contenu n’est pas ce que dit son nom. Enregistrez-le à nouveau dans un des types acceptés.',
    hash_differs: 'Ce qui est arrivé n’est pas ce qui a été choisi. Envoyez-le à nouveau.',
    encrypted: 'Il est protégé par un mot de passe. Enregistrez une copie sans protection, et envoyez-la.',
    broken: 'Il est abîmé ou incomplet. Enregistrez-le à nouveau, puis envoyez-le.',
    unreadable: 'Il est illisible. Enregistrez-le à nouveau, puis envoyez-le.',
  },
} as const
