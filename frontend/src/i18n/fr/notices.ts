import type { Translation } from '../texts.ts'
import type { texts as english } from '../en/notices.ts'

export const texts = {
  accessibility: {
    title: 'Déclaration d’accessibilité',
    intro:
      'Le service veut que chacun puisse utiliser ce portail : au téléphone, au clavier seul, avec un lecteur d’écran, en grands caractères, dans l’obscurité ou sur papier.',
    stateTitle: 'État de conformité',
    state:
      'Le portail est conçu selon les WCAG 2.2, niveau AA, et le RGAA 4.1. Chaque page est vérifiée par un outil automatique (axe) à chaque modification, dans les deux langues, sur écran étroit et large. Il n’a pas encore été audité par un organisme indépendant ; nous n’affirmons donc pas sa pleine conformité.',
    knownTitle: 'Ce que nous savons imparfait',
    known: [
      'Les fichiers déposés par les candidats et les services (PDF, photographies) peuvent ne pas être accessibles.',
      'Les pages destinées aux développeurs (description de l’API) viennent d’un tiers et n’ont pas été vérifiées.',
    ],
    helpTitle: 'Si quelque chose vous arrête',
    help: 'Dites-nous ce que vous vouliez faire et ce qui s’est passé. Vous aurez une réponse, et le contenu sous une autre forme si besoin.',
    rightsTitle: 'Si nous ne répondons pas',
    rights:
      'Vous pouvez écrire au Défenseur des droits (gratuit, sans timbre) : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07, ou par le formulaire de defenseurdesdroits.fr.',
  },
  legal: {
    title: 'Mentions légales',
    publisher: 'Édité par',
    siret: 'SIRET',
    dataTitle: 'Vos données',
    data: [
      'Le portail garde votre adresse électronique, votre nom et ce que vous écrivez dans les dossiers, pour instruire les demandes de financement (mission d’intérêt public).',
      'Les agents du service, et les experts désignés pour un dossier, le lisent. Rien n’est vendu ni employé à autre chose. Ni publicité ni suivi ; le seul cookie est celui qui garde votre connexion.',
      'Ce qui est saisi et pas encore envoyé est gardé sur votre propre appareil, puis effacé dès que le serveur l’a reçu.',
      'Les décisions de financement sont publiques, comme la loi le veut : nom de la structure, objet, montant, date.',
      'Vous pouvez demander à voir, corriger ou effacer vos données en écrivant au service, et saisir la CNIL.',
    ],
    codeTitle: 'Le logiciel',
    code: 'Concordia est un logiciel libre, sous licence publique de l’Union européenne (EUPL 1.2).',
  },
  contact: {
    title: 'Écrire au service',
    text: 'Une question sur un appel, un dossier ou ce portail : le service répond en français et en anglais.',
    email: 'Courriel',
    telephone: 'Téléphone',
    address: 'Adresse',
  },
} satisfies Translation<typeof english>
