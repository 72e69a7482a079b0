import { afterEach, describe, expect, it } from 'vitest'
import { euros, fileSize, longDate, longDateTime, plural, rate } from './format.ts'
import { setLanguage } from './language.ts'
import { relativeTime, timeLeft } from './time-left.ts'

const plain = (text: string) => text.replace(/[\u00a0\u202f]/gu, ' ')

afterEach(() => setLanguage('fr'))

describe('dates and amounts', () => {
  it('are written in the language of the page', () => {
    setLanguage('fr')
    expect(plain(euros(1_230_050))).toBe('12 300,50 €')
    expect(plain(rate(8000))).toBe('80 %')
    expect(longDate('2027-02-26')).toBe('26 février 2027')
    setLanguage('en')
    expect(euros(1_230_050)).toBe('€12,300.50')
    expect(longDate('2027-02-26')).toBe('26 February 2027')
  })

  it('are told by the clock of a place, not of the reader', () => {
    setLanguage('en')
    expect(longDateTime('2027-02-26T16:00:00Z', 'America/Marigot')).toContain('12:00')
    expect(longDateTime('2027-02-26T02:00:00Z', 'America/Marigot')).toContain('Thursday')
  })

  it('count bytes as limits are set', () => {
    setLanguage('en')
    expect(fileSize(25 * 1024 * 1024)).toBe('25 MB')
    expect(fileSize(900)).toBe('900 bytes')
  })

  it('know one from many', () => {
    const forms = { one: '# jour', other: '# jours' }
    expect(plural('fr', 0, forms)).toBe('0 jour')
    expect(plural('en', 0, { one: '# day', other: '# days' })).toBe('0 days')
    expect(plural('fr', 2, forms)).toBe('2 jours')
  })
})

describe('the time left', () => {
  const now = '2027-02-24T12:00:00Z'

  it('is never more than there is', () => {
    setLanguage('en')
    expect(timeLeft('2027-02-27T11:59:00Z', now)).toBe('2 days')
    expect(timeLeft('2027-02-26T11:59:00Z', now)).toBe('47 hours')
    expect(timeLeft('2027-02-24T13:59:30Z', now)).toBe('119 minutes')
    expect(timeLeft('2027-02-20T00:00:00Z', now)).toBe('0 minutes')
  })

  it('says how long ago, and how soon', () => {
    setLanguage('fr')
    expect(relativeTime('2027-02-20T12:00:00Z', now)).toBe('il y a 4 jours')
    expect(relativeTime('2027-03-01T12:00:00Z', now)).toBe('dans 5 jours')
  })
})
