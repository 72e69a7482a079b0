import { useParams } from '@solidjs/router'
import { For, Show } from 'solid-js'
import type { PublicCall } from '../../../../shared/calls/call.ts'
import type { PublicDraw } from '../../../../shared/selection/draw.ts'
import { drawOrder } from '../../../../shared/selection/draw-order.ts'
import { call } from '../../api/client.ts'
import { localized, longDateTime } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { CardTable } from '../../ui/card-table.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { createLoad } from '../../ui/resource.ts'
import { PageSkeleton } from '../../ui/skeleton.tsx'

async function load(callId: string): Promise<{ of: PublicCall; draw: PublicDraw }> {
  const [{ call: of }, draw] = await Promise.all([
    call('GET /calls/:callId', { params: { callId } }),
    call('GET /calls/:callId/draw', { params: { callId } }),
  ])
  return { of, draw }
}

/** What was drawn for a call and who took part: whoever wants to repeats the draw from this page alone. */
export default function DrawPage() {
  const params = useParams()
  const { resource, reload } = createLoad(() => params['callId'] ?? '', load)
  return (
    <Loaded resource={resource} onRetry={reload} isPage skeleton={<PageSkeleton />}>
      {(loaded) => <DrawView {...loaded()} />}
    </Loaded>
  )
}

function DrawView(props: { of: PublicCall; draw: PublicDraw }) {
  const t = () => useTexts('selectionRules')().draw
  return (
    <article class="prose">
      <PageTitle text={t().title} caption={`${props.of.code} · ${localized(props.of.title)}`} />
      <p class="lead">{t().intro}</p>
      <p>
        <a href={paths.call(language(), props.of.id)}>{t().toCall}</a>
      </p>
      <dl class="facts block">
        <div>
          <dt>{t().drawnAt}</dt>
          <dd>{longDateTime(props.draw.drawnAt, props.of.timeZone)}</dd>
        </div>
        <div>
          <dt>{t().seed}</dt>
          <dd>
            <code>{props.draw.seed}</code>
          </dd>
        </div>
      </dl>
      <section class="block">
        <h2>{t().how}</h2>
        <p>{localized(props.draw.algorithm)}</p>
      </section>
      <section class="block">
        <h2>{t().groups}</h2>
        <Show when={props.draw.ties.length > 0} fallback={<p>{t().none}</p>}>
          <p>{t().groupsText}</p>
          <For each={props.draw.ties}>
            {(references, index) => (
              <Group
                caption={t().group(index() + 1, references.length)}
                seed={props.draw.seed}
                references={references}
              />
            )}
          </For>
        </Show>
      </section>
      <Show when={props.draw.ties[0]?.[0]}>
        {(reference) => (
          <section class="block">
            <h2>{t().check}</h2>
            <p>{t().checkText}</p>
            <p>
              <code>
                printf '%s' '{props.draw.seed}:{reference()}' | sha256sum
              </code>
            </p>
          </section>
        )}
      </Show>
    </article>
  )
}

/** The tickets are computed here, not fetched: the page is itself a check. */
function Group(props: { caption: string; seed: string; references: readonly string[] }) {
  const t = () => useTexts('selectionRules')().draw
  const rows = () =>
    drawOrder(props.seed, props.references).map((drawn, index) => ({ ...drawn, place: index + 1 }))
  return (
    <CardTable
      caption={props.caption}
      columns={[
        { key: 'place', label: t().place, isNumber: true, cell: ({ place }) => place },
        {
          key: 'reference',
          label: t().reference,
          isRowHeader: true,
          cell: ({ reference }) => <span class="nowrap">{reference}</span>,
        },
        {
          key: 'ticket',
          label: t().ticket,
          cell: ({ ticket }) => <code>{ticket}</code>,
        },
      ]}
      rows={rows()}
    />
  )
}
