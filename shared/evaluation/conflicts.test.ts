import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DETECTED_CONFLICTS, detectConflicts, standingConflict, type ConflictQuestion } from './conflicts.ts'
import { employerDomain } from './free-mail.ts'

const dossier: ConflictQuestion['dossier'] = {
  members: [
    { accountId: 'acc_marie', email: 'marie@naturefoundation.sx', name: 'Marie Peterson' },
    { accountId: 'acc_jean', email: 'jean.lake@orange.fr', name: 'Jean-Luc Lake' },
  ],
  organisations: [
    { id: 'org_lead', name: 'Nature Foundation', identifiers: [{ scheme: 'COCI', value: 'SXM 12-345' }] },
    {
      id: 'org_partner',
      name: 'École de la mer',
      identifiers: [
        { scheme: 'OTHER', value: 'not registered yet' },
        { scheme: 'SIREN', value: '443 061 841' },
      ],
    },
  ],
}
const evaluator: ConflictQuestion['evaluator'] = {
  accountId: 'acc_eva',
  email: 'eva@univ-ag.fr',
  organisations: [
    { id: 'org_other', name: 'Université', identifiers: [{ scheme: 'OTHER', value: 'not registered yet' }] },
  ],
  relations: [],
}
const detect = (changes: Partial<ConflictQuestion['evaluator']>) =>
  detectConflicts({ evaluator: { ...evaluator, ...changes }, dossier })
const belongingTo = (organisation: Partial<ConflictQuestion['dossier']['organisations'][number]>) =>
  detect({ organisations: [{ name: 'Another name', identifiers: [], ...organisation }] })
const tiedTo = (to: 'person' | 'organisation', name: string, email = '') =>
  detect({ relations: [{ to, name, email }] })

describe('a conflict that the portal sees', () => {
  it('none between strangers, also where neither has a number', () => {
    expect(detect({})).toEqual([])
  })

  it('who writes for the dossier does not evaluate it', () => {
    expect(detect({ accountId: 'acc_jean' })).toEqual(['member'])
  })

  it('nor does who belongs to any of its organisations, the lead’s or a partner’s', () => {
    expect(belongingTo({ id: 'org_partner' })).toEqual(['organisation'])
    expect(belongingTo({ id: 'org_lead' })).toEqual(['organisation'])
  })

  it('nor who says that they belonged to one, known by its number however it is written, or by its name', () => {
    expect(belongingTo({ identifiers: [{ scheme: 'COCI', value: 'sxm12345' }] })).toEqual(['organisation'])
    expect(belongingTo({ identifiers: [{ scheme: 'KVK', value: 'sxm12345' }] })).toEqual([])
    expect(belongingTo({ name: 'ecole de la  Mer' })).toEqual(['organisation'])
    expect(belongingTo({ name: 'École de la mer du Nord' })).toEqual([])
  })

  it('an establishment belongs to its company', () => {
    expect(belongingTo({ identifiers: [{ scheme: 'SIRET', value: '44306184100047' }] })).toEqual([
      'organisation',
    ])
  })

  it('nor who declared a tie to one of its organisations or people, by name in any order or by address', () => {
    expect(tiedTo('organisation', 'Nature foundation')).toEqual(['relation'])
    expect(tiedTo('person', 'LAKE Jean-Luc')).toEqual(['relation'])
    expect(tiedTo('person', 'My cousin', 'Jean.Lake@orange.fr')).toEqual(['relation'])
    expect(tiedTo('person', 'Jean Hodge')).toEqual([])
    expect(tiedTo('person', 'Nature Foundation')).toEqual([])
  })

  it.each(['rob@naturefoundation.sx', 'rob@NatureFoundation.SX', 'rob@marine.naturefoundation.sx'])(
    'nor who has an address at the same house: %s',
    (email) => {
      expect(detect({ email })).toEqual(['email_domain'])
    },
  )

  it('an address that anybody can have says nothing', () => {
    expect(detect({ email: 'eva@orange.fr' })).toEqual([])
    expect(employerDomain('someone@demo.example')).toBeUndefined()
    expect(employerDomain('')).toBeUndefined()
  })

  it('a name that only ends alike is another house', () => {
    expect(detect({ email: 'eva@othernaturefoundation.sx' })).toEqual([])
  })
})

describe('lifting a conflict', () => {
  it('lifts what was looked at; what appears later stands', () => {
    expect(standingConflict(['organisation'], ['organisation'])).toBeUndefined()
    expect(standingConflict(['organisation', 'relation'], ['organisation'])).toBe('relation')
  })

  it('never opens a dossier to who writes for it, and never invents a conflict', () => {
    const kinds = fc.subarray([...DETECTED_CONFLICTS])
    fc.assert(
      fc.property(kinds, kinds, (detected, lifted) => {
        const standing = standingConflict(detected, lifted)
        if (detected.includes('member')) expect(standing).toBe('member')
        else if (standing === undefined) expect(detected.every((kind) => lifted.includes(kind))).toBe(true)
        else expect(detected).toContain(standing)
      }),
    )
  })
})
