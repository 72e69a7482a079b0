import { For, Show } from 'solid-js'
import type { PublicCall } from '../../../../shared/calls/call.ts'
import type { Comparison } from '../../../../shared/completion/comparison.ts'
import type { Dossier } from '../../../../shared/dossiers/dossier.ts'
import { fileSize, shortDateTime } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { comparedField } from './compared-field.ts'
import { paperName, sectionName } from './part-name.ts'
import { TextSide } from './text-changes.tsx'
import './comparison.css'

interface Props {
  comparison: Comparison
  form: PublicCall
  dossier: Dossier
}

/** Two submissions side by side: only what differs, old at the left (above, on a phone), new at the right. */
export function ComparisonView(props: Props) {
  const t = useTexts('completion')
  const date = (instant: string) => shortDateTime(instant, props.form.timeZone)
  const { from, to } = props.comparison
  return (
    <>
      <p>{t().compare.sides(from.number, date(from.receivedAt), to.number, date(to.receivedAt))}</p>
      <p class="quiet">{t().compare.legend}</p>
      <For each={props.comparison.sections} fallback={<p>{t().compare.same}</p>}>
        {(section) => <SectionChanges {...props} section={section} />}
      </For>
      <h2>{t().compare.papers}</h2>
      <ul>
        <For each={props.comparison.papers} fallback={<li>{t().compare.samePapers}</li>}>
          {(paper) => <PaperChange paper={paper} form={props.form} />}
        </For>
      </ul>
    </>
  )
}

function SectionChanges(props: Props & { section: Comparison['sections'][number] }) {
  const t = useTexts('completion')
  const name = () => sectionName(props.section.sectionId, props.form, props.dossier)
  return (
    <section class="block">
      <h2>{name()}</h2>
      <For each={props.section.fields}>
        {(field) => {
          const compared = () => comparedField(props.form, props.section.sectionId, field, t().compare)
          return (
            <section>
              <h3>{compared().label}</h3>
              <div class="compared-sides">
                <For each={['before', 'after'] as const}>
                  {(side) => (
                    <div>
                      <h4>{t().compare[side]}</h4>
                      <Show when={compared()[side]} fallback={<p class="quiet">{t().compare.noAnswer}</p>}>
                        <TextSide before={compared().before} after={compared().after} side={side} />
                      </Show>
                    </div>
                  )}
                </For>
              </div>
            </section>
          )
        }}
      </For>
    </section>
  )
}

function PaperChange(props: { paper: Comparison['papers'][number]; form: PublicCall }) {
  const t = useTexts('completion')
  return (
    <li>
      <strong>{paperName(props.paper.kindId, props.form)}</strong> · {t().compare.changes[props.paper.change]}
      <Show when={props.paper.before}>
        {(before) => (
          <span class="compared compared--file">
            <del>
              <span class="visually-hidden">{t().compare.removed} </span>
              {before().name}
            </del>{' '}
            <span class="quiet">{fileSize(before().size)}</span>
          </span>
        )}
      </Show>
      <Show when={props.paper.after}>
        {(after) => (
          <span class="compared compared--file">
            <ins>
              <span class="visually-hidden">{t().compare.added} </span>
              {after().name}
            </ins>{' '}
            <span class="quiet">{fileSize(after().size)}</span>
          </span>
        )}
      </Show>
    </li>
  )
}
