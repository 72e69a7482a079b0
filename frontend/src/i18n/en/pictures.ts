/** The ranking in pictures. */
export const texts = {
  title: 'In pictures',
  show: 'Show the pictures',
  envelope: 'Filling of the envelope',
  spread: 'Spread of scores per dossier',
  severity: 'Severity of evaluators',
  table: (title: string) => `Table: ${title}`,
  csv: (title: string) => `Download as CSV: ${title}`,
}
