import { describe, expect, it } from 'vitest'
import { templateKinds } from '../call-editor/template/template-rules.ts'
import { addSentence, readySentences } from './ready-sentences.ts'

const kinds = templateKinds()
const partners = [{ role: 'lead', territory: 'MF', legalForm: 'association' }] as const
const sent = (kindId: string, state: 'clean' | 'refused' = 'clean') => ({ kindId, state })

describe('ready sentences for a dossier that is not admissible', () => {
  it('name first the required papers that are missing or were refused', () => {
    const documents = [sent('statutes'), sent('budget', 'refused'), sent('partner-letter')]
    expect(readySentences({ kinds, documents, partners }, 'fr').slice(0, 2)).toEqual([
      'La pièce « Budget détaillé et plan de financement » manque.',
      'La pièce « Relevé d’identité bancaire » manque.',
    ])
    expect(readySentences({ kinds, documents, partners }, 'en')[1]).toBe(
      'The paper “Bank details” is missing.',
    )
  })

  it('never ask for an optional paper, nor for one that is asked of others', () => {
    const isAsked = (legalForm: 'association' | 'publicBody') =>
      readySentences({ kinds, documents: [], partners: [{ ...partners[0], legalForm }] }, 'en').some(
        (sentence) => sentence.includes('Deliberation'),
      )
    expect(isAsked('association')).toBe(false)
    expect(isAsked('publicBody')).toBe(true)
    const optional = kinds.map((kind) => ({ ...kind, required: false }))
    expect(readySentences({ kinds: optional, documents: [], partners }, 'en').join(' ')).not.toContain(
      'missing',
    )
  })

  it('are added each on a line, and only once', () => {
    const [first = '', second = ''] = readySentences({ kinds, documents: [], partners }, 'fr')
    const both = addSentence(addSentence('', first), second)
    expect(both).toBe(`${first}\n${second}`)
    expect(addSentence(both, first)).toBe(both)
  })
})
