import { describe, expect, it } from 'vitest'
import { detectConflict, employerDomain } from './conflicts.ts'

const dossier = {
  members: [
    { accountId: 'acc_marie', email: 'marie@naturefoundation.sx' },
    { accountId: 'acc_jean', email: 'jean.lake@orange.fr' },
  ],
  organisationIds: ['org_lead', 'org_partner'],
}
const evaluator = { accountId: 'acc_eva', email: 'eva@univ-ag.fr', organisationIds: ['org_other'] }

describe('a conflict that the portal sees', () => {
  it('none between strangers', () => {
    expect(detectConflict({ evaluator, dossier })).toBeUndefined()
  })

  it('who writes for the dossier does not evaluate it', () => {
    expect(detectConflict({ evaluator: { ...evaluator, accountId: 'acc_jean' }, dossier })).toBe('member')
  })

  it('nor does who belongs to any of its organisations, the lead’s or a partner’s', () => {
    expect(detectConflict({ evaluator: { ...evaluator, organisationIds: ['org_partner'] }, dossier })).toBe(
      'organisation',
    )
  })

  it.each(['rob@naturefoundation.sx', 'rob@NatureFoundation.SX', 'rob@marine.naturefoundation.sx'])(
    'nor does who has an address at the same house: %s',
    (email) => {
      expect(detectConflict({ evaluator: { ...evaluator, email }, dossier })).toBe('email_domain')
    },
  )

  it('an address that anybody can have says nothing', () => {
    const free = { ...evaluator, email: 'eva@orange.fr' }
    expect(detectConflict({ evaluator: free, dossier })).toBeUndefined()
    expect(employerDomain('someone@demo.example')).toBeUndefined()
    expect(employerDomain('')).toBeUndefined()
  })

  it('a name that only ends alike is another house', () => {
    const alike = { ...evaluator, email: 'eva@othernaturefoundation.sx' }
    expect(detectConflict({ evaluator: alike, dossier })).toBeUndefined()
  })
})
