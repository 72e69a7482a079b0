import { plural } from '../format.ts'

export const texts = {
  title: 'Proposed assignment',
  propose: 'Propose an assignment',
  lookAgain: 'Look at the last proposal',
  madeAt: (day: string, time: string, name: string) =>
    `The last proposal is of ${day}, ${time}, asked for by ${name}. What changed since is found when you accept.`,
  intro:
    'Evaluators without a conflict that the portal can see, by the languages and themes that they know, within what each can take, and with loads as equal as can be. Nothing is assigned until you accept; take out whom you do not want, add whom you miss.',
  everyone: 'Every dossier has the evaluators that the call asks for, and none of them a conflict.',
  lacking: (count: number) =>
    plural('en', count, {
      one: '# dossier lacks an evaluator: it stands first in the table, with the reason.',
      other: '# dossiers lack an evaluator: they stand first in the table, each with the reason.',
    }),
  everyoneNow:
    'As you changed it, every dossier has as many evaluators as the call asks for. A conflict of those whom you added is found when you accept.',
  lackingNow: (count: number) =>
    plural('en', count, {
      one: 'As you changed it, # dossier has fewer evaluators than the call asks for.',
      other: 'As you changed it, # dossiers have fewer evaluators than the call asks for.',
    }),
  short: (count: number) =>
    `${plural('en', count, { one: '# evaluator', other: '# evaluators' })} fewer than the call asks for.`,
  loads: 'How many dossiers each evaluator would get',
  load: (name: string, count: number) =>
    `${name}: ${plural('en', count, { one: '# dossier', other: '# dossiers' })}`,
  nothing: 'Every dossier has the evaluators that the call asks for.',
  caption: 'Proposed evaluators of each dossier',
  dossier: 'Dossier',
  evaluators: 'Evaluators',
  keepNamed: (name: string, reference: string) => `${name} for ${reference}`,
  add: (reference: string) => `Add an evaluator to ${reference}`,
  addWhom: 'Add somebody',
  missing: 'What lacks',
  reasons: {
    too_few_evaluators: (missing: number, eligible: number) =>
      `${plural('en', missing, { one: '# evaluation', other: '# evaluations' })} cannot be served: ${eligible === 0 ? 'nobody else is' : plural('en', eligible, { one: 'only # other evaluator is', other: 'only # other evaluators are' })} free of conflict. Whoever dropped out is not counted.`,
    loads_full: (missing: number) =>
      `${plural('en', missing, { one: '# evaluation', other: '# evaluations' })} cannot be served: every evaluator who is free of conflict is away, or has as much as they can take.`,
  },
  reading: (read: number, all: number) => `Working it out: ${read} of ${all} dossiers read`,
  goesOn: 'You can leave this page: the work goes on, and is here when you come back.',
  broken: 'The proposal could not be worked out. Nothing was changed; ask for it again.',
  underMinimum: (name: string, load: number, minimum: number) =>
    `${name} asked for ${minimum} dossiers at least, and gets ${load}: there are not enough that they may read.`,
  kept: 'You changed the proposal. Your changes are kept on this device until you accept it.',
  restored: (when: string) =>
    `Your changes of ${when} are here again: this device keeps them until you accept the proposal.`,
  unkept: 'You changed the proposal. This browser keeps nothing: accept it before you close the page.',
  discard: 'Back to the proposal as computed',
  discarded: 'The proposal is as it was computed. Your changes are gone.',
  overtaken: (day: string, time: string, name: string) =>
    `You had changed an earlier proposal. This one, of ${day}, ${time}, asked for by ${name}, has taken its place; those changes are gone.`,
  anewTitle: 'Propose anew and lose your changes?',
  anewText:
    'You changed the last proposal and did not accept it. A new one takes its place, and your changes are gone.',
  accept: 'Accept the proposal',
  close: 'Close without assigning',
  progress: (done: number, all: number) => `Assigning: ${done} of ${all}`,
  done: (count: number) => `${plural('en', count, { one: '# dossier', other: '# dossiers' })} assigned`,
  partly: (count: number) =>
    `${plural('en', count, { one: '# dossier was', other: '# dossiers were' })} not assigned; the others are. The reasons:`,
  failed: (reference: string) => `${reference}: not assigned.`,
}
