import type { Translation } from '../texts.ts'
import type { texts as english } from '../en/admin.ts'

export const texts: Translation<typeof english> = {
  title: 'Comptes et rôles',
  intro:
    'Toute personne connectée peut déposer des dossiers. Ne donnez davantage qu’à qui en a besoin : c’est effectif en dix secondes.',
  systems: 'Pour d’autres systèmes :',
  tokens: 'Jetons',
  webhooks: 'Webhooks',
  caption: 'Comptes, par adresse électronique',
  search: 'Rechercher',
  searchHint: 'Nom ou adresse électronique',
  name: 'Nom',
  email: 'Adresse électronique',
  roles: 'Rôles',
  noRole: 'Dépose des dossiers seulement',
  change: 'Modifier les rôles',
  changeOf: (name) => `Modifier les rôles de ${name}`,
  actions: 'Actions',
  roleNames: {
    evaluator: 'Évaluation',
    committee: 'Commission',
    staff: 'Service',
    director: 'Direction',
    auditor: 'Audit',
    admin: 'Administration',
  },
  roleHints: {
    evaluator: 'Lit et note les dossiers affectés, une fois les conflits d’intérêts déclarés.',
    committee: 'Vote aux réunions de la commission où il siège.',
    staff:
      'Rédige les appels, reçoit les dossiers, affecte, enregistre les décisions, demande la publication.',
    director: 'Confirme la publication des résultats, en seconde personne.',
    auditor: 'Lit tout ce qui suit le dépôt, ne modifie rien.',
    admin: 'Donne et retire les rôles ; ne lit aucun dossier.',
  },
  submit: 'Enregistrer les rôles',
  saved: (name) => `Les rôles de ${name} sont enregistrés.`,
  ownAdmin:
    'Vous ne pouvez pas retirer votre propre rôle d’administration : demandez-le à une autre personne.',
  more: 'Afficher d’autres comptes',
  empty: 'Personne ne correspond à cette recherche',
  emptyText: 'Vérifiez l’orthographe ou videz la recherche. Un compte existe dès la première connexion.',
}
