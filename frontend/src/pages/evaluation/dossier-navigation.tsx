import { useNavigate } from '@solidjs/router'
import { createSignal, Show } from 'solid-js'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { latePart } from '../../ui/late-part.tsx'
import { actionOfKey, neighbour } from './score-keys.ts'
import { listenToKeys } from './screen-keys.ts'

const KeysDialog = latePart(['evaluation'], () => import('./keys-dialog.tsx'))

const PLAIN = { ctrlKey: false, altKey: false, metaKey: false }

/** The dossier's place among the evaluator's, the way to its neighbours, and the list of keys. */
export function DossierNavigation(props: { dossierId: string; sequence: readonly string[] }) {
  const t = useTexts('evaluation')
  const navigate = useNavigate()
  const [isHelpOpen, setHelpOpen] = createSignal(false)
  const beside = (by: -1 | 1) => {
    const found = neighbour(props.sequence, props.dossierId, by)
    return found === props.dossierId ? undefined : found
  }
  const goTo = (dossierId: string | undefined) => {
    if (dossierId !== undefined) navigate(paths.evaluation(language(), dossierId))
    return dossierId !== undefined
  }
  listenToKeys((key) => {
    const action = actionOfKey({ key, ...PLAIN })
    if (action === 'nextDossier') return goTo(beside(1))
    if (action === 'previousDossier') return goTo(beside(-1))
    if (action === 'help') setHelpOpen(true)
    return action === 'help'
  })
  return (
    <Show when={props.sequence.includes(props.dossierId)}>
      <nav class="dossier-navigation" aria-label={t().screen.others}>
        <span class="quiet">
          {t().screen.place(props.sequence.indexOf(props.dossierId) + 1, props.sequence.length)}
        </span>
        <Beside dossierId={beside(-1)} label={t().screen.previous} />
        <Beside dossierId={beside(1)} label={t().screen.next} />
        <button type="button" class="link-button keys-button" onClick={() => setHelpOpen(true)}>
          {t().screen.keys}
          <kbd class="key" aria-hidden="true">
            ?
          </kbd>
        </button>
      </nav>
      <Show when={isHelpOpen()}>
        <KeysDialog isOpen onClose={() => setHelpOpen(false)} />
      </Show>
    </Show>
  )
}

function Beside(props: { dossierId: string | undefined; label: string }) {
  return (
    <Show when={props.dossierId}>
      {(dossierId) => (
        <a class="dossier-navigation__link" href={paths.evaluation(language(), dossierId())}>
          {props.label}
        </a>
      )}
    </Show>
  )
}
