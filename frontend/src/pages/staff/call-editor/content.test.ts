import { describe, expect, it } from 'vitest'
import { CallContent, type Call } from '../../../../../shared/calls/call.ts'
import { addCriterion } from './call-edits.ts'
import { contentOf, differingParts, isCallContent } from './content.ts'
import { templateCall } from './template/template.ts'

const CONTENT = templateCall('2027-01-04T15:20:00.000Z')
const CALL: Call = {
  ...CONTENT,
  id: 'cal_00000000000000000000000001',
  state: 'draft',
  formVersion: 0,
  revision: 3,
  changedAt: '2027-01-04T15:20:00.000Z',
  changedBy: 'acc_00000000000000000000000001',
  changedByName: 'Marie',
}

describe('what is saved of a call', () => {
  it('is exactly what the server takes', () => {
    expect(CallContent.parse(contentOf(CALL))).toEqual(CONTENT)
  })

  it('is told apart by the pages of the editor', () => {
    const theirs = addCriterion({ ...CONTENT, title: { fr: 'Titre', en: '' } })
    expect(differingParts(CONTENT, theirs)).toEqual(['texts', 'grid'])
    expect(differingParts(CONTENT, structuredClone(CONTENT))).toEqual([])
  })

  it('is taken back from the device only if it still looks like a call', () => {
    expect(isCallContent(CONTENT)).toBe(true)
    expect(isCallContent({ ...CONTENT, form: undefined })).toBe(false)
    expect(isCallContent('call')).toBe(false)
  })
})
