export const texts = {
  title: 'Letters of the service',
  none: 'None yet. A decision comes with a letter.',
  onItsWay: 'The letter about the decision is being written. It will be here in a moment.',
  look: 'Look again',
  letters: {
    award: 'Letter: award of the grant (PDF)',
    reserve: 'Letter: place on the reserve list (PDF)',
    rejection: 'Letter: rejection, with how to appeal (PDF)',
    deferral: 'Letter: decision put off (PDF)',
  },
  about: (date: string, language: string, size: string) => `${date}, ${language}, ${size}`,
  languages: { fr: 'French', en: 'English', nl: 'Dutch', es: 'Spanish' },
  language: 'Language of the next letter',
  languageHint: 'The service writes its letters about this dossier in this language.',
  chosen: (language: string) => `The next letter will be in ${language}.`,
}
