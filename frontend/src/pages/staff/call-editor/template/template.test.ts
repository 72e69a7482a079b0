import { describe, expect, it } from 'vitest'
import { CallContent } from '../../../../../../shared/calls/call.ts'
import { checkCall } from '../../../../../../shared/calls/publish-check.ts'
import { toLocalTime } from '../../../../../../shared/time.ts'
import { freeCode, templateCall } from './template.ts'

const NOW = '2027-01-04T15:20:00.000Z'

describe.each(['joint', 'transfer'] as const)('a new call for a project of the kind %s', (type) => {
  it('is accepted by the server as it is', () => {
    expect(CallContent.parse(templateCall(NOW, type))).toEqual(templateCall(NOW, type))
  })

  it('waits only for its title, summary, text and money before it can be published', () => {
    expect(checkCall(templateCall(NOW, type), NOW).map((fault) => fault.place)).toEqual([
      'title.fr',
      'title.en',
      'summary.fr',
      'summary.en',
      'text.fr',
      'text.en',
      'envelope.total',
    ])
  })
})

describe('a new call', () => {
  it('opens at eight and closes at noon, on the clocks of Saint-Martin', () => {
    const call = templateCall(NOW)
    expect(toLocalTime(call.opensAt, call.timeZone)).toBe('2027-01-18T08:00')
    expect(toLocalTime(call.closesAt, call.timeZone)).toBe('2027-03-01T12:00')
    expect(call.code).toBe('AAP27')
  })

  it('gets a code that no other call has', () => {
    expect(freeCode('AAP27', [])).toBe('AAP27')
    expect(freeCode('AAP27', ['AAP27', 'AAP27B'])).toBe('AAP27C')
  })

  it('shares nothing with the next new call', () => {
    expect(templateCall(NOW).form.sections[0]?.fields[0]).not.toBe(
      templateCall(NOW).form.sections[0]?.fields[0],
    )
  })
})
