/** Conflicts of interest as staff see and lift them. */
export const texts = {
  reasons: {
    declared: 'declared a conflict about this dossier, or asks about one',
    member: 'writes for this dossier',
    organisation: 'belongs or belonged to one of its organisations',
    relation: 'declared a tie to one of its organisations or people',
    email_domain: 'has an e-mail address at the house of one of its people',
  },
  keptOut: 'Kept from this dossier',
  keptOutHint: 'By what the portal sees between them and any of its partners, or by what they declared.',
  sees: (reason: string) => `The portal sees: ${reason}`,
  lift: 'Lift',
  liftNamed: (name: string) => `Lift the conflict of ${name}`,
  liftTitle: (name: string) => `Lift the conflict of ${name}?`,
  liftText:
    'This person can then be assigned, read and score. Your reason stays in the history of the dossier, with your name.',
  reason: 'Why it does not matter here',
  lifted: (name: string) => `The conflict of ${name} is lifted`,
  wasLifted: (reason: string) => `Conflict lifted: “${reason}”`,
  away: 'Not available now',
  load: (load: number, most: string) => `${load} of ${most} at most`,
}
