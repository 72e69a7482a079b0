import { language } from '../../../i18n/language.ts'
import { loadTexts } from '../../../i18n/texts.ts'
import { createLate } from '../../../ui/create-late.ts'
import type { judge } from './call-judge.ts'

/** What checks a call, with the sentences of what it finds; undefined until they are there. */
export const createCallJudge = (): (() => typeof judge | undefined) =>
  createLate(async () => {
    const [module] = await Promise.all([import('./call-judge.ts'), loadTexts(['callFaults'], language())])
    return module.judge
  })
