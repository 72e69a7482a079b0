import { plural } from '../format.ts'

const dossiers = (count: number) => plural('en', count, { one: '# dossier', other: '# dossiers' })

/** An evaluator gives up a call. */
export const texts = {
  title: 'Somebody drops out',
  intro:
    'What they have not submitted is taken back, and those dossiers wait for somebody else. What they submitted stays and counts.',
  who: 'Who drops out',
  nobody: 'Choose a person',
  takeBack: 'Take back what is open',
  confirmTitle: (name: string) => `Take back the open dossiers of ${name}?`,
  confirmText: (open: number, submitted: number) =>
    `${dossiers(open)} not submitted yet: what is written there stays, closed. Submitted evaluations that stay: ${submitted}. The next proposal gives the dossiers to others; by hand, you can assign this person again.`,
  done: (name: string, count: number) => `${name}: ${dossiers(count)} taken back. Now ask for a proposal.`,
}
