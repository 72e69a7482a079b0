import { call, newIdempotencyKey } from '../../api/client.ts'
import { useTexts } from '../../i18n/texts.ts'
import { showDone, showFailure } from '../../ui/toasts.tsx'
import { useDossier } from './open-dossier.ts'

/** Brings the dossier back, and says so. */
export function useRestore(): () => Promise<void> {
  const t = useTexts('lifeCycle')
  const { dossier, replace } = useDossier()
  return async () => {
    try {
      const params = { dossierId: dossier().id }
      const idempotencyKey = newIdempotencyKey()
      replace(await call('POST /dossiers/:dossierId/restoration', { params, idempotencyKey }))
      showDone(t().leave.restored)
    } catch (failure) {
      showFailure(failure)
    }
  }
}
