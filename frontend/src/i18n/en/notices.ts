export const texts = {
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
