import { describe, expect, it } from 'vitest'
import { inLanguage, languageOfPath, paths, signInPath } from './paths.ts'

describe('addresses', () => {
  it('keep the place when the language changes', () => {
    expect(inLanguage('en', '/fr/dossiers/dos_1/sections/budget')).toBe('/en/dossiers/dos_1/sections/budget')
    expect(inLanguage('fr', '/en')).toBe('/fr')
  })

  it('get a language where they have none', () => {
    expect(languageOfPath('/calls/cal_1')).toBeUndefined()
    expect(inLanguage('fr', '/calls/cal_1')).toBe('/fr/calls/cal_1')
    expect(inLanguage('fr', '/')).toBe('/fr')
  })

  it('lead back to the same place after signing in', () => {
    const path = signInPath('en', `${paths.myDossiers('en')}?sort=time`)
    expect(new URL(path, 'http://x').searchParams.get('returnTo')).toBe('/en/dossiers?sort=time')
  })
})
