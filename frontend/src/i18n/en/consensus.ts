/** The note of evaluators whose scores lie far apart. */
export const texts = {
  title: 'Consensus note',
  none: 'None is recorded. The call’s rules ask for one where scores still lie far apart after a third opinion.',
  noted: (name: string, at: string) => `Recorded by ${name} on ${at}`,
  write: 'Record a consensus note',
  again: 'Record another one',
  dialogTitle: 'Record the consensus note',
  dialogText:
    'What the evaluators agree on after they have spoken, in words. Scores stay as they are; whoever prepares the decision reads it here. An earlier note stays in the history.',
  label: 'Note',
  confirm: 'Record',
  done: 'The consensus note is recorded',
}
