import { createSignal, For, Show } from 'solid-js'
import type { Contract } from '../../../../../shared/api/contract.ts'
import type { ResponseOf } from '../../../../../shared/api/route.ts'
import type { Outcome } from '../../../../../shared/decisions/outcomes.ts'
import type { DecidedFacts, LetterFacts } from '../../../../../shared/letters/letter-facts.ts'
import type { LetterLanguage } from '../../../../../shared/letters/letter-languages.ts'
import { fillLetter, type FilledLetter, type LetterText } from '../../../../../shared/letters/letter-text.ts'
import { letterValues } from '../../../../../shared/letters/letter-values.ts'
import { call } from '../../../api/client.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { FilterSelect } from '../../../ui/filter-select.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { createLoad } from '../../../ui/resource.ts'

type Preview = ResponseOf<Contract['GET /dossiers/:dossierId/letter-preview']>

/** What the letter says of a dossier that has no such decision: told to be an example. */
const exampleOf = (facts: LetterFacts): DecidedFacts => ({
  legalAct: { number: 'CE 00-00-0000', date: '2027-01-31' },
  reasons: '…',
  conditions: '…',
  amount: facts.requestedGrant,
  rate: 8000,
  schedule: [{ amount: facts.requestedGrant, upon: 'agreement' }],
  reserveRank: 1,
  validUntil: '2027-12-31',
  deferredUntil: '2027-12-31',
  missing: '…',
})

/** The text with the data of a dossier that staff choose. */
export function LetterPreview(props: {
  callId: string
  outcome: Outcome
  language: LetterLanguage
  text: LetterText
  isFaulty: boolean
}) {
  const t = useTexts('letters')
  const [chosen, setChosen] = createSignal<string>()
  const dossiers = createLoad(
    () => props.callId,
    (callId) =>
      call('GET /calls/:callId/dossiers', {
        params: { callId },
        query: { sort: 'reference', order: 'ascending' },
      }),
  )
  return (
    <section class="block" aria-labelledby="letter-preview">
      <h2 id="letter-preview">{t().preview}</h2>
      <Loaded resource={dossiers.resource} onRetry={dossiers.reload}>
        {(loaded) => (
          <div class="narrow">
            <FilterSelect
              label={t().previewWith}
              all={t().chooseDossier}
              options={loaded().dossiers.map(({ id, reference, lead }) => ({
                value: id,
                label: `${reference} ${lead}`,
              }))}
              value={chosen()}
              onChange={setChosen}
            />
          </div>
        )}
      </Loaded>
      <Show when={chosen()}>{(dossierId) => <Previewed {...props} dossierId={dossierId()} />}</Show>
    </section>
  )
}

function Previewed(props: {
  dossierId: string
  outcome: Outcome
  language: LetterLanguage
  text: LetterText
  isFaulty: boolean
}) {
  const t = useTexts('letters')
  const { resource, reload } = createLoad(
    () => props.dossierId,
    (dossierId) => call('GET /dossiers/:dossierId/letter-preview', { params: { dossierId } }),
  )
  const own = ({ decided }: Preview) => (decided?.outcome === props.outcome ? decided : undefined)
  const filled = (preview: Preview) =>
    fillLetter(
      props.text,
      letterValues(preview.facts, own(preview) ?? exampleOf(preview.facts), props.language),
      props.outcome,
    )
  return (
    <Loaded resource={resource} onRetry={reload}>
      {(loaded) => (
        <Show when={!props.isFaulty} fallback={<p class="notice">{t().previewFaulty}</p>}>
          <p class="quiet">{own(loaded()) ? t().previewReal : t().previewExample}</p>
          <Letter letter={filled(loaded())} language={props.language} />
        </Show>
      )}
    </Loaded>
  )
}

function Letter(props: { letter: FilledLetter; language: LetterLanguage }) {
  return (
    <article class="card prose" lang={props.language}>
      <h3>{props.letter.subject}</h3>
      <For each={props.letter.blocks}>
        {(block) =>
          block.type === 'list' ? (
            <ul>
              <For each={block.items}>{(item) => <li>{item}</li>}</For>
            </ul>
          ) : block.type === 'heading' ? (
            <h4>{block.text}</h4>
          ) : (
            <p class="pre-line">{block.text}</p>
          )
        }
      </For>
    </article>
  )
}
