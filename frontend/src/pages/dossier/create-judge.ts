import { createSignal, onCleanup } from 'solid-js'
import type { judge } from './judge.ts'

type Judge = typeof judge

const AGAIN_AFTER = 4000

/** The rules of a dossier, undefined until they are there; on a lost line they are asked for again. */
export function createJudge(): () => Judge | undefined {
  const [rules, setRules] = createSignal<Judge>()
  let isClosed = false
  const load = () =>
    void import('./judge.ts').then(
      (module) => setRules(module.judge),
      () => isClosed || setTimeout(load, AGAIN_AFTER),
    )
  load()
  onCleanup(() => (isClosed = true))
  return rules
}
