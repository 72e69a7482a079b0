import { useParams, type RouteSectionProps } from '@solidjs/router'
import { lazy, Show, Suspense, type ParentProps } from 'solid-js'
import { Loaded } from '../../ui/loaded.tsx'
import { createLoad } from '../../ui/resource.ts'
import { PageSkeleton } from '../../ui/skeleton.tsx'
import { createOpenDossier, DossierProvider, loadDossier, type LoadedDossier } from './open-dossier.ts'
import { UnsentNotice } from './unsent-notice.tsx'
import './dossier.css'

// Nobody waits for it: the page is there first.
const PresenceBar = lazy(() => import('./presence-bar.tsx'))

/** Around every page of a dossier: loads it once, saves it by itself, says what is not yet on the server. */
export default function DossierFrame(props: RouteSectionProps) {
  const params = useParams()
  return (
    <Show when={params['dossierId']} keyed>
      {(dossierId) => <Frame dossierId={dossierId}>{props.children}</Frame>}
    </Show>
  )
}

function Frame(props: ParentProps<{ dossierId: string }>) {
  const { resource, reload } = createLoad(() => props.dossierId, loadDossier)
  return (
    <Loaded resource={resource} onRetry={reload} isPage skeleton={<PageSkeleton />}>
      {(loaded) => <Room loaded={loaded()}>{props.children}</Room>}
    </Loaded>
  )
}

function Room(props: ParentProps<{ loaded: LoadedDossier }>) {
  // The room stays with the dossier that was loaded first; it asks for news by itself.
  const open = createOpenDossier(props.loaded)
  return (
    <DossierProvider value={open}>
      <UnsentNotice />
      <Suspense>
        <PresenceBar />
      </Suspense>
      {props.children}
    </DossierProvider>
  )
}
