import { plural } from '../format.ts'

export const texts = {
  title: 'Check your answers',
  titleRead: 'What you submitted',
  missingTitle: (count: number) =>
    plural('en', count, {
      one: '1 thing is missing before you can submit',
      other: '# things are missing before you can submit',
    }),
  change: 'Change',
  noAnswer: 'No answer',
  papers: 'Papers',
  noPaper: 'No file',
  submitTitle: 'Submit the dossier',
  submitText:
    'After submitting, answers and papers can no longer be changed. You get a receipt here and by e-mail, with the date and the time by the server’s clock.',
  submit: 'Submit the dossier',
  unsent:
    'Some answers are not on the server yet. They must arrive first: check your connection, or sign in again, then submit.',
  uploading: 'A file is still on its way. Wait until it has arrived, or stop it, then submit.',
  gaps: {
    'field.missing': (label: string) => `${label}: no answer`,
    'field.fault': (label: string, fault: string) => `${label}: ${fault}`,
    'budget.grant_over_rate': (label: string, rate: string, highest: string) =>
      `${label}: this is ${rate} of the total cost; at most ${highest} is funded`,
    'budget.grant_over_cost': (label: string) => `${label}: this is more than the total cost`,
    'budget.grant_zero': (label: string) => `${label}: this is zero`,
    'group.too_few': (label: string, least: number) => `${label}: at least ${least} needed`,
    'group.too_many': (label: string, most: number) => `${label}: at most ${most}`,
    'confirmation.missing': (name: string) => `${name}: has not confirmed yet`,
    'confirmation.void': (name: string) => `${name}: must confirm again, for the dossier has changed`,
    'document.missing': (label: string) => `${label}: no file`,
    'document.uploading': (name: string) => `${name}: has not arrived`,
    'document.checking': (name: string) => `${name}: is still being checked`,
    'document.refused': (name: string) => `${name}: was refused`,
    'document.infected': (name: string) => `${name}: holds malware`,
  },
}
