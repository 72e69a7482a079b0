import { createLate } from '../../ui/create-late.ts'
import type { judge } from './judge.ts'

/** The rules of a dossier, undefined until they are there. */
export const createJudge = (): (() => typeof judge | undefined) =>
  createLate(async () => (await import('./judge.ts')).judge)
