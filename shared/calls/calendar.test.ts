import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildCalendar, foldLine, type CallDates, type Publication } from './calendar.ts'
import { buildFeed } from './feed.ts'

const call: CallDates = {
  id: 'cal_0',
  title: { fr: 'Deux rives ; un projet, ensemble', en: 'Two sides; one project, together' },
  summary: { fr: 'Pour <tous> & chacun', en: 'For <all> & each' },
  opensAt: '2027-01-04T12:00:00Z',
  closesAt: '2027-02-26T16:00:00Z',
  timeZone: 'America/Marigot',
}
const publication: Publication = {
  portalUrl: 'https://portal.example',
  serviceName: 'Service de coopération',
  language: 'fr',
  now: '2027-01-15T14:00:00.000Z',
}
const unfold = (text: string) => text.replaceAll('\r\n ', '')

describe('the calendar', () => {
  test('tells the closing as an instant, and in words by the clock of its place', () => {
    const text = unfold(buildCalendar([call], publication))
    expect(text).toContain('DTSTART:20270226T160000Z\r\n')
    expect(text).toContain('vendredi 26 février 2027 à 12:00 (UTC−4)')
    expect(text).toContain('UID:cal_0@portal.example\r\n')
    expect(text).toContain('URL:https://portal.example/fr/calls/cal_0\r\n')
    expect(text.match(/TRIGGER:-P[71]D/gu)).toHaveLength(2)
    expect(unfold(buildCalendar([call], { ...publication, language: 'en' }))).toContain(
      'SUMMARY:Closes: Two sides',
    )
  })

  test('escapes what would end a value', () => {
    expect(unfold(buildCalendar([call], publication))).toContain(
      String.raw`Deux rives \; un projet\, ensemble`,
    )
    const hostile = { ...call, title: { fr: 'A\r\nEND:VCALENDAR', en: '' } }
    const text = unfold(buildCalendar([hostile], publication))
    expect(text.match(/^END:VCALENDAR/gmu)).toHaveLength(1)
  })

  test('folds every line at 75 octets without cutting a character, and nothing is lost', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }).filter((text) => !/[\r\n]/u.test(text)),
        (text) => {
          const folded = foldLine(text)
          for (const line of folded.split('\r\n')) {
            const octets = Buffer.from(line)
            expect(octets.length).toBeLessThanOrEqual(75)
            // Half of a character would not come back as it was.
            expect(octets.toString()).toBe(line)
          }
          expect(unfold(folded)).toBe(text)
        },
      ),
    )
  })
})

describe('the feed', () => {
  test('has what Atom asks for, escaped, and is the same for the same calls', () => {
    const text = buildFeed([call], publication)
    for (const part of [
      '<id>',
      '<title>',
      '<updated>2027-01-04T12:00:00.000Z</updated>',
      '<author><name>',
      'rel="self"',
    ])
      expect(text).toContain(part)
    expect(text).toContain('Pour &lt;tous&gt; &amp; chacun')
    expect(buildFeed([call], { ...publication, now: '2027-01-16T00:00:00.000Z' })).toBe(text)
  })
})
