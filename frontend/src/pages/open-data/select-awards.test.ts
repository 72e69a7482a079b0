import { expect, test } from 'vitest'
import type { Award } from '../../../../shared/open-data/award.ts'
import { receivedOf, selectAwards } from './select-awards.ts'

const award = (reference: string, date: string, rest: Partial<Award> = {}): Award => ({
  reference,
  projectTitle: 'Mangroves sans frontière',
  grantor: { name: 'Collectivité', siret: '99900000300015' },
  legalAct: { number: 'CE 1', date },
  amount: 1_000_00,
  beneficiaries: [{ name: 'École du Récif', identifiers: [], amount: 1_000_00 }],
  territories: ['MF', 'SX'],
  callCode: 'CTF27',
  changedAt: '2027-06-01T10:00:00Z',
  ...rest,
})
const awards = [
  award('A', '2026-05-01', { callCode: 'CTF26', territories: ['AI'] }),
  award('B', '2027-05-12'),
  award('C', '2027-04-01', { projectTitle: 'Lagon vivant' }),
]
const all = { typed: '', year: undefined, call: undefined, territory: undefined }
const found = (choice: Partial<typeof all> | object) =>
  selectAwards(awards, { ...all, ...choice }).map(({ reference }) => reference)

test('the latest act comes first', () => {
  expect(found({})).toEqual(['B', 'C', 'A'])
})

test('words are found in project and recipient, whatever the accents', () => {
  expect(found({ typed: 'ecole MANGROVES' })).toEqual(['B', 'A'])
  expect(found({ typed: 'nothing' })).toEqual([])
})

test('year, call and any territory of the project narrow it down', () => {
  expect(found({ year: '2027', territory: 'SX' })).toEqual(['B', 'C'])
  expect(found({ call: 'CTF26' })).toEqual(['A'])
})

test('of a shared award, the amount is what its recipient received', () => {
  const beneficiaries = [{ name: 'École du Récif', identifiers: [], amount: 250_00 }]
  expect(receivedOf(award('D', '2017-03-30', { beneficiaries }))).toBe(250_00)
})
