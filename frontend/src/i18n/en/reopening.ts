import { plural } from '../format.ts'

/** Opening a submitted evaluation again, and what was submitted before. */
export const texts = {
  reopen: 'Open again',
  title: (name: string) => `Open the evaluation of ${name} again?`,
  text: 'It counts no longer until it is submitted anew. What was submitted is kept; the person is told by e-mail, with your reason.',
  reason: 'Why it is opened again',
  done: (name: string) => `The evaluation of ${name} is open again`,
  earlier: 'Submitted before, then opened again',
  total: (points: string) => `${points} of 100 then`,
  reopenedBy: (name: string, at: string) => `Opened again by ${name} on ${at}:`,
  because: (reason: string) => `“${reason}”`,
  criterion: 'Criterion',
  before: 'Before',
  after: 'Now',
  commentBefore: 'Comment then',
  consensus: {
    title: 'Consensus note',
    ask: 'Ask the evaluators for it',
    askAgain: 'Ask the evaluators again',
    asked: (name: string, at: string, people: number) =>
      `Asked for by ${name} on ${at}, of ${plural('en', people, { one: '# evaluator', other: '# evaluators' })}:`,
    none: 'None is recorded. The call’s rules ask for one where scores still lie far apart after a third opinion.',
    noted: (name: string, at: string) => `Recorded by ${name} on ${at}`,
    write: 'Record a consensus note',
    again: 'Record another one',
    asking: {
      title: 'Ask the evaluators for a consensus note',
      text: 'Each evaluator who has submitted gets your words by e-mail, with the dossier’s reference and without the names of the others. They answer the service, which then records the note here. Name nobody where the call is evaluated without names.',
      label: 'What you ask them to agree on',
      confirm: 'Send the request',
      done: 'The evaluators are asked for a consensus note',
    },
    noting: {
      title: 'Record the consensus note',
      text: 'What the evaluators agree on after they have spoken, in words. Scores stay as they are; whoever prepares the decision reads it here. An earlier note stays in the history.',
      label: 'Note',
      confirm: 'Record',
      done: 'The consensus note is recorded',
    },
  },
}
