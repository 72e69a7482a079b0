export const texts = {
  title: 'The form of this call has changed',
  text: 'Every answer that you gave is kept. What changed:',
  dismiss: 'I have read it',
  nothing: 'Nothing that you are asked.',
  section: {
    added: (name: string) => `New section: ${name}`,
    removed: (name: string) => `No longer asked: the section ${name}`,
    changed: (name: string) => `The section ${name} has changed`,
  },
  question: {
    added: (name: string) => `New question: ${name}`,
    removed: (name: string) => `No longer asked: ${name}`,
    changed: (name: string) => `The question has changed: ${name}`,
  },
  paper: {
    added: (name: string) => `New paper: ${name}`,
    removed: (name: string) => `No longer asked: the paper ${name}`,
    changed: (name: string) => `What is asked of the paper has changed: ${name}`,
  },
  closing: (before: string, after: string) => `The call closes on ${after} (before: ${before})`,
  results: (day: string) => `Results are expected on ${day}`,
  noResults: 'No day is named for the results any more',
  rules: 'The conditions of the call have changed',
  money: 'The money of the call or its highest rate has changed',
  texts: 'The text of the call has changed',
  grid: 'The criteria by which dossiers are judged have changed',
}
