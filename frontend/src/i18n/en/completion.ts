/** Asking for completion, completing, and comparing what was submitted. */
export const texts = {
  request: {
    title: 'Completion',
    none: 'The dossier was never sent back to be completed.',
    intro:
      'If something is missing or wrong, open those parts again for the applicant. Everything else stays as it was submitted.',
    open: 'Ask for completion…',
    sections: 'Sections to complete',
    papers: 'Papers to complete',
    reason: (name: string) => `Why: ${name}`,
    reasonHint: 'Read by the applicant, in the e-mail and in the dossier.',
    ready: 'Ready sentences',
    language: 'Language of the request',
    languages: { fr: 'French', en: 'English', nl: 'Dutch', es: 'Spanish' },
    dueOn: 'To be completed by',
    dueHint: (earliest: string, latest: string, place: string) =>
      `A day from ${earliest} to ${latest}; it counts to its end in ${place}.`,
    submit: 'Send the request',
    cancel: 'Not now',
    nothing: 'Choose at least one section or paper.',
    noReason: (name: string) => `Say why: ${name}`,
    noDate: 'Give a day.',
    sent: (reference: string) => `The request is sent; ${reference} can be completed.`,
  },
  state: {
    open: 'Waiting for the applicant',
    passed: 'The date has passed',
    resubmitted: 'Completed and submitted again',
    takenBack: 'Ended by the service',
    until: (date: string) => `Until ${date}`,
    untilShort: (date: string) => `to complete by ${date}`,
    passedShort: (date: string) => `date passed: ${date}`,
    passedText:
      'Nothing was submitted again by the date. Give another one, or end the request and decide on the dossier as it was submitted.',
  },
  manage: {
    newDate: 'New date',
    change: 'Change the date',
    changed: 'The date is changed; the applicants are told by e-mail.',
    end: 'End the request',
    endTitle: 'End the request for completion?',
    endText:
      'The dossier stands again as it was last submitted, and you decide on that. What the applicant changed since leaves the dossier, but is kept beside it. The applicants are told by e-mail.',
    ended: 'The request has ended. The dossier stands as it was last submitted.',
  },
  own: {
    title: 'Your dossier is to be completed',
    until: (date: string) => `Until ${date}, date of the call’s place.`,
    passed: (date: string) =>
      `The date has passed: ${date}. What you write is kept; write to the service if you need more time.`,
    only: 'Only these parts are open again; everything else stays as you submitted it.',
    again:
      'When you have finished, check and submit the dossier again: without that, the service does not receive your changes.',
    goTo: (name: string) => `Complete: ${name}`,
    check: 'Check and submit again',
    ended: 'The service ended its request for completion. Your dossier stands as you last submitted it.',
    done: (date: string) => `You completed the dossier on ${date}.`,
  },
  compare: {
    title: 'What changed',
    link: 'What changed since the last submission',
    back: 'Back to the dossier',
    sides: (from: number, fromDate: string, to: number, toDate: string) =>
      `Submission ${from} of ${fromDate}, and submission ${to} of ${toDate}.`,
    caption: (section: string) => `${section}: old and new answers`,
    question: 'Question',
    before: 'Before',
    after: 'After',
    legend:
      'What was taken out is struck through and stands between [− −]; what was added is underlined and stands between [+ +].',
    removed: 'taken out:',
    added: 'added:',
    same: 'No answer was changed.',
    samePapers: 'No paper was changed.',
    papers: 'Papers',
    noAnswer: 'No answer',
    changes: { added: 'Added', removed: 'Taken out', replaced: 'Replaced' },
    ticked: 'Yes',
    notTicked: 'No',
  },
}
