import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ServiceSettings } from '../service.ts'
import { addMonths, appealMonths, buildReceipt } from './receipt.ts'

const SETTINGS: ServiceSettings = {
  name: { fr: 'Service de la coopération', en: 'Cooperation service' },
  authority: { name: 'Collectivité', siret: '99900000300015' },
  openData: {
    licence: { name: 'Licence Ouverte 2.0', url: 'https://licence.example' },
    grantPrefix: '360G-Test',
  },
  postalAddress: 'Marigot, 97150 Saint-Martin',
  email: 'service@portal.example',
  telephone: '+590 590 00 00 00',
  silenceMonths: 2,
  appeal: {
    court: { fr: 'Tribunal administratif', en: 'Administrative court' },
    months: { local: 2, overseas: 3, abroad: 4 },
    localTerritories: ['GP'],
    overseasTerritories: ['MF', 'BL'],
  },
}
const CALL = { title: { fr: 'Appel 2027', en: 'Call 2027' }, timeZone: 'America/Marigot' }
const CONTENT = {
  reference: 'CTF27-0001',
  receivedAt: '2027-02-26T15:59:59.000Z',
  projectTitle: 'Mangroves sans frontière',
  applicant: 'Les Amis du Lagon',
  requestedGrant: 40_000_00,
  contentHash: 'a'.repeat(64),
  documents: [{ name: 'lettre.pdf', size: 12, sha256: 'b'.repeat(64) }],
}

describe('the day on which silence means rejection', () => {
  it('is the same day two months later', () => {
    expect(addMonths('2027-02-26', 2)).toBe('2027-04-26')
    expect(addMonths('2027-11-15', 2)).toBe('2028-01-15')
  })

  it('is the last day of the month where the month is too short', () => {
    expect(addMonths('2026-12-31', 2)).toBe('2027-02-28')
    expect(addMonths('2027-12-31', 2)).toBe('2028-02-29')
    expect(addMonths('2027-12-30', 2)).toBe('2028-02-29')
    expect(addMonths('2027-07-31', 2)).toBe('2027-09-30')
    expect(addMonths('2027-02-28', 2)).toBe('2027-04-28')
  })

  it('counts from the day at the place of the call, not from the day in Greenwich', () => {
    const lateInMarigot = { ...CONTENT, receivedAt: '2027-03-01T02:30:00.000Z' }
    expect(buildReceipt(SETTINGS, CALL, 'MF', lateInMarigot).silenceMeansRejectionOn).toBe('2027-04-28')
  })

  it('is the day by which the call says that it decides, where that is later', () => {
    const silence = (decisionBy: string) =>
      buildReceipt(SETTINGS, { ...CALL, rules: { decisionBy } }, 'MF', CONTENT).silenceMeansRejectionOn
    expect(silence('2027-07-15')).toBe('2027-07-15')
    expect(silence('2027-03-15')).toBe('2027-04-26')
  })

  it('never falls into another month than asked, on any day of any year', () => {
    const days = fc.date({ min: new Date('2020-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 24 }), (date, months) => {
        const day = date.toISOString().slice(0, 10)
        const later = addMonths(day, months)
        const count = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
        expect(count(later) - count(day)).toBe(months)
        expect(Number(later.slice(8))).toBeLessThanOrEqual(Number(day.slice(8)))
      }),
    )
  })
})

describe('the receipt', () => {
  it('gives the time to appeal of those who live near the court, overseas or abroad', () => {
    expect(appealMonths(SETTINGS, 'GP')).toBe(2)
    expect(appealMonths(SETTINGS, 'MF')).toBe(3)
    expect(appealMonths(SETTINGS, 'SX')).toBe(4)
  })

  it('states everything that CRPA R112-11-1 asks for', () => {
    expect(buildReceipt(SETTINGS, CALL, 'SX', CONTENT)).toEqual({
      ...CONTENT,
      timeZone: 'America/Marigot',
      callTitle: CALL.title,
      service: {
        name: SETTINGS.name,
        postalAddress: 'Marigot, 97150 Saint-Martin',
        email: 'service@portal.example',
        telephone: '+590 590 00 00 00',
      },
      silenceMeansRejectionOn: '2027-04-26',
      appeal: { court: SETTINGS.appeal.court, months: 4 },
    })
  })
})
