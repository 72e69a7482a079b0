import { useLocation } from '@solidjs/router'
import { createSignal, onCleanup } from 'solid-js'
import type { Presence } from '../../../../shared/partners/api.ts'
import { call } from '../../api/client.ts'
import type { OpenDossier } from './open-dossier.ts'

/** Milliseconds between two signs of life; half of what the server waits for. */
const TELL_EVERY = 15_000

const sectionIn = (pathname: string) => /\/sections\/([^/]+)$/u.exec(pathname)?.[1]

/**
 * Tells that the person is here, and learns who else is. While others are here, what they save is fetched, so that
 * everybody reads what stands. Only on a page that is seen; a lost line tells nothing and breaks nothing.
 */
export function createPresence({ dossier, reload }: OpenDossier): () => readonly Presence[] {
  const [others, setOthers] = createSignal<readonly Presence[]>([])
  const location = useLocation()
  const isShared = () => dossier().may.includes('presence.tell') && dossier().people.length > 1
  const tell = async () => {
    if (document.visibilityState !== 'visible' || !isShared()) return
    const sectionKey = sectionIn(location.pathname)
    const answer = await call('POST /dossiers/:dossierId/presence', {
      params: { dossierId: dossier().id },
      body: sectionKey === undefined ? {} : { sectionKey: decodeURIComponent(sectionKey) },
    })
    setOthers(answer.others)
    if (answer.others.length > 0) await reload()
  }
  const tellOnce = () => void tell().catch(() => setOthers([]))
  const timer = setInterval(tellOnce, TELL_EVERY)
  document.addEventListener('visibilitychange', tellOnce)
  tellOnce()
  onCleanup(() => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', tellOnce)
  })
  return others
}
