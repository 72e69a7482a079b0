import { useLocation } from '@solidjs/router'
import { createMemo, Show } from 'solid-js'
import { standingOf, type Standing } from '../../../../shared/committee/meeting-rules.ts'
import { euros } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Badge, type Tone } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { useMeeting } from './meeting-context.ts'

const STANDING_TONES = {
  adopted: 'good',
  refused: 'bad',
  waiting: 'plain',
  nobody: 'warm',
} as const satisfies Record<Standing, Tone>

const ARROWS: Partial<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1 }

/** Id of the button that moves a line up or down. */
export const moveButton = (dossierId: string, by: -1 | 1) => `move-${by}-${dossierId}`

/** A dossier of the agenda in two lines: a link to its item, and the buttons that move it. */
export function AgendaLine(props: {
  dossierId: string
  place: number
  isMovable: boolean
  onMove: (by: -1 | 1) => void
  onLeave: () => void
}) {
  const t = useTexts('committee')
  const { meeting, current, goTo } = useMeeting()
  const location = useLocation()
  const shown = createMemo(() => meeting().items.find(({ dossierId }) => dossierId === props.dossierId))
  const name = () => shown()?.dossier?.reference ?? t().hiddenName
  // While the committee decides, only the item that it is at has buttons; the keys move any.
  const hasTools = () => props.isMovable && (meeting().state === 'prepared' || current() === props.dossierId)
  const moveByKey = (event: KeyboardEvent) => {
    const by = ARROWS[event.key]
    if (by === undefined || !event.altKey || !props.isMovable) return
    event.preventDefault()
    props.onMove(by)
  }
  return (
    <li class="agenda__line" id={`line-${props.dossierId}`} onKeyDown={moveByKey}>
      <a
        class="agenda__link"
        href={`${location.pathname}?item=${props.dossierId}`}
        aria-current={current() === props.dossierId ? 'true' : undefined}
        onClick={(event) => {
          event.preventDefault()
          goTo(props.dossierId)
        }}
      >
        <strong>{`${props.place}. ${name()}`}</strong>
        <span class="block-line">{shown()?.dossier?.projectTitle}</span>
      </a>
      <Show when={shown()?.item}>
        {(item) => (
          <p class="agenda__says">
            <span>
              {t().outcomes[item().content.outcome]}
              <Show when={item().content.amount}>{(amount) => <> · {euros(amount())}</>}</Show>
            </span>
            <Show when={meeting().state === 'open'}>
              <Badge
                text={t().standings[standingOf(meeting(), item())]}
                tone={STANDING_TONES[standingOf(meeting(), item())]}
              />
            </Show>
          </p>
        )}
      </Show>
      <Show when={hasTools()}>
        <div class="button-row agenda__tools">
          <MoveButton {...props} by={-1} label={t().moveUp(name())} />
          <MoveButton {...props} by={1} label={t().moveDown(name())} />
          <Button look="quiet" isSmall onClick={() => props.onLeave()}>
            <span aria-hidden="true">{t().leave}</span>
            <span class="visually-hidden">{t().leaveNamed(name())}</span>
          </Button>
        </div>
      </Show>
    </li>
  )
}

function MoveButton(props: { dossierId: string; by: -1 | 1; label: string; onMove: (by: -1 | 1) => void }) {
  return (
    <button
      type="button"
      id={moveButton(props.dossierId, props.by)}
      class="button button--quiet button--small"
      title={props.label}
      onClick={() => props.onMove(props.by)}
    >
      <span aria-hidden="true">{props.by < 0 ? '↑' : '↓'}</span>
      <span class="visually-hidden">{props.label}</span>
    </button>
  )
}
