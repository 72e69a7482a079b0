import { describe, expect, it } from 'vitest'
import { templateKinds } from '../call-editor/template-rules.ts'
import { addSentence, readySentences } from './ready-sentences.ts'

const kinds = templateKinds()
const sent = (kindId: string, state: 'clean' | 'refused' = 'clean') => ({ kindId, state })

describe('ready sentences for a dossier that is not admissible', () => {
  it('name first the required papers that are missing or were refused', () => {
    const documents = [sent('statutes'), sent('budget', 'refused'), sent('partner-letter')]
    expect(readySentences({ kinds, documents }, 'fr').slice(0, 2)).toEqual([
      'La pièce « Budget détaillé et plan de financement » manque.',
      'La pièce « Relevé d’identité bancaire » manque.',
    ])
    expect(readySentences({ kinds, documents }, 'en')[1]).toBe('The paper “Bank details” is missing.')
  })

  it('never ask for an optional paper', () => {
    const all = readySentences({ kinds, documents: [] }, 'en')
    expect(all.some((sentence) => sentence.includes('Deliberation'))).toBe(false)
  })

  it('are added each on a line, and only once', () => {
    const [first = '', second = ''] = readySentences({ kinds, documents: [] }, 'fr')
    const both = addSentence(addSentence('', first), second)
    expect(both).toBe(`${first}\n${second}`)
    expect(addSentence(both, first)).toBe(both)
  })
})
