import { createSignal } from 'solid-js'
import type { DossierRow } from '../../../../../shared/dossiers/dossier.ts'
import { call, newIdempotencyKey } from '../../../api/client.ts'
import { sentenceOf } from '../../../i18n/failure.ts'

/** What assigning needs to know of a dossier. */
type Assignable = Pick<DossierRow, 'id' | 'reference'> & { known?: readonly string[] }

/** A dossier for which assigning did not work, and the sentence that says why. */
interface Failure {
  id: string
  reference: string
  sentence: string
}

/** Requests under way at the same time: two hundred one after the other would be half a minute of waiting. */
const AT_ONCE = 4

/** Assigns evaluators to each dossier by itself, with how far it is; one that fails does not stop the others. */
export function createAssigning() {
  const [progress, setProgress] = createSignal<{ done: number; all: number }>()
  const [failures, setFailures] = createSignal<readonly Failure[]>([])

  const assignOne = async ({ id, reference, known }: Assignable, evaluatorIds: string[]) => {
    try {
      await call('POST /dossiers/:dossierId/assignments', {
        params: { dossierId: id },
        body: { evaluatorIds, ...(known && { known: [...known] }) },
        idempotencyKey: newIdempotencyKey(),
      })
      return undefined
    } catch (error) {
      return { id, reference, sentence: sentenceOf(error) }
    }
  }
  /** Answers the failures. */
  const assign = async <Dossier extends Assignable>(
    dossiers: readonly Dossier[],
    evaluatorsOf: (dossier: Dossier) => string[],
  ) => {
    const failed: Failure[] = []
    const waiting = dossiers.values()
    let done = 0
    const lane = async () => {
      for (const dossier of waiting) {
        setProgress({ done, all: dossiers.length })
        const failure = await assignOne(dossier, evaluatorsOf(dossier))
        if (failure) failed.push(failure)
        done += 1
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, lane))
    setProgress(undefined)
    setFailures(failed)
    return failed
  }
  return { progress, failures, assign }
}
