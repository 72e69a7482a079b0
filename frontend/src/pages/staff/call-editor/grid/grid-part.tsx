import { Index, Show } from 'solid-js'
import { useTexts } from '../../../../i18n/texts.ts'
import { Button } from '../../../../ui/button.tsx'
import { addCriterion, sumOfWeights } from '../call-edits.ts'
import { useCallEditor } from '../create-editor.ts'
import { CriterionEditor } from './criterion-editor.tsx'
import { ScaleFields } from './scale-fields.tsx'

const MOST = 20

/** How dossiers are scored: scale, criteria with weights, thresholds. */
export default function GridPart() {
  const t = useTexts('callParts')
  const { content, edit } = useCallEditor()
  return (
    <>
      <ScaleFields />
      <section id="grid.criteria" tabindex="-1">
        <h2>{t().grid.criteria}</h2>
        <WeightSum />
        <Index each={content().grid.criteria}>
          {(criterion, index) => <CriterionEditor criterion={criterion()} index={index} />}
        </Index>
        <Show when={content().grid.criteria.length < MOST}>
          <Button look="quiet" onClick={() => edit(addCriterion)}>
            {t().grid.addCriterion}
          </Button>
        </Show>
      </section>
    </>
  )
}

function WeightSum() {
  const t = useTexts('callParts')
  const { content } = useCallEditor()
  const sum = () => sumOfWeights(content())
  const text = () => {
    if (sum() === 100) return t().grid.sumRight
    return sum() < 100 ? t().grid.sumUnder(sum(), 100 - sum()) : t().grid.sumOver(sum(), sum() - 100)
  }
  return (
    <p class="weight-sum" role="status">
      <progress max="100" value={Math.min(100, sum())} aria-hidden="true" />
      <span classList={{ field__error: sum() !== 100 }}>{text()}</span>
    </p>
  )
}
