import { useSearchParams } from '@solidjs/router'
import { createMemo, createSignal, Show } from 'solid-js'
import type { DossierState } from '../../../../../shared/access/life-cycle.ts'
import { call } from '../../../api/client.ts'
import { could } from '../../../api/session.ts'
import { language } from '../../../i18n/language.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { paths } from '../../../paths.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FilterSelect } from '../../../ui/filter-select.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { createLoad, valueOf } from '../../../ui/resource.ts'
import { CardsSkeleton } from '../../../ui/skeleton.tsx'
import { useStaffCall } from '../call/call-context.ts'
import { CallTitle } from '../call/call-title.tsx'
import { Pages } from '../dossiers/pages.tsx'
import { readTableState } from '../dossiers/table-state.ts'
import { AssignMany } from './assign-many.tsx'
import { ChooseDossiers } from './choose-dossiers.tsx'
import { ProposalSection } from './proposal-section.tsx'

const SHOWN = ['admissible', 'evaluation', 'evaluated'] as const satisfies readonly DossierState[]

/** Who evaluates what: dossiers and evaluators side by side, assigned many at a time. */
export default function EvaluationPage() {
  const t = useTexts('staff')
  const { call: current } = useStaffCall()
  const [parameters, setParameters] = useSearchParams()
  const shown = () => SHOWN.find((state) => state === parameters['state']) ?? 'admissible'
  const cursor = () => readTableState(parameters).cursor
  const wanted = createMemo(
    () => ({
      callId: current().id,
      query: {
        state: shown(),
        sort: 'reference' as const,
        order: 'ascending' as const,
        ...(cursor() && { cursor: cursor() }),
      },
    }),
    undefined,
    { equals: (before, after) => JSON.stringify(before) === JSON.stringify(after) },
  )
  const dossiers = createLoad(wanted, ({ callId, query }) =>
    call('GET /calls/:callId/dossiers', { params: { callId }, query }),
  )
  const evaluators = createLoad(
    () => current().id,
    (callId) => call('GET /calls/:callId/evaluators', { params: { callId } }),
  )
  const reload = () => {
    dossiers.reload()
    evaluators.reload()
  }
  const [chosen, setChosen] = createSignal<readonly string[]>([])
  const canAssign = () => could('assignment.write')
  const rows = () => valueOf(dossiers.resource)?.dossiers ?? []
  const show = (state: string | undefined) => {
    setChosen([])
    setParameters({ state: state === 'admissible' ? undefined : state, cursor: undefined }, { scroll: false })
  }
  return (
    <>
      <CallTitle text={t().evaluation.title} />
      <p class="prose">
        {canAssign() ? t().evaluation.intro(current().evaluationsPerDossier) : t().evaluation.readOnly}
      </p>
      <p>
        <a href={paths.callCalibration(language(), current().id)}>{t().evaluation.calibration}</a>
      </p>
      <Show when={canAssign()}>
        <ProposalSection
          onChanged={() => {
            setChosen([])
            reload()
          }}
        />
      </Show>
      <div class="filters">
        <FilterSelect
          label={t().evaluation.show}
          options={SHOWN.map((value) => ({ value, label: t().evaluation.shows[value] }))}
          value={shown()}
          onChange={show}
        />
      </div>
      <div class="with-aside with-aside--work">
        <div>
          <Loaded resource={dossiers.resource} onRetry={dossiers.reload} skeleton={<CardsSkeleton />}>
            {(page) => (
              <Show
                when={page().dossiers.length > 0}
                fallback={<EmptyState title={t().evaluation.emptyTitle} text={t().evaluation.empty} />}
              >
                <ChooseDossiers
                  rows={page().dossiers}
                  canChoose={canAssign() && shown() !== 'evaluated'}
                  chosen={chosen()}
                  onChange={setChosen}
                />
              </Show>
            )}
          </Loaded>
          <Pages
            table={{ ...readTableState({}), state: shown(), cursor: cursor() }}
            next={valueOf(dossiers.resource)?.next}
          />
        </div>
        <AssignMany
          dossiers={rows().filter((row) => chosen().includes(row.id))}
          canAssign={canAssign() && shown() !== 'evaluated' && rows().length > 0}
          canDropOut={canAssign()}
          evaluators={evaluators}
          onAssigned={(failed) => {
            setChosen(failed)
            reload()
          }}
        />
      </div>
    </>
  )
}
