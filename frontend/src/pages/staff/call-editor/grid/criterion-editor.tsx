import type { Criterion } from '../../../../../../shared/evaluation/grid.ts'
import { localized, number } from '../../../../i18n/format.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { NumberField } from '../../../../ui/number-field.tsx'
import { changeCriterion, moveCriterion, removeCriterion } from '../call-edits.ts'
import { useCallEditor } from '../create-editor.ts'
import { ItemBox } from '../item-box.tsx'
import { LocalizedField } from '../localized-field.tsx'

interface Props {
  criterion: Criterion
  index: number
}

const placeOf = ({ index }: Props) => `grid.criteria.${index}`

/** One criterion of the grid. */
export function CriterionEditor(props: Props) {
  const t = useTexts('callParts')
  const { content } = useCallEditor()
  const name = () => localized(props.criterion.label) || t().grid.unnamed
  return (
    <ItemBox
      place={placeOf(props)}
      title={`${props.index + 1}. ${name()}`}
      note={t().grid.weightNote(number(props.criterion.weight))}
      index={props.index}
      count={content().grid.criteria.length}
      move={(by) => moveCriterion(props.index, by)}
      remove={removeCriterion(props.index)}
      removedText={t().grid.removed(name())}
    >
      <CriterionTexts {...props} />
      <div class="row-of-fields">
        <WeightField {...props} />
        <ThresholdField {...props} />
      </div>
    </ItemBox>
  )
}

function CriterionTexts(props: Props) {
  const t = useTexts('callParts')
  return (
    <>
      <LocalizedField
        place={`${placeOf(props)}.label`}
        label={t().grid.label}
        limit={300}
        value={props.criterion.label}
        change={(label) => changeCriterion(props.index, (criterion) => ({ ...criterion, label }))}
      />
      <LocalizedField
        place={`${placeOf(props)}.guidance`}
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
    </>
  )
}

function WeightField(props: Props) {
  const t = useTexts('callParts')
  const { edit } = useCallEditor()
  const place = () => `${placeOf(props)}.weight`
  return (
    <NumberField
      id={place()}
      label={t().grid.weight}
      value={props.criterion.weight}
      faultOf={(value) =>
        value !== undefined && Number.isInteger(value) && value >= 1 && value <= 100
          ? undefined
          : t().grid.between(1, 100)
      }
      onInput={(weight) =>
        weight !== undefined &&
        edit(
          changeCriterion(props.index, (criterion) => ({ ...criterion, weight })),
          place(),
        )
      }
    />
  )
}

function ThresholdField(props: Props) {
  const t = useTexts('callParts')
  const { content, edit } = useCallEditor()
  const place = () => `${placeOf(props)}.threshold`
  const maximum = () => content().grid.scale.maximum
  return (
    <NumberField
      id={place()}
      label={t().grid.threshold(maximum())}
      isOptional
      value={props.criterion.threshold}
      faultOf={(value, text) =>
        text.trim() !== '' && (value === undefined || value < 0 || value > 10)
          ? t().grid.between(0, maximum())
          : undefined
      }
      onInput={(threshold) =>
        edit(
          changeCriterion(props.index, ({ threshold: _before, ...criterion }) =>
            threshold === undefined ? criterion : { ...criterion, threshold },
          ),
          place(),
        )
      }
    />
  )
}
