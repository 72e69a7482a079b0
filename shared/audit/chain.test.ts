import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chainEvent, EMPTY_CHAIN, sealEvent, verifyChain, type AuditEvent } from './chain.ts'

const chainOf = (types: readonly string[]): AuditEvent[] => {
  const events: AuditEvent[] = []
  for (const [index, type] of types.entries()) {
    const last = events.at(-1)
    events.push(
      chainEvent(last ? { sequence: last.sequence, hash: last.hash } : EMPTY_CHAIN, {
        type,
        at: `2027-01-0${(index % 9) + 1}T12:00:00Z`,
        actor: 'acc_1',
        dossierId: 'dos_1',
        facts: { index },
      }),
    )
  }
  return events
}

test('an untouched chain holds, and so does its beginning', () => {
  const events = chainOf(['created', 'submitted', 'declaredAdmissible'])
  expect(verifyChain(events)).toEqual({ ok: true, length: 3, head: events[2]?.hash, sealed: 0 })
  expect(verifyChain(events.slice(0, 2)).ok).toBe(true)
  expect(verifyChain([])).toEqual({ ok: true, length: 0, head: EMPTY_CHAIN.hash, sealed: 0 })
})

test('one changed fact is found at its place', () => {
  const events = chainOf(['created', 'submitted', 'decided']).map((event) =>
    event.sequence === 2 ? { ...event, facts: { index: 7 } } : event,
  )
  expect(verifyChain(events)).toEqual({ ok: false, at: 2, reason: 'hash' })
})

test('an event left out, swapped or taken from another dossier is found', () => {
  const events = chainOf(['a', 'b', 'c'])
  expect(verifyChain(events.filter((event) => event.sequence !== 2))).toEqual({
    ok: false,
    at: 2,
    reason: 'sequence',
  })
  expect(verifyChain(events.toReversed())).toMatchObject({ ok: false, at: 1 })
  const [first, ...rest] = events
  expect(
    verifyChain(first ? [first, ...rest.map((event) => ({ ...event, dossierId: 'dos_2' }))] : []),
  ).toEqual({
    ok: false,
    at: 2,
    reason: 'other_dossier',
  })
})

test('whoever changes any event and its own hash is found at the next one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 8 }), fc.nat(), (length, pick) => {
      const events = chainOf(Array.from({ length }, (_, index) => `event${index}`))
      const target = (pick % (length - 1)) + 1
      const forged = events.map((event) => {
        if (event.sequence !== target) return event
        const { hash: _hash, sequence, previousHash, ...body } = event
        return chainEvent({ sequence: sequence - 1, hash: previousHash }, { ...body, actor: 'acc_2' })
      })
      expect(verifyChain(forged)).toEqual({ ok: false, at: target + 1, reason: 'previous_hash' })
    }),
  )
})

test('a reader who may not know an event still proves that nothing around it was changed', () => {
  const events = chainOf(['created', 'scored', 'decided'])
  const sealed = events.map((event) => (event.type === 'scored' ? sealEvent(event) : event))
  expect(verifyChain(sealed)).toEqual({ ok: true, length: 3, head: events[2]?.hash, sealed: 1 })
  const replaced = chainOf(['created', 'other', 'decided'])
  expect(
    verifyChain([...sealed.slice(0, 1), ...replaced.slice(1, 2).map(sealEvent), ...sealed.slice(2)]),
  ).toEqual({
    ok: false,
    at: 3,
    reason: 'previous_hash',
  })
})
