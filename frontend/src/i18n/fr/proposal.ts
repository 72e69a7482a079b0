import { plural } from '../format.ts'
import type { Translation } from '../texts.ts'
import type { texts as english } from '../en/proposal.ts'

export const texts = {
  title: 'Affectation proposée',
  propose: 'Proposer une affectation',
  lookAgain: 'Revoir la dernière proposition',
  madeAt: (day: string, time: string, name: string) =>
    `La dernière proposition est du ${day} à ${time}, demandée par ${name}. Ce qui a changé depuis se verra à l’acceptation.`,
  intro:
    'Des évaluateurs sans conflit que le portail puisse voir, selon les langues et les thèmes qu’ils connaissent, dans la limite de ce que chacun peut prendre, à charges aussi égales que possible. Rien n’est affecté avant votre accord ; retirez qui vous ne voulez pas, ajoutez qui vous manque.',
  everyone: 'Chaque dossier a les évaluatrices et évaluateurs que l’appel demande, sans conflit.',
  lacking: (count: number) =>
    plural('fr', count, {
      one: 'Il manque quelqu’un à # dossier : il est en tête du tableau, avec le motif.',
      other: 'Il manque quelqu’un à # dossiers : ils sont en tête du tableau, chacun avec son motif.',
    }),
  everyoneNow:
    'Avec vos modifications, chaque dossier a autant d’évaluateurs que l’appel en demande. Un conflit de ceux que vous avez ajoutés se verra à l’acceptation.',
  lackingNow: (count: number) =>
    plural('fr', count, {
      one: 'Avec vos modifications, # dossier a moins d’évaluateurs que l’appel n’en demande.',
      other: 'Avec vos modifications, # dossiers ont moins d’évaluateurs que l’appel n’en demande.',
    }),
  short: (count: number) =>
    `${plural('fr', count, { one: '# évaluateur', other: '# évaluateurs' })} de moins que l’appel n’en demande.`,
  loads: 'Combien de dossiers chaque personne aurait',
  load: (name: string, count: number) =>
    `${name} : ${plural('fr', count, { one: '# dossier', other: '# dossiers' })}`,
  nothing: 'Chaque dossier a les évaluateurs que demande l’appel.',
  caption: 'Évaluateurs proposés pour chaque dossier',
  dossier: 'Dossier',
  evaluators: 'Évaluateurs',
  keepNamed: (name: string, reference: string) => `${name} pour ${reference}`,
  add: (reference: string) => `Ajouter quelqu’un pour ${reference}`,
  addWhom: 'Ajouter quelqu’un',
  missing: 'Ce qui manque',
  reasons: {
    too_few_evaluators: (missing: number, eligible: number) =>
      `${plural('fr', missing, { one: '# évaluation ne peut être servie', other: '# évaluations ne peuvent être servies' })} : ${eligible === 0 ? 'personne d’autre n’est' : plural('fr', eligible, { one: '# autre évaluateur seulement est', other: '# autres évaluateurs seulement sont' })} sans conflit. Qui s’est désisté n’est pas compté.`,
    loads_full: (missing: number) =>
      `${plural('fr', missing, { one: '# évaluation ne peut être servie', other: '# évaluations ne peuvent être servies' })} : chaque évaluateur sans conflit est absent, ou a tout ce qu’il peut prendre.`,
  },
  reading: (read: number, all: number) => `Calcul en cours : ${read} dossiers lus sur ${all}`,
  goesOn: 'Vous pouvez quitter cette page : le calcul continue, et sera là à votre retour.',
  broken: 'La proposition n’a pas pu être calculée. Rien n’a changé ; demandez-la de nouveau.',
  underMinimum: (name: string, load: number, minimum: number) =>
    `${name} demande au moins ${minimum} dossiers et en reçoit ${load} : il n’y en a pas assez que cette personne puisse lire.`,
  kept: 'Vous avez modifié la proposition. Vos modifications sont gardées sur cet appareil jusqu’à l’acceptation.',
  restored: (when: string) =>
    `Vos modifications du ${when} sont de nouveau là : cet appareil les garde jusqu’à ce que vous acceptiez la proposition.`,
  unkept:
    'Vous avez modifié la proposition. Ce navigateur ne garde rien : acceptez-la avant de fermer la page.',
  discard: 'Revenir à la proposition calculée',
  discarded: 'La proposition est de nouveau celle qui a été calculée. Vos modifications sont retirées.',
  overtaken: (day: string, time: string, name: string) =>
    `Vous aviez modifié une proposition plus ancienne. Celle-ci, du ${day} à ${time}, demandée par ${name}, a pris sa place ; ces modifications sont perdues.`,
  anewTitle: 'Proposer de nouveau et perdre vos modifications ?',
  anewText:
    'Vous avez modifié la dernière proposition sans l’accepter. Une nouvelle prend sa place, et vos modifications sont perdues.',
  accept: 'Accepter la proposition',
  close: 'Fermer sans affecter',
  progress: (done: number, all: number) => `Affectation : ${done} sur ${all}`,
  done: (count: number) => plural('fr', count, { one: '# dossier affecté', other: '# dossiers affectés' }),
  partly: (count: number) =>
    `${plural('fr', count, { one: '# dossier n’a pas été affecté', other: '# dossiers n’ont pas été affectés' })} ; les autres le sont. Les motifs :`,
  failed: (reference: string) => `${reference} : pas affecté.`,
} satisfies Translation<typeof english>
