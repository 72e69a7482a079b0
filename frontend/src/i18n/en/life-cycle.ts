import { plural } from '../format.ts'

export const texts = {
  follow: {
    title: 'What happened, and what comes next',
    events: {
      'dossier.created': 'Dossier started',
      'dossier.deleted': 'Draft deleted',
      'dossier.formMoved': 'The form changed; the draft kept every answer',
      'dossier.restored': 'Draft restored',
      'dossier.submitted': 'Dossier submitted',
      'completion.requested': 'The service asked you to complete the dossier',
      'completion.dateChanged': 'The date for completing the dossier was moved',
      'completion.ended': 'The request for completion was taken back',
      'dossier.resubmitted': 'Dossier submitted again, completed',
      'admissibility.declared': 'Completeness and eligibility examined',
      'decision.recorded': 'Decision taken',
      'dossier.withdrawn': 'Dossier withdrawn',
    },
    admissible: 'Admissible',
    inadmissible: 'Not admissible',
    next: {
      submit: (at: string) => `To be submitted by ${at}. Until then everything is kept as a draft.`,
      tooLate: (at: string) => `The call closed before this dossier was submitted, on ${at}.`,
      complete: (at: string) =>
        `To be completed by ${at}. The time that the service has for its answer stands still until then.`,
      restore: (at: string) => `It can be restored until ${at}. Then it is forgotten for good.`,
      check: 'The service checks that the dossier is complete and eligible. You get an e-mail.',
      assign: 'Your dossier is complete and eligible. Experts without a conflict of interest will score it.',
      evaluate: 'Experts score the dossier; then the elected body decides.',
      reserve: 'Your project is on the reserve list: it can be funded if money becomes free.',
      deferred: 'The decision is postponed. The reasons are given above.',
      agreement: 'The service writes to you about the agreement and the payments.',
      results: (on: string) => `Results are expected on ${on}.`,
      silence: (on: string) =>
        `Without an answer by ${on}, your request counts as rejected from that day, provided that the dossier is complete.`,
      silencePassed: (on: string) =>
        `Provided that the dossier is complete, your request counts as rejected since ${on}: no answer was given by then. The receipt names the court that you can go to.`,
      appeal: (months: number) =>
        plural('en', months, {
          one: 'You can appeal within # month of being told; the receipt names the court.',
          other: 'You can appeal within # months of being told; the receipt names the court.',
        }),
    },
  },
  leave: {
    title: 'Copy, or give up',
    copy: 'Copy into another call',
    withdraw: 'Withdraw the dossier',
    withdrawTitle: 'Withdraw this dossier?',
    withdrawText:
      'It will not be examined or evaluated any further, and this call cannot fund it any more. This cannot be undone. You keep the dossier and its receipt to read, and can copy it into another call.',
    withdrawReasons: 'Why? (the service reads it)',
    withdrawn: 'The dossier is withdrawn.',
    withdrawnNotice: (date: string) => `This dossier was withdrawn on ${date}.`,
    reasonsGiven: (reasons: string) => `Reasons given: ${reasons}`,
    delete: 'Delete the draft',
    deleteTitle: 'Delete this draft?',
    deleteText:
      'Its answers and papers leave your lists, for all who write it with you. You can restore it for 30 days; after that everything is forgotten for good.',
    deleted: 'The draft is deleted.',
    deletedBy: (who: string, date: string) => `${who} deleted this draft on ${date}.`,
    restorableUntil: (date: string) => `It can be restored until ${date}.`,
    restore: 'Restore',
    restored: 'The draft is back, as it was.',
    deletedTitle: 'Deleted',
  },
  reminders: {
    title: 'Reminders',
    label: 'Remind me of what I have not submitted yet',
    hint: 'By e-mail, at eight in the morning: 14, 3 and 1 days before the call closes for a draft; 7 days and 1 day before the day by which your evaluations are expected.',
    saved: 'Saved.',
  },
}
