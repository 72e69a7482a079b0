import { plural } from '../format.ts'

export const texts = {
  home: {
    title: 'Projects that cross the border',
    lead: 'Two sides of one island, and the Caribbean around it. Here you find the open calls for joint projects, and you apply with your partners, in French or English, from a phone or a desk.',
    open: 'Open now',
    upcoming: 'Opening soon',
    closed: 'Closed',
    upTo: (amount: string) => `${amount} in all`,
    rate: (rate: string) => `up to ${rate} of the cost of a project`,
    noneTitle: 'No call is open at the moment',
    noneText:
      'Calls are published here first. Come back soon, or write to the service to hear of the next one.',
    contact: 'Contact the service',
    stepsTitle: 'From an idea to a decision',
    steps: [
      {
        title: 'Start a dossier',
        text: 'Sign in with your e-mail address: a code, no password. Name your organisation by its number.',
      },
      {
        title: 'Fill it at your pace',
        text: 'Each answer saves itself. If the line drops, your text waits on your device and leaves when it is back.',
      },
      {
        title: 'Check and submit',
        text: 'You see what is missing before the deadline does. A receipt proves what you sent and when.',
      },
      {
        title: 'Follow it',
        text: 'Completeness, evaluation, decision: each step appears in your dossier, with reasons.',
      },
    ],
  },
  call: {
    start: 'Start a dossier',
    startNote: 'You can stop at any time: everything is kept as a draft until you submit.',
    opensLater: 'Dossiers can be started from the opening on.',
    closedNote: 'This call no longer takes dossiers.',
    mine: 'Go on with a dossier of yours',
    money: 'Money',
    envelope: 'In all',
    highestRate: 'Highest share',
    highestRateText: (rate: string) => `${rate} of the total cost of a project`,
    parts: 'Of which reserved by territory of the lead organisation',
    results: 'Results expected',
    contents: 'On this page',
    about: 'What this call is for',
    who: 'Who can apply',
    whoText:
      'A legal body (association, foundation, school, company, chamber, public body) leads the project and submits the dossier. It must be registered with its number, if its territory gives one. One dossier can hold partners from other territories.',
    whoParts: (territories: string) => `Part of the money is reserved for leads from ${territories}.`,
    papers: 'Papers you will need',
    papersIntro: 'Have them ready as files. You can photograph a paper where images are accepted.',
    required: 'required',
    optional: 'if you have it',
    fileRule: (types: string, size: string) => `${types}, up to ${size}`,
    noPapers: 'No papers are asked for.',
    fileTypes: {
      pdf: 'PDF',
      image: 'photograph',
      docx: 'Word',
      odt: 'LibreOffice text',
      xlsx: 'Excel',
      ods: 'LibreOffice sheet',
    },
    questions: 'What you will be asked',
    questionCount: (count: number) => plural('en', count, { one: '# question', other: '# questions' }),
    criteria: 'How dossiers are scored',
    criteriaIntro: (count: number, maximum: number) =>
      plural('en', count, {
        one: `# expert reads each dossier and scores every criterion from 0 to ${maximum}. Weights add up to 100 points.`,
        other: `# experts read each dossier, each by themselves, and score every criterion from 0 to ${maximum}. Weights add up to 100 points.`,
      }),
    criterion: 'Criterion',
    weight: 'Weight',
    points: (count: number) => plural('en', count, { one: '# point', other: '# points' }),
    threshold: 'Lowest score',
    thresholdValue: (score: string, maximum: number) => `${score} out of ${maximum}`,
    noThreshold: 'none',
    totalThreshold: (points: string) =>
      `A dossier needs at least ${points} points out of 100, and the lowest score of each criterion where one is given.`,
    decided: 'How it is decided',
    decidedSteps: [
      'The service checks that each dossier is complete and eligible, and says why where it is not.',
      'Experts without a conflict of interest score it. Their names are not published.',
      'Dossiers are ranked by their points, and funded in that order until the envelope is spent.',
      'The elected body decides. Every applicant gets the decision with its reasons, all on the same day.',
    ],
    contact: 'Questions',
    contactText: 'Write to the service; it answers in French and English.',
  },
}
