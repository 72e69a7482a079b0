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
  accessibility: {
    title: 'Accessibility statement',
    intro:
      'The service wants everybody to be able to use this portal: on a phone, by keyboard alone, with a screen reader, with large text, in the dark or in print.',
    stateTitle: 'State of conformity',
    state:
      'The portal is built to WCAG 2.2, level AA, and to RGAA 4.1. Each page is checked by an automatic tool (axe) at every change, in both languages, on a narrow and a wide screen. It has not yet been audited by an independent body, so we do not claim full conformity.',
    knownTitle: 'What we know does not work well',
    known: [
      'Files that applicants and services upload (PDF, photographs) may not be accessible.',
      'The pages for developers (description of the API) come from a third party and have not been checked.',
    ],
    helpTitle: 'If something stops you',
    help: 'Tell us what you wanted to do and what happened. You get an answer, and the content in another form if you need it.',
    rightsTitle: 'If we do not answer',
    rights:
      'You can write to the Défenseur des droits (free, no stamp needed): Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07, or by the form on defenseurdesdroits.fr.',
  },
  legal: {
    title: 'Legal notice',
    publisher: 'Published by',
    siret: 'SIRET',
    dataTitle: 'Your data',
    data: [
      'The portal keeps your e-mail address, your name and what you write in dossiers, to examine requests for funding (a task in the public interest).',
      'Staff of the service, and experts named for a dossier, read it. Nothing is sold or used for anything else. There is no advertising and no tracking; the only cookie is the one that keeps you signed in.',
      'What is being typed and not yet sent is kept on your own device, and erased there once the server has it.',
      'Decisions to fund are public, as the law requires: name of the organisation, purpose, amount, date.',
      'You can ask to see, correct or erase your data by writing to the service, and complain to the CNIL.',
    ],
    codeTitle: 'The software',
    code: 'Concordia is free software under the European Union Public Licence 1.2.',
  },
  contact: {
    title: 'Contact the service',
    text: 'Questions about a call, a dossier or this portal: the service answers in French and English.',
    email: 'E-mail',
    telephone: 'Telephone',
    address: 'Address',
  },
}
