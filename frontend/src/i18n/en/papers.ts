import { plural } from '../format.ts'

export const texts = {
  documents: {
    title: 'Papers',
    intro:
      'Files go straight to a safe store, where each is checked. You can leave this page while they are on their way, but keep the portal open.',
    required: 'required',
    optional: 'if you have it',
    rule: (types: string, size: string) => `${types}, up to ${size} each`,
    types: {
      pdf: 'PDF',
      image: 'photograph (JPEG, PNG, WebP)',
      docx: 'Word',
      odt: 'LibreOffice text',
      xlsx: 'Excel',
      ods: 'LibreOffice sheet',
    },
    announcedText: 'This file never arrived whole. Choose it again and it goes on, or take it out.',
    checkingText: 'It is being checked for its type and for malware. This takes a moment; nothing to do.',
    infectedText:
      'Malware was found in this file, and its bytes were destroyed. Take it out, and send a clean copy.',
    faults: {
      type_differs: 'Its content is not what its name says. Save it anew in one of the accepted types.',
      hash_differs: 'What arrived is not what was chosen. Send it again.',
      encrypted:
        'It is protected by a password, or against printing or copying. Save a copy without protection, and send that one.',
      broken: 'It is damaged or cut off. Open it on your device to check, save it anew, and send it again.',
      unreadable: 'It cannot be read. Open it on your device to check, save it anew, and send it again.',
    },
    reading: 'Reading the file',
    sending: 'Sending',
    arrived: 'Arrived',
    waiting: 'Waiting for its turn',
    pausing: 'The line dropped. It goes on by itself as soon as it is back.',
    paused: 'Paused. What has arrived stays; go on when you like.',
    pause: 'Pause',
    resume: 'Go on',
    alreadyThere: 'This file is in the dossier already.',
    unreadable: 'This file can no longer be read. Choose it again.',
    storeRefused:
      'The store of documents refused this file. Try again; if it goes on, choose the file again.',
    cancel: 'Stop',
    dismiss: 'Take off the list',
    retry: 'Try again',
    remove: 'Take out',
    replace: 'Replace',
    removeTitle: 'Take this file out?',
    removeText: (name: string) => `${name} is taken out of the dossier, and its bytes are erased.`,
    removed: (name: string) => `${name} was taken out.`,
    replaceTitle: 'Replace this file?',
    none: 'This call asks for no papers.',
    next: 'Check your answers',
  },
  ofPartner: (name: string) => `from ${name}`,
  fromFolder: 'Use a paper from your folder',
  eachPartner: 'each partner gives its own',
  forLead: 'The lead partner gives this paper once for the whole project.',
  most: (count: number) => plural('en', count, { one: 'one file', other: 'up to # files' }),
  full: 'That is as many files as this paper takes. Replace one, or take one out.',
  earlier: (count: number) =>
    plural('en', count, { one: 'One earlier version', other: '# earlier versions' }),
  removeNewest: (name: string) =>
    `${name} is taken out of the dossier, and the version before it counts again.`,
  replaceText: (before: string, after: string) =>
    `Once ${after} has arrived and been checked, it counts in the place of ${before}, which is kept as an earlier version.`,
  photos: {
    open: 'Make a PDF of photographs',
    title: 'Photographs into one PDF',
    intro:
      'Take or choose a photograph of each page. Put them in order, turn what lies on its side, then make one PDF.',
    page: (position: number, count: number) => `Page ${position} of ${count}`,
    up: 'Earlier',
    down: 'Later',
    turn: 'Turn',
    remove: 'Take out',
    make: 'Make the PDF and send it',
    name: 'Name of the file',
    usualName: 'pages',
    unreadable: (name: string) => `${name} could not be read as a picture. Take it again, or choose another.`,
    tooMany: (most: number) => `No more than ${most} pages in one PDF.`,
  },
} as const
