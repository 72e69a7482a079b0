import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, completionDays, dayIn, endOfDay, reminderInstants } from './dates.ts'
import { compareSubmissions } from './compare-submissions.ts'
import type { FrozenContent } from './comparison.ts'
import { readySentences } from './ready-sentences.ts'
import { REQUEST_LANGUAGES, usualLanguage } from './request-languages.ts'
import { diffTexts } from './text-diff.ts'

describe('the date of a request', () => {
  it('counts to the last millisecond of its day on the clock of the call’s place', () => {
    expect(endOfDay('2027-02-10', 'America/Marigot')).toBe('2027-02-11T03:59:59.999Z')
    // Havana puts its clocks forward on that night: the day has 23 hours.
    expect(endOfDay('2027-03-14', 'America/Havana')).toBe('2027-03-15T03:59:59.999Z')
  })

  it('belongs to its day, and the next instant to the next one', () => {
    const day = fc.integer({ min: 0, max: 4000 }).map((count) => addDays('2026-01-01', count))
    const zone = fc.constantFrom('America/Marigot', 'America/Havana', 'America/Port-au-Prince', 'UTC')
    fc.assert(
      fc.property(day, zone, (date, timeZone) => {
        const end = endOfDay(date, timeZone)
        const next = new Date(Date.parse(end) + 1).toISOString()
        expect([dayIn(end, timeZone), dayIn(next, timeZone)]).toEqual([date, addDays(date, 1)])
      }),
    )
  })

  it('leaves five days at the least and proposes fifteen, counted in the call’s place', () => {
    // Two in the morning of the 16th in UTC is still the 15th in Marigot.
    expect(completionDays('2027-01-16T02:00:00.000Z', 'America/Marigot')).toEqual({
      earliest: '2027-01-20',
      usual: '2027-01-30',
      latest: '2027-04-15',
    })
  })

  it('is told of three days and one day before, at eight in the morning there, never in the past', () => {
    const told = (now: string) => reminderInstants('2027-02-10', 'America/Marigot', now)
    expect(told('2027-01-15T00:00:00.000Z')).toEqual(['2027-02-07T12:00:00.000Z', '2027-02-09T12:00:00.000Z'])
    expect(told('2027-02-07T12:00:00.000Z')).toEqual(['2027-02-09T12:00:00.000Z'])
    expect(told('2027-02-10T00:00:00.000Z')).toEqual([])
  })
})

describe('ready sentences', () => {
  it('say the same things in every language of the applicants, none twice', () => {
    for (const about of ['section', 'paper'] as const) {
      const ids = REQUEST_LANGUAGES.map((language) => readySentences(about, language).map(({ id }) => id))
      expect(new Set(ids.map(String)).size).toBe(1)
      for (const language of REQUEST_LANGUAGES) {
        const texts = readySentences(about, language).map(({ text }) => text)
        expect(new Set(texts).size).toBe(texts.length)
        expect(texts.every((text) => /[.]$/u.test(text))).toBe(true)
      }
    }
  })

  it('are proposed in the language of the applicant’s territory', () => {
    expect((['MF', 'SX', 'CW', 'DO'] as const).map(usualLanguage)).toEqual(['fr', 'en', 'nl', 'es'])
  })
})

const paper = (id: string, kindId: string, sha256 = id) => ({
  id,
  kindId,
  name: `${id}.pdf`,
  size: 10,
  sha256,
})

const content = (
  number: number,
  answers: FrozenContent['answers'],
  documents: FrozenContent['documents'] = [],
): FrozenContent => ({
  submission: { number, receivedAt: `2027-01-1${number}T00:00:00.000Z`, submittedBy: 'acc' },
  answers,
  documents,
})

describe('two submissions side by side', () => {
  it('show changed, given and cleared answers by section, and nothing that stayed', () => {
    const before = content(1, { project: { title: 'Mangroves', theme: 'culture' }, budget: { months: 12 } })
    const after = content(2, {
      project: { title: 'Mangroves!', theme: 'culture', summary: 'New' },
      budget: {},
    })
    expect(compareSubmissions(before, after)).toMatchObject({
      from: { number: 1 },
      to: { number: 2 },
      sections: [
        {
          sectionId: 'project',
          fields: [
            { fieldId: 'title', before: 'Mangroves', after: 'Mangroves!' },
            { fieldId: 'summary', before: null, after: 'New' },
          ],
        },
        { sectionId: 'budget', fields: [{ fieldId: 'months', before: 12, after: null }] },
      ],
    })
  })

  it('tell a replaced paper from one that was added or taken out', () => {
    const before = content(1, {}, [paper('a', 'statutes'), paper('b', 'letter'), paper('c', 'budget')])
    const after = content(2, {}, [paper('a2', 'statutes'), paper('b', 'letter'), paper('d', 'accounts')])
    expect(
      compareSubmissions(before, after).papers.map(({ kindId, change }) => `${kindId} ${change}`),
    ).toEqual(['statutes replaced', 'budget removed', 'accounts added'])
  })

  it('take the same bytes sent again for the same paper, and an answer cleared twice for none', () => {
    const before = content(1, { project: { title: null } }, [paper('a', 'statutes', 'same')])
    const after = content(2, { project: {} }, [paper('z', 'statutes', 'same')])
    expect(compareSubmissions(before, after)).toMatchObject({ sections: [], papers: [] })
  })

  it('is empty of a submission with itself, and its reverse swaps old and new', () => {
    const answers = fc.dictionary(
      fc.constantFrom('a', 'b', 'c'),
      fc.dictionary(fc.constantFrom('x', 'y'), fc.oneof(fc.string(), fc.integer(), fc.constant(null))),
    )
    fc.assert(
      fc.property(answers, answers, (one, other) => {
        const [before, after] = [content(1, one), content(2, other)]
        expect(compareSubmissions(before, before).sections).toEqual([])
        const swapped = compareSubmissions(after, before).sections.flatMap(({ sectionId, fields }) =>
          fields.map((field) => [sectionId, field.fieldId, field.after, field.before]),
        )
        const straight = compareSubmissions(before, after).sections.flatMap(({ sectionId, fields }) =>
          fields.map((field) => [sectionId, field.fieldId, field.before, field.after]),
        )
        expect(new Set(swapped.map(String))).toEqual(new Set(straight.map(String)))
      }),
    )
  })
})

describe('two texts', () => {
  it('differ by their words', () => {
    expect(diffTexts('Nous plantons dix arbres.', 'Nous plantons vingt arbres.')).toEqual([
      { kind: 'same', text: 'Nous plantons' },
      { kind: 'removed', text: ' dix' },
      { kind: 'added', text: ' vingt' },
      { kind: 'same', text: ' arbres.' },
    ])
  })

  it('come back whole from the pieces, whatever they hold', () => {
    const words = fc
      .array(fc.constantFrom('a', 'b', ' ', '\n', 'mangrove ', '’', '🌴', '.', '  '), { maxLength: 30 })
      .map((parts) => parts.join(''))
    const text = fc.oneof(words, fc.string({ unit: 'binary', maxLength: 20 }))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = diffTexts(before, after)
        const without = (kind: string) =>
          pieces
            .filter((piece) => piece.kind !== kind)
            .map((piece) => piece.text)
            .join('')
        expect(without('added')).toBe(before)
        expect(without('removed')).toBe(after)
      }),
    )
  })

  it('of a great length are shown whole, old and new', () => {
    const long = 'mot '.repeat(3000)
    expect(diffTexts(long, `${long}fin`).map(({ kind }) => kind)).toEqual(['removed', 'added'])
  })
})
