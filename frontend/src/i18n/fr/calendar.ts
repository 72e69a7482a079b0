import type { Translation } from '../texts.ts'
import type { texts as english } from '../en/calendar.ts'

export const texts = {
  deadline: 'Ajouter l’échéance à mon agenda',
  title: 'Ne manquer aucun appel',
  text: 'Votre agenda ou votre lecteur de flux peut suivre tout seul les appels ouverts.',
  calendar: 'Agenda des échéances',
  feed: 'Flux des appels ouverts (Atom)',
} satisfies Translation<typeof english>
