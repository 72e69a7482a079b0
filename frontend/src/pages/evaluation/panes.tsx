import { createSignal, type Accessor, type JSX } from 'solid-js'
import { useTexts } from '../../i18n/texts.ts'

const PANES = ['dossier', 'grid'] as const
type Pane = (typeof PANES)[number]

/** From here on both panes stand side by side; the same width as in `evaluation.css`. */
const WIDE = '(min-width: 60rem)'

export interface PaneSwitch {
  shown: Accessor<Pane>
  show: (pane: Pane) => void
}

/** Which pane a phone shows. Each keeps the place to which it was scrolled. */
export function createPanes(): PaneSwitch {
  const [shown, setShown] = createSignal<Pane>('dossier')
  const places = new Map<Pane, number>()
  const show = (pane: Pane) => {
    if (pane === shown() || window.matchMedia(WIDE).matches) return
    places.set(shown(), window.scrollY)
    setShown(pane)
    const top = document.getElementById('panes')?.offsetTop ?? 0
    window.scrollTo({ top: places.get(pane) ?? Math.min(window.scrollY, top), behavior: 'instant' })
  }
  return { shown, show }
}

/** Dossier and grid: side by side on a desk, one at a time on a phone. */
export function Panes(props: { panes: PaneSwitch; dossier: JSX.Element; grid: JSX.Element }) {
  const t = useTexts('evaluation')
  const button = (pane: Pane) => (
    <button
      type="button"
      class="pane-switch__button"
      aria-pressed={props.panes.shown() === pane}
      onClick={() => props.panes.show(pane)}
    >
      {t().screen[pane]}
    </button>
  )
  return (
    <div class="panes" id="panes" data-shown={props.panes.shown()}>
      <div class="pane-switch no-print" role="group" aria-label={t().screen.panes}>
        {button('dossier')}
        {button('grid')}
      </div>
      <section class="pane pane--dossier" aria-label={t().screen.dossierPane}>
        {props.dossier}
      </section>
      <section class="pane pane--grid" aria-label={t().screen.gridPane}>
        {props.grid}
      </section>
    </div>
  )
}
