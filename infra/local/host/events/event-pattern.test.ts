import { expect, test } from 'vitest'
import { matchesPattern } from './event-pattern.ts'

const insert = {
  eventName: 'INSERT',
  dynamodb: { NewImage: { kind: { S: 'OutboxMessage' }, tries: { N: '0' } } },
}

test('a stream filter takes new outbox messages and nothing else', () => {
  const filter = { eventName: ['INSERT'], dynamodb: { NewImage: { kind: { S: ['OutboxMessage'] } } } }
  expect(matchesPattern(filter, insert)).toBe(true)
  expect(matchesPattern(filter, { ...insert, eventName: 'MODIFY' })).toBe(false)
  expect(
    matchesPattern(filter, { eventName: 'INSERT', dynamodb: { NewImage: { kind: { S: 'Dossier' } } } }),
  ).toBe(false)
  expect(matchesPattern(filter, { eventName: 'INSERT', dynamodb: {} })).toBe(false)
})

test.each([
  [{ a: ['x', 'y'] }, { a: 'y' }, true],
  [{ a: ['x'] }, { a: ['w', 'x'] }, true],
  [{ a: [{ prefix: 'documents/' }] }, { a: 'documents/1' }, true],
  [{ a: [{ prefix: 'documents/' }] }, { a: 'quarantine/1' }, false],
  [{ a: [{ suffix: '.pdf' }] }, { a: 'x.pdf' }, true],
  [{ a: [{ exists: false }] }, {}, true],
  [{ a: [{ exists: true }] }, {}, false],
  [{ a: [{ 'anything-but': ['x', 'y'] }] }, { a: 'z' }, true],
  [{ a: [{ 'anything-but': { prefix: 'x' } }] }, { a: 'xyz' }, false],
  [{ a: [{ 'anything-but': 'x' }] }, {}, false],
  [{ a: [{ numeric: ['>', 0, '<=', 5] }] }, { a: 5 }, true],
  [{ a: [{ numeric: ['>', 0, '<=', 5] }] }, { a: 6 }, false],
  [{ a: [{ wildcard: 'dossiers/*/a.pdf' }] }, { a: 'dossiers/7/a.pdf' }, true],
  [{ a: [{ 'equals-ignore-case': 'PDF' }] }, { a: 'pdf' }, true],
  [{ $or: [{ a: ['x'] }, { b: ['y'] }] }, { b: 'y' }, true],
  [{ a: [null] }, { a: null }, true],
])('pattern %j on %j: %s', (pattern, event, fits) => {
  expect(matchesPattern(pattern, event)).toBe(fits)
})

test('an operator that the host does not know is an error, not a match', () => {
  expect(() => matchesPattern({ a: [{ cidr: '10.0.0.0/8' }] }, { a: '10.0.0.1' })).toThrow('"cidr"')
})
