import { createMemo, createSignal, Show } from 'solid-js'
import { findClosingFaults } from '../../../../shared/committee/meeting-rules.ts'
import type { ClosingFault, Meeting } from '../../../../shared/committee/meeting.ts'
import { isSame } from '../../../../shared/is-same.ts'
import { call } from '../../api/client.ts'
import { hasCode } from '../../api/problem.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { FailureMessage } from '../../ui/failure-message.tsx'
import { ClosingForm } from './closing-form.tsx'
import { ClosingSummary } from './closing-summary.tsx'
import { OpenPoints } from './open-points.tsx'
import { standingFaults } from './standing-faults.ts'
import { useMeeting, useStep } from './meeting-context.ts'

/** What closing would decide, what is still open, and the act; then how far it is. */
export default function Closing() {
  const t = useTexts('committee')
  const { meeting } = useMeeting()
  return (
    <section class="panel closing" aria-labelledby="closing-title">
      <h2 id="closing-title">{t().closing}</h2>
      <Show when={meeting().state === 'open'} fallback={<Running />}>
        <Ready />
      </Show>
    </section>
  )
}

/** The faults that the server told when closing was asked for. */
const faultsOf = (error: unknown): ClosingFault[] | undefined =>
  hasCode(error, 'meeting.not_ready') && Array.isArray(error.facts['faults'])
    ? error.facts['faults']
    : undefined

const findOpenPoints = (meeting: Meeting): ClosingFault[] => [
  ...findClosingFaults(
    meeting,
    meeting.items.flatMap(({ item }) => item ?? []),
  ),
  ...meeting.items.flatMap(({ dossierId, dossier }) =>
    dossier?.isInEvaluation ? [{ code: 'in_evaluation' as const, dossierId }] : [],
  ),
]

/** What stands in the way, as the page sees it, and as the server told. */
function usePoints() {
  const { meeting } = useMeeting()
  const [refusal, setRefusal] = createSignal<{ faults: ClosingFault[]; seen: Meeting }>()
  const points = (find: () => readonly ClosingFault[]) => createMemo(find, [], { equals: isSame })
  return {
    setRefusal,
    // What the page sees by itself is said at once; the rest is said by the server when it is asked.
    open: points(() => findOpenPoints(meeting())),
    refused: points(() => {
      const given = refusal()
      return given ? standingFaults(given.faults, given.seen, meeting()) : []
    }),
    // What the work failed for is over once its dossier is taken off the agenda.
    failed: points(() => {
      const { fault } = meeting()
      return fault ? standingFaults([fault], meeting(), meeting()) : []
    }),
  }
}

function Ready() {
  const t = useTexts('committee')
  const { meeting, take } = useMeeting()
  const { open, refused, failed, setRefusal } = usePoints()
  const close = async (legalAct: { number: string; date: string }) => {
    setRefusal()
    const { id: meetingId, revision: ifMatch } = meeting()
    try {
      take(
        await call('PUT /meetings/:meetingId/closing', {
          params: { meetingId },
          body: { legalAct },
          ifMatch,
        }),
      )
    } catch (failure) {
      const found = faultsOf(failure)
      if (!found) throw failure
      setRefusal({ faults: found, seen: meeting() })
    }
  }
  return (
    <>
      <OpenPoints title={t().failed} faults={failed()} isAlert />
      <ClosingSummary />
      <OpenPoints title={t().refused} faults={refused()} isAlert />
      <Show when={refused().length === 0}>
        <OpenPoints title={t().stillOpen(open().length)} faults={open()} />
      </Show>
      <ClosingForm onClose={close} />
    </>
  )
}

function Running() {
  const t = useTexts('committee')
  const { meeting } = useMeeting()
  const { error, isPending, step } = useStep()
  // Asking again starts the work anew, with the act of the first time.
  const again = (legalAct: NonNullable<Meeting['legalAct']>) => {
    const { id: meetingId, revision: ifMatch } = meeting()
    return step(() =>
      call('PUT /meetings/:meetingId/closing', { params: { meetingId }, body: { legalAct }, ifMatch }),
    )
  }
  return (
    <>
      <p role="status">{t().running(meeting().items.length)}</p>
      <progress class="closing__progress" aria-label={t().closing} />
      <p class="quiet">{t().runningHint}</p>
      <Show when={error()}>{(failure) => <FailureMessage error={failure()} />}</Show>
      <Show when={meeting().legalAct}>
        {(act) => (
          <Button look="quiet" isSmall isPending={isPending()} onClick={() => void again(act())}>
            {t().again}
          </Button>
        )}
      </Show>
    </>
  )
}
