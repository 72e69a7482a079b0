import { plural } from '../format.ts'

export const texts = {
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
