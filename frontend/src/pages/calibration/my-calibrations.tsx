import { Show } from 'solid-js'
import type { MyCalibration } from '../../../../shared/calibration/calibration.ts'
import { call } from '../../api/client.ts'
import { localized } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import type { Tone } from '../../ui/badge.tsx'
import { createLate } from '../../ui/create-late.ts'
import { TaskList } from '../../ui/task-list.tsx'

const TONES = {
  asked: 'warm',
  declared: 'sea',
  conflicted: 'plain',
  submitted: 'good',
} as const satisfies Record<MyCalibration['state'], Tone>

/** Calibration rounds in the evaluator's list: only the latest of each call can be opened. */
export default function MyCalibrations() {
  const t = useTexts('calibration')
  const found = createLate(() => call('GET /my/calibrations'))
  const latest = () => {
    const all = found()?.calibrations ?? []
    return all.filter((one) => !all.some((other) => other.callId === one.callId && other.number > one.number))
  }
  const stateOf = ({ state, closedAt }: MyCalibration) => {
    if (!closedAt || state === 'conflicted') return t().mine.states[state]
    return state === 'submitted' ? t().mine.over : t().mine.missed
  }
  const isOpen = ({ state, closedAt }: MyCalibration) =>
    state !== 'conflicted' && (!closedAt || state === 'submitted')
  return (
    <Show when={latest().length > 0}>
      <section class="block">
        <h2>{t().mine.title}</h2>
        <p class="quiet narrow">{t().mine.hint}</p>
        <TaskList
          tasks={latest().map((one) => ({
            title: one.projectTitle || one.reference,
            href: isOpen(one) ? paths.calibration(language(), one.callId) : undefined,
            hint: [one.reference, localized(one.callTitle)].join(' · '),
            state: stateOf(one),
            tone: one.closedAt && one.state !== 'submitted' ? 'plain' : TONES[one.state],
          }))}
        />
      </section>
    </Show>
  )
}
