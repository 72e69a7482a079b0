import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, hashOf, sha256Hex } from './canonical-json.ts'

test('keys are sorted, white space is gone, undefined is left out', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'é' }], a: true, x: undefined })).toBe(
    '{"a":true,"b":[1,{"c":"é","d":null}]}',
  )
})

test('the order in which keys were written does not change the hash', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const reversed = Object.fromEntries(Object.entries(value).toReversed())
      expect(hashOf(reversed)).toBe(hashOf(value))
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

test('what JSON cannot hold is refused rather than changed', () => {
  expect(() => canonicalJson({ amount: Number.NaN })).toThrow(TypeError)
  expect(() => canonicalJson({ when: () => 0 })).toThrow(TypeError)
})

test('SHA-256 is the published one (FIPS 180-4, example of one block)', () => {
  expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})
