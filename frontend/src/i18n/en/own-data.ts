export const texts = {
  title: 'Your data',
  text: 'Everything that the portal knows of you: profile, organisations, dossiers, evaluations, sessions.',
  page: 'Download to read (HTML)',
  file: 'Download for machines (JSON)',
  closing: {
    title: 'Close your account',
    intro:
      'Your name and your address are taken out of the portal, your sessions end, and your dossiers leave your hands. What the law makes the service keep (submitted dossiers, decisions, their history) stays, without your name. This cannot be undone.',
    open: 'Close my account…',
    dialogTitle: 'Close your account for good?',
    confirm: 'Type your e-mail address to confirm',
    submit: 'Close my account',
    blocked: 'Others still wait for you. First:',
    obstacles: {
      draft: (title: string) => `Delete the draft, or submit it and see it decided: ${title}`,
      dossier: (title: string) =>
        `You are the only lead of a dossier that is not decided; withdraw it, or let a colleague lead: ${title}`,
      organisation: (name: string) => `Make somebody else a manager of ${name}: you are the only one.`,
      evaluation: (reference: string) =>
        `Submit your evaluation of ${reference}, or ask the service to take the assignment back.`,
      administrator: 'Another administrator takes the role from you first.',
    },
    untitled: 'without a title yet',
    openDossier: 'Open',
  },
}
