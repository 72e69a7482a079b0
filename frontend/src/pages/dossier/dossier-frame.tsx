import { useParams, type RouteSectionProps } from '@solidjs/router'
import { Show, type ParentProps } from 'solid-js'
import { latePart } from '../../ui/late-part.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { createLoad } from '../../ui/resource.ts'
import { PageSkeleton } from '../../ui/skeleton.tsx'
import { createOpenDossier, DossierProvider, loadDossier, type LoadedDossier } from './open-dossier.ts'
import { UnsentNotice } from './unsent-notice.tsx'
import './dossier.css'

// Nobody waits for it: the page is there first.
const PresenceBar = latePart(['presence'], () => import('./presence-bar.tsx'))

// Only where the form changed under a draft.
const FormChanges = latePart(['formChanges'], () => import('./form-changes.tsx'))

const hasMoved = ({ dossier: { state, timeline } }: LoadedDossier) =>
  state === 'draft' && timeline.some(({ type }) => type === 'dossier.formMoved')

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
      {(loaded) => (
        <Show when={loaded().dossier.formVersion} keyed>
          <Room loaded={loaded()} renew={reload}>
            {props.children}
          </Room>
        </Show>
      )}
    </Loaded>
  )
}

function Room(props: ParentProps<{ loaded: LoadedDossier; renew: () => void }>) {
  // The room stays with the dossier that was loaded first, until its form changes; it asks for news by itself.
  const open = createOpenDossier(props.loaded, props.renew)
  return (
    <DossierProvider value={open}>
      <UnsentNotice />
      <Show when={hasMoved(props.loaded)}>
        <FormChanges />
      </Show>
      <PresenceBar />
      {props.children}
    </DossierProvider>
  )
}
