import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OUTCOMES } from '../decisions/outcomes.ts'
import { fieldsOf } from './letter-fields.ts'
import type { DecidedFacts, LetterFacts } from './letter-facts.ts'
import { LETTER_LANGUAGES } from './letter-languages.ts'
import { fillLetter, findLetterFaults, UnfilledField } from './letter-text.ts'
import { letterValues } from './letter-values.ts'
import { STANDARD_LETTERS } from './standard/standard-letters.ts'

const facts: LetterFacts = {
  applicant: 'Les Amis du Lagon',
  territory: 'SX',
  reference: 'COOP-0001',
  projectTitle: 'Mangroves {sans} frontière',
  callTitle: { fr: 'Coopération 2027', en: 'Cooperation 2027' },
  requestedGrant: 40_000_00,
  service: {
    name: { fr: 'Service de la coopération', en: 'Cooperation Service' },
    postalAddress: 'Marigot',
    email: 'service@portal.example',
    telephone: '+590 590 00 00 00',
  },
  appeal: {
    court: { fr: 'Tribunal administratif', en: 'Administrative court' },
    months: 4,
    distance: 'abroad',
    localMonths: 2,
  },
  silenceMonths: 2,
}
const legalAct = { number: 'CE 12-04-2027', date: '2027-05-12' }
const decided: Record<(typeof OUTCOMES)[number], DecidedFacts> = {
  award: {
    legalAct,
    reasons: '',
    amount: 30_000_00,
    schedule: [{ amount: 30_000_00, upon: 'day', day: '2027-07-01' }],
  },
  reserve: { legalAct, reasons: 'Strong.', reserveRank: 2, validUntil: '2027-12-31' },
  rejection: { legalAct, reasons: 'Under the threshold.' },
  deferral: {
    legalAct,
    reasons: 'Not clear.',
    deferredUntil: '2027-09-30',
    missing: 'The partner’s letter.',
  },
}
const wordsOf = (letter: ReturnType<typeof fillLetter>) =>
  letter.blocks.map((block) => (block.type === 'list' ? block.items.join('\n') : block.text)).join('\n')

describe('the house’s own texts', () => {
  it('are without fault, and can be filled with the least that a decision says, in every language', () => {
    for (const language of LETTER_LANGUAGES)
      for (const outcome of OUTCOMES) {
        const text = STANDARD_LETTERS[language][outcome]
        expect(findLetterFaults(text, outcome)).toEqual([])
        const letter = fillLetter(text, letterValues(facts, decided[outcome], language), outcome)
        expect(letter.subject).not.toBe('')
        expect(wordsOf(letter)).toContain('CE 12-04-2027')
        expect(wordsOf(letter)).not.toMatch(/\{(?!sans\})/u)
      }
  })

  it('tell who lives far from the court why there is more time, and nobody else', () => {
    const far = fillLetter(
      STANDARD_LETTERS.en.rejection,
      letterValues(facts, decided.rejection, 'en'),
      'rejection',
    )
    expect(wordsOf(far)).toContain('within 4 months')
    expect(wordsOf(far)).toContain('is 2 months longer because your organisation is established abroad')
    const near = { ...facts, appeal: { ...facts.appeal, months: 2, distance: 'local' as const } }
    const local = fillLetter(
      STANDARD_LETTERS.en.rejection,
      letterValues(near, decided.rejection, 'en'),
      'rejection',
    )
    expect(wordsOf(local)).toContain('within 2 months')
    expect(wordsOf(local)).not.toContain('longer')
  })

  it('leave out, heading and all, what a decision does not say', () => {
    const letter = fillLetter(STANDARD_LETTERS.en.award, letterValues(facts, decided.award, 'en'), 'award')
    const headings = letter.blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : []))
    expect(headings).toEqual(['Payments', 'What comes next', 'How to appeal, and until when'])
    expect(wordsOf(letter)).toContain('€30,000 on 1 July 2027')
  })
})

describe('a text of a call’s own', () => {
  const subject = 'About {reference}'
  const body = 'Act {act} of {actDate}: {amount}.'

  it('is told what it names wrongly, and where', () => {
    const faults = findLetterFaults(
      { subject, body: `${body}\nDear {aplicant}, rank {reserveRank} }` },
      'award',
    )
    expect(faults).toEqual([
      { code: 'letter.field_unknown', place: 'body', field: 'aplicant', line: 2, column: 6 },
      { code: 'letter.field_elsewhere', place: 'body', field: 'reserveRank', line: 2, column: 23 },
      { code: 'letter.brace', place: 'body', line: 2, column: 37 },
    ])
  })

  it('is told what it must say and does not', () => {
    expect(findLetterFaults({ subject, body: 'Act {act} of {actDate}.' }, 'award')).toEqual([
      { code: 'letter.field_missing', place: 'body', field: 'amount', line: 1, column: 24 },
    ])
    expect(findLetterFaults({ subject: ' ', body }, 'award')[0]).toMatchObject({
      code: 'letter.text_missing',
    })
  })

  it('is not filled where a value lacks that the letter cannot do without', () => {
    expect(() => fillLetter({ subject, body }, { reference: 'A', act: '1', actDate: 'x' }, 'award')).toThrow(
      UnfilledField,
    )
  })

  it('never turns what fills a field into a heading, a list or another field', () => {
    const names = fieldsOf('award')
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
        (typed) => {
          const values = Object.fromEntries(names.map((name) => [name, `${typed}\n\n## {amount}\n- x`]))
          const letter = fillLetter({ subject: 's', body: 'Say {reasons} now.' }, values, 'award')
          expect(letter.blocks).toEqual([{ type: 'paragraph', text: `Say ${values['reasons']} now.` }])
        },
      ),
    )
  })
})
