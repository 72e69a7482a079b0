import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { currentDocuments, earlierVersions } from './versions.ts'

const paper = (id: string, replaces?: string, state = 'clean') => ({
  id,
  state,
  ...(replaces && { replaces }),
})
const idsOf = (documents: readonly { id: string }[]) => documents.map(({ id }) => id)

describe('a newer version', () => {
  const [first, second, third] = [paper('a'), paper('b', 'a'), paper('c', 'b')]

  test('takes the place of the one before, which is kept behind it', () => {
    expect(idsOf(currentDocuments([first, second, third]))).toEqual(['c'])
    expect(idsOf(earlierVersions([first, second, third], third))).toEqual(['b', 'a'])
  })

  test.each(['announced', 'checking', 'refused', 'infected'])('that is %s takes no place', (state) => {
    const waiting = paper('b', 'a', state)
    expect(idsOf(currentDocuments([first, waiting]))).toEqual(['a', 'b'])
    expect(earlierVersions([first, waiting], waiting)).toEqual([])
  })

  test('that is taken out gives the place back', () => {
    expect(idsOf(currentDocuments([first, second]))).toEqual(['b'])
    expect(idsOf(currentDocuments([first]))).toEqual(['a'])
  })
})

test('every paper is current or behind a current one, whatever replaced what', () => {
  const story = fc.array(fc.tuple(fc.nat(20), fc.constantFrom('clean', 'refused')), { maxLength: 12 })
  fc.assert(
    fc.property(story, (steps) => {
      const documents = steps.map(([before, state], index) =>
        paper(`d${index}`, index > 0 && before < index ? `d${before}` : undefined, state),
      )
      const current = currentDocuments(documents)
      const behind = current.flatMap((document) => earlierVersions(documents, document))
      expect(new Set(idsOf([...current, ...behind]))).toEqual(new Set(idsOf(documents)))
    }),
  )
})
