import { Index, Show } from 'solid-js'
import type { Criterion, ScoringGrid } from '../../../../../shared/evaluation/grid.ts'
import { localized, number } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { RadioGroup } from '../../../ui/choice-fields.tsx'
import { NumberField } from '../../../ui/number-field.tsx'
import { addCriterion, changeCriterion, moveCriterion, removeCriterion, sumOfWeights } from './call-edits.ts'
import { useCallEditor } from './create-editor.ts'
import { ItemBox } from './item-box.tsx'
import { LocalizedField } from './localized-field.tsx'

const MOST = 20

/** How dossiers are scored: scale, criteria with weights, thresholds. */
export function GridPart() {
  const t = useTexts('callEditor')
  const { content, edit } = useCallEditor()
  return (
    <>
      <Scale />
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
  const t = useTexts('callEditor')
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

function Scale() {
  const t = useTexts('callEditor')
  const { content, edit } = useCallEditor()
  const grid = () => content().grid
  const change = (next: (grid: ScoringGrid) => ScoringGrid, about?: string) =>
    edit((call) => ({ ...call, grid: next(call.grid) }), about)
  const isInteger = (value: number | undefined, low: number, high: number): value is number =>
    value !== undefined && Number.isInteger(value) && value >= low && value <= high
  return (
    <div class="form">
      <div class="row-of-fields">
        <NumberField
          id="grid.scale.maximum"
          label={t().grid.maximum}
          value={grid().scale.maximum}
          faultOf={(value) => (isInteger(value, 1, 10) ? undefined : t().grid.between(1, 10))}
          onInput={(maximum) =>
            maximum !== undefined &&
            change((before) => ({ ...before, scale: { ...before.scale, maximum } }), 'grid.scale.maximum')
          }
        />
        <NumberField
          id="evaluationsPerDossier"
          label={t().grid.evaluations}
          value={content().evaluationsPerDossier}
          faultOf={(value) => (isInteger(value, 1, 9) ? undefined : t().grid.between(1, 9))}
          onInput={(count) =>
            count !== undefined &&
            edit((call) => ({ ...call, evaluationsPerDossier: count }), 'evaluationsPerDossier')
          }
        />
        <NumberField
          id="grid.totalThreshold"
          label={t().grid.totalThreshold}
          isOptional
          value={grid().totalThreshold}
          faultOf={(value, text) =>
            text.trim() !== '' && (value === undefined || value < 0 || value > 100)
              ? t().grid.between(0, 100)
              : undefined
          }
          onInput={(threshold) =>
            change(
              ({ totalThreshold: _before, ...rest }) =>
                threshold === undefined ? rest : { ...rest, totalThreshold: threshold },
              'grid.totalThreshold',
            )
          }
        />
      </div>
      <RadioGroup
        label={t().grid.step}
        options={[
          { value: '0.5', label: t().grid.half },
          { value: '1', label: t().grid.whole },
        ]}
        value={grid().scale.step === 1 ? '1' : '0.5'}
        onChange={(step) =>
          change((before) => ({ ...before, scale: { ...before.scale, step: step === '1' ? 1 : 0.5 } }))
        }
      />
      <Checkbox
        label={t().grid.extremes}
        isChecked={grid().extremesNeedComment}
        onChange={(extremesNeedComment) => change((before) => ({ ...before, extremesNeedComment }))}
      />
    </div>
  )
}

function CriterionEditor(props: { criterion: Criterion; index: number }) {
  const t = useTexts('callEditor')
  const { content, edit } = useCallEditor()
  const place = () => `grid.criteria.${props.index}`
  const name = () => localized(props.criterion.label) || t().grid.unnamed
  const change = (next: (criterion: Criterion) => Criterion, about: string) =>
    edit(changeCriterion(props.index, next), about)
  return (
    <ItemBox
      place={place()}
      title={`${props.index + 1}. ${name()}`}
      note={t().grid.weightNote(number(props.criterion.weight))}
      index={props.index}
      count={content().grid.criteria.length}
      move={(by) => moveCriterion(props.index, by)}
      remove={removeCriterion(props.index)}
      removedText={t().grid.removed(name())}
    >
      <LocalizedField
        place={`${place()}.label`}
        label={t().grid.label}
        limit={300}
        value={props.criterion.label}
        change={(label) => changeCriterion(props.index, (criterion) => ({ ...criterion, label }))}
      />
      <LocalizedField
        place={`${place()}.guidance`}
        label={t().grid.guidance}
        hint={t().grid.guidanceHint}
        limit={2000}
        rows={4}
        isOptional
        value={props.criterion.guidance}
        change={(guidance) =>
          changeCriterion(props.index, ({ guidance: _before, ...criterion }) =>
            guidance.fr === '' && guidance.en === '' ? criterion : { ...criterion, guidance },
          )
        }
      />
      <div class="row-of-fields">
        <NumberField
          id={`${place()}.weight`}
          label={t().grid.weight}
          value={props.criterion.weight}
          faultOf={(value) =>
            value !== undefined && Number.isInteger(value) && value >= 1 && value <= 100
              ? undefined
              : t().grid.between(1, 100)
          }
          onInput={(weight) =>
            weight !== undefined && change((criterion) => ({ ...criterion, weight }), `${place()}.weight`)
          }
        />
        <NumberField
          id={`${place()}.threshold`}
          label={t().grid.threshold(content().grid.scale.maximum)}
          isOptional
          value={props.criterion.threshold}
          faultOf={(value, text) =>
            text.trim() !== '' && (value === undefined || value < 0 || value > 10)
              ? t().grid.between(0, content().grid.scale.maximum)
              : undefined
          }
          onInput={(threshold) =>
            change(
              ({ threshold: _before, ...criterion }) =>
                threshold === undefined ? criterion : { ...criterion, threshold },
              `${place()}.threshold`,
            )
          }
        />
      </div>
    </ItemBox>
  )
}
