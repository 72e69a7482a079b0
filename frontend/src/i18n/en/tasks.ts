import { plural } from '../format.ts'

export const texts = {
  partners: 'Partners',
  partnersBeside: (count: number) =>
    plural('en', count, { one: '# partner beside you', other: '# partners beside you' }),
  nobodyInvited: 'Nobody invited yet',
  byOthers: 'answered by others',
  tasks: 'What there is to do',
  sections: 'Answers',
  papers: 'Papers',
  finish: 'Finish',
  check: 'Check your answers and submit',
  checkBlocked: (count: number) =>
    plural('en', count, { one: '1 thing is still missing', other: '# things are still missing' }),
  readyHint: 'Nothing is missing',
  states: {
    notStarted: 'Not started',
    started: 'In progress',
    complete: 'Complete',
    toDo: 'To do',
    waiting: 'Not yet',
    ready: 'Ready',
  },
  answersMissing: (count: number) =>
    plural('en', count, { one: '1 answer missing', other: '# answers missing' }),
  toCorrect: (count: number) =>
    plural('en', count, { one: '1 answer to correct', other: '# answers to correct' }),
  papersMissing: (count: number) =>
    plural('en', count, { one: '1 paper missing', other: '# papers missing' }),
  papersUnfinished: (count: number) =>
    plural('en', count, { one: '1 file not ready', other: '# files not ready' }),
  papersGiven: (count: number) => plural('en', count, { one: '1 file', other: '# files' }),
  submitted: 'Your dossier is submitted',
  seeReceipt: 'See the receipt',
  seeAnswers: 'See what you submitted',
  deadlineGone: 'The call is closed. This dossier was not submitted, and can no longer be.',
  readOnly: 'You can read this dossier; its lead organisation writes it.',
}
