import { plural } from '../format.ts'

/** What the organisations of a dossier received before: for the rules on earlier grants. */
export const texts = {
  lead: 'Public awards of this portal, and those that were brought along, found by the numbers of the organisations.',
  noneOf: (name: string) => `${name}: none known.`,
  noNumber: (name: string) => `${name}: no number of a public register, so none can be found.`,
  recent: (name: string, since: string, sum: string) => `${name} received ${sum} since ${since}.`,
  recentWhy: 'Three years, for de minimis aid.',
  unsettled: (count: number, before: string) =>
    `This call excludes a lead with a grant from before ${before} that is not settled: ${plural('en', count, { one: '# is that old. Check that it is settled.', other: '# are that old. Check that they are settled.' })}`,
  caption: (name: string) => `Earlier grants of ${name}`,
  project: 'Project',
  grantor: 'Granted by',
  act: 'Act',
  amount: 'Amount',
}
