/** An evaluator's own notes beside a dossier, and its print. */
export const texts = {
  note: 'My note',
  label: (about: string) => `Note on “${about}”`,
  hint: 'For you alone: neither the service nor the other evaluators read it.',
  papers: 'Papers',
  print: 'Print dossier and grid',
}
