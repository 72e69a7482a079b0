import { useSearchParams } from '@solidjs/router'
import { createSignal, Show } from 'solid-js'
import type { FollowedLetter } from '../../../../../shared/letters/letter.ts'
import { isLost } from '../../../../../shared/letters/mail-returns.ts'
import { call } from '../../../api/client.ts'
import { could } from '../../../api/session.ts'
import { language } from '../../../i18n/language.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FilterSelect } from '../../../ui/filter-select.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { createLoad } from '../../../ui/resource.ts'
import { showDone, showFailure } from '../../../ui/toasts.tsx'
import { useStaffCall } from '../call/call-context.ts'
import { CallTitle } from '../call/call-title.tsx'
import { LettersTable } from './letters-table.tsx'

const FILTERS = {
  unopened: ({ letter, openedAt }: FollowedLetter) => letter !== undefined && openedAt === undefined,
  returned: ({ mails }: FollowedLetter) => mails.some(({ returned }) => returned && isLost(returned.kind)),
  unsent: ({ mails }: FollowedLetter) => mails.length === 0,
  missing: ({ letter }: FollowedLetter) => letter === undefined,
} as const
type Filter = keyof typeof FILTERS
const FILTER_NAMES: readonly Filter[] = ['unopened', 'returned', 'unsent', 'missing']

/** Letters of the call: which are made, to whom the e-mail went, and who has not opened theirs. */
export default function LettersPage() {
  const t = useTexts('letters')
  const { call: current } = useStaffCall()
  const [search, setSearch] = useSearchParams()
  const filter = () => FILTER_NAMES.find((name) => name === search['show'])
  const params = () => ({ callId: current().id })
  const { resource, reload } = createLoad(params, (of) => call('GET /calls/:callId/letters', { params: of }))
  return (
    <>
      <CallTitle text={t().title} />
      <p class="prose">{t().intro}</p>
      <p class="button-row">
        <a class="button button--quiet" href={paths.letterTexts(language(), current().id)}>
          {t().toTexts}
        </a>
        <a class="button button--quiet" href={paths.exports(language(), current().id)}>
          {t().toExports}
        </a>
      </p>
      <Loaded resource={resource} onRetry={reload}>
        {(loaded) => (
          <Show
            when={loaded().letters.length > 0}
            fallback={<EmptyState title={t().none} text={t().noneText} />}
          >
            <Missing
              callId={current().id}
              count={loaded().letters.filter(FILTERS.missing).length}
              onAsked={reload}
            />
            <Returned
              count={loaded().letters.filter(FILTERS.returned).length}
              isShown={filter() === 'returned'}
              onShow={() => setSearch({ show: 'returned' })}
            />
            <div class="narrow">
              <FilterSelect
                label={t().show}
                all={t().all(loaded().letters.length)}
                options={FILTER_NAMES.map((value) => ({
                  value,
                  label: t().filters[value](loaded().letters.filter(FILTERS[value]).length),
                }))}
                value={filter()}
                onChange={(show) => setSearch({ show })}
              />
            </div>
            <LettersTable
              letters={loaded().letters.filter(
                (letter) => FILTERS[filter() ?? 'unopened'](letter) || !filter(),
              )}
              onSent={reload}
            />
          </Show>
        )}
      </Loaded>
    </>
  )
}

/** E-mails that did not reach somebody: who does not know of a letter does not open it. */
function Returned(props: { count: number; isShown: boolean; onShow: () => void }) {
  const t = useTexts('letters')
  return (
    <Show when={props.count > 0 && !props.isShown}>
      <div class="notice notice--warning">
        <p>{t().returned(props.count)}</p>
        <p class="button-row">
          <Button look="quiet" onClick={props.onShow}>
            {t().showReturned}
          </Button>
        </p>
      </div>
    </Show>
  )
}

/** Letters that are not there: on their way right after the release, or to be made again. */
function Missing(props: { callId: string; count: number; onAsked: () => void }) {
  const t = useTexts('letters')
  const [isPending, setPending] = createSignal(false)
  const make = async () => {
    setPending(true)
    try {
      await call('POST /calls/:callId/letters', { params: { callId: props.callId } })
      showDone(t().making)
      props.onAsked()
    } catch (failure) {
      showFailure(failure)
    } finally {
      setPending(false)
    }
  }
  return (
    <Show when={props.count > 0}>
      <div class="notice">
        <p>{t().missing(props.count)}</p>
        <p class="button-row">
          <Button look="quiet" onClick={props.onAsked}>
            {t().look}
          </Button>
          <Show when={could('letter.write')}>
            <Button look="quiet" isPending={isPending()} onClick={() => void make()}>
              {t().make}
            </Button>
          </Show>
        </p>
      </div>
    </Show>
  )
}
