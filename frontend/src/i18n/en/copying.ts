import { plural } from '../format.ts'

export const texts = {
  title: 'Copy this dossier into another call',
  intro:
    'A new draft is started with the answers and papers that the other call asks for too. This dossier stays as it is.',
  which: 'Into which call?',
  noneOpen: 'No call is open at the moment.',
  forWhom: 'Which organisation leads it?',
  choose: 'Choose one.',
  submit: 'Start the copy',
  back: 'Back to the dossier',
  done: 'The copy is started',
  doneText: (call: string) =>
    `It takes over from the dossier that answered “${call}”. Read what is still to be done.`,
  copied: (count: number) =>
    plural('en', count, { one: '# answer was copied.', other: '# answers were copied.' }),
  left: 'Answers that were not copied',
  papers: 'Papers',
  paperCopied: 'copied; being checked',
  partners: 'Partners to invite again',
  reasons: {
    not_asked: 'this call does not ask for it',
    other_kind: 'this call asks for another kind of answer',
    does_not_fit: 'it does not fit the rules of this call',
    declare_again: 'you declare it anew for each call',
    other_partner: 'that partner answers for itself',
    not_ready: 'it was never found to be in order',
  },
  open: 'Go on with the new dossier',
}
