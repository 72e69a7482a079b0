import { createMemo, onCleanup, onMount, Show, type Accessor } from 'solid-js'
import { capitalised } from '../../../../shared/capitalised.ts'
import type { Item, ShownItem } from '../../../../shared/committee/meeting.ts'
import { could } from '../../api/session.ts'
import { euros, number } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/button.tsx'
import { latePart } from '../../ui/late-part.tsx'
import { useMeeting } from './meeting-context.ts'
import { Proposal } from './proposal.tsx'
import { Recusals } from './recusals.tsx'
import { Votes } from './votes.tsx'

const ConsensusNote = latePart(['meetingNote'], () => import('./consensus-note.tsx'))

const ARROWS: Partial<Record<string, -1 | 1>> = { ArrowLeft: -1, ArrowRight: 1 }

/** Where the arrow keys belong to what has the focus. */
const usesArrows = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, select, textarea, dialog') !== null

/** The item that the committee is at, and the ways to the next and the one before. */
export function ItemPanel() {
  const { meeting, current, goTo } = useMeeting()
  const place = () => meeting().items.findIndex(({ dossierId }) => dossierId === current())
  const shown = createMemo(() => meeting().items[place()])
  const move = (by: -1 | 1) => {
    const next = meeting().items[place() + by]
    if (next) goTo(next.dossierId)
  }
  const moveByKey = (event: KeyboardEvent) => {
    const by = ARROWS[event.key]
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey || usesArrows(event.target)) return
    event.preventDefault()
    move(by)
  }
  onMount(() => document.addEventListener('keydown', moveByKey))
  onCleanup(() => document.removeEventListener('keydown', moveByKey))
  return (
    <Show when={shown()}>
      {(item) => (
        <section class="panel item" aria-labelledby="item-title">
          <Steps place={place()} onMove={move} />
          <Title shown={item()} />
          <Show when={item().item} fallback={<Hidden shown={item()} />}>
            {(said) => <Said shown={item()} item={said} />}
          </Show>
          <Steps place={place()} onMove={move} hasKeys />
        </section>
      )}
    </Show>
  )
}

function Hidden(props: { shown: ShownItem }) {
  const t = useTexts('committee')
  return <p class="notice">{props.shown.isHidden ? t().hidden : t().gone}</p>
}

function Steps(props: { place: number; onMove: (by: -1 | 1) => void; hasKeys?: boolean }) {
  const t = useTexts('committee')
  const { meeting } = useMeeting()
  const count = () => meeting().items.length
  return (
    <>
      <div class="item__steps no-print">
        <Button
          look="quiet"
          isSmall
          disabledReason={props.place === 0 ? t().isFirst : undefined}
          onClick={() => props.onMove(-1)}
        >
          {t().previous}
        </Button>
        <span class="quiet">{t().itemOf(props.place + 1, count())}</span>
        <Button
          look="quiet"
          isSmall
          disabledReason={props.place === count() - 1 ? t().isLast : undefined}
          onClick={() => props.onMove(1)}
        >
          {t().next}
        </Button>
      </div>
      <Show when={props.hasKeys}>
        <p class="quiet keys-hint">{t().keys}</p>
      </Show>
    </>
  )
}

function Title(props: { shown: ShownItem }) {
  const t = useTexts('committee')
  return (
    <h2 id="item-title" tabIndex={-1}>
      <Show when={props.shown.dossier} fallback={t().hiddenName}>
        {(dossier) => (
          <>
            <span class="page-title__caption">{dossier().reference}</span>
            {dossier().projectTitle}
          </>
        )}
      </Show>
    </h2>
  )
}

/** The dossier in a line, what is proposed for it, who keeps away, and the votes. */
function Said(props: { shown: ShownItem; item: Accessor<Item> }) {
  const t = useTexts('committee')
  const { meeting } = useMeeting()
  return (
    <>
      <Show when={props.shown.dossier}>
        {(dossier) => (
          <>
            <Show when={dossier().isInEvaluation && meeting().state !== 'closed'}>
              <p class="notice notice--warning">{capitalised(t().faults.in_evaluation)}</p>
            </Show>
            <p>
              {dossier().lead} · {dossier().territory}
              <Show when={could('dossier.list')}>
                {' · '}
                <a href={paths.staffDossier(language(), props.shown.dossierId)}>{t().toDossier}</a>
              </Show>
            </p>
            <dl class="facts facts--row">
              <div>
                <dt>{t().asked}</dt>
                <dd>{euros(dossier().requestedGrant)}</dd>
              </div>
              <div>
                <dt>{t().cost}</dt>
                <dd>{euros(dossier().totalCost)}</dd>
              </div>
              <Show when={dossier().score !== undefined}>
                <div>
                  <dt>{t().score}</dt>
                  <dd>
                    {number(dossier().score ?? 0, { maximumFractionDigits: 2 })}
                    {dossier().isUnderThreshold ? ` · ${t().underThreshold}` : ''}
                  </dd>
                </div>
              </Show>
            </dl>
          </>
        )}
      </Show>
      <Show when={props.shown.dossier?.isNoted}>
        <ConsensusNote dossierId={props.shown.dossierId} />
      </Show>
      <Proposal shown={props.shown} item={props.item()} />
      <Votes item={props.item()} />
      <Recusals item={props.item()} />
    </>
  )
}
