import type { texts as english } from '../en/conflicts.ts'
import type { Translation } from '../texts.ts'

export const texts: Translation<typeof english> = {
  reasons: {
    declared: 'a déclaré un conflit sur ce dossier, ou pose la question',
    member: 'écrit pour ce dossier',
    organisation: 'fait ou a fait partie d’une de ses structures',
    relation: 'a déclaré un lien avec une de ses structures ou de ses personnes',
    email_domain: 'a une adresse électronique dans la maison d’une de ses personnes',
  },
  keptOut: 'Tenus à l’écart de ce dossier',
  keptOutHint: 'Par ce que le portail voit entre eux et l’un des partenaires, ou par leur déclaration.',
  sees: (reason: string) => `Le portail voit : ${reason}`,
  lift: 'Lever',
  liftNamed: (name: string) => `Lever le conflit de ${name}`,
  liftTitle: (name: string) => `Lever le conflit de ${name} ?`,
  liftText:
    'Cette personne pourra être affectée, lire et noter. Votre motif reste dans l’historique du dossier, avec votre nom.',
  reason: 'Pourquoi cela ne compte pas ici',
  lifted: (name: string) => `Le conflit de ${name} est levé`,
  wasLifted: (reason: string) => `Conflit levé : « ${reason} »`,
  away: 'Indisponible en ce moment',
  load: (load: number, most: string) => `${load} sur ${most} au plus`,
}
