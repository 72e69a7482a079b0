import { beforeEach, describe, expect, it } from 'vitest'
import type { FormField } from '../../../../shared/calls/form.ts'
import { setLanguage } from '../../i18n/language.ts'
import { answerText } from './answer-text.ts'

const WORDS = { ticked: 'Yes, declared', notTicked: 'Not declared' }
const field = (type: FormField['type'], options?: FormField['options']): FormField => ({
  id: 'field',
  type,
  label: { fr: 'Question', en: 'Question' },
  required: true,
  ...(options && { options }),
})
const options = [
  { id: 'joint', label: { fr: 'Projet commun', en: 'Joint project' } },
  { id: 'transfer', label: { fr: 'Transfert', en: 'Transfer' } },
]
// Thin and no-break spaces of French numbers, made plain.
const plain = (text: string) => text.replace(/[\u00a0\u202f]/gu, ' ')

describe('an answer that is read', () => {
  beforeEach(() => setLanguage('en'))

  it('is written in the language of the reader', () => {
    expect(answerText(field('money'), { amount: 1_230_050, currency: 'EUR' }, WORDS)).toBe('€12,300.50')
    expect(answerText(field('date'), '2027-03-01', WORDS)).toBe('1 March 2027')
    expect(answerText(field('territory'), 'SX', WORDS)).toBe('Sint Maarten (Dutch side)')
    expect(answerText(field('multipleChoice', options), ['joint', 'transfer'], WORDS)).toBe(
      'Joint project and Transfer',
    )
    setLanguage('fr')
    expect(plain(answerText(field('money'), { amount: 1_230_050, currency: 'EUR' }, WORDS))).toBe(
      '12 300,50 €',
    )
    expect(answerText(field('choice', options), 'joint', WORDS)).toBe('Projet commun')
  })

  it('is empty where nothing was answered, and says so of a declaration that was not ticked', () => {
    expect(answerText(field('shortText'), undefined, WORDS)).toBe('')
    expect(answerText(field('longText'), '  ', WORDS)).toBe('')
    expect(answerText(field('integer'), null, WORDS)).toBe('')
    expect(answerText(field('declaration'), false, WORDS)).toBe('Not declared')
  })

  it('shows what is no longer among the options as it was stored', () => {
    expect(answerText(field('choice', options), 'gone', WORDS)).toBe('gone')
  })
})
