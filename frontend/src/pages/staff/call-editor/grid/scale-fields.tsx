import type { ScoringGrid } from '../../../../../../shared/evaluation/grid.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { Checkbox } from '../../../../ui/checkbox.tsx'
import { RadioGroup } from '../../../../ui/choice-fields.tsx'
import { NumberField } from '../../../../ui/number-field.tsx'
import { useCallEditor } from '../create-editor.ts'
import { BlindField } from './blind-field.tsx'

/** Scale of the scores, number of evaluations, total threshold. */
export function ScaleFields() {
  return (
    <div class="form">
      <div class="row-of-fields">
        <MaximumField />
        <EvaluationsField />
        <TotalThresholdField />
      </div>
      <StepField />
      <ExtremesField />
      <BlindField />
    </div>
  )
}

const isInteger = (value: number | undefined, low: number, high: number) =>
  value !== undefined && Number.isInteger(value) && value >= low && value <= high

/** Edits the grid; `about` names the place of what is typed. */
function useGridEdit(): (change: (grid: ScoringGrid) => ScoringGrid, about?: string) => void {
  const { edit } = useCallEditor()
  return (change, about) => edit((call) => ({ ...call, grid: change(call.grid) }), about)
}

function MaximumField() {
  const t = useTexts('callParts')
  const { content } = useCallEditor()
  const change = useGridEdit()
  return (
    <NumberField
      id="grid.scale.maximum"
      label={t().grid.maximum}
      value={content().grid.scale.maximum}
      faultOf={(value) => (isInteger(value, 1, 10) ? undefined : t().grid.between(1, 10))}
      onInput={(maximum) =>
        maximum !== undefined &&
        change((grid) => ({ ...grid, scale: { ...grid.scale, maximum } }), 'grid.scale.maximum')
      }
    />
  )
}

function EvaluationsField() {
  const t = useTexts('callParts')
  const { content, edit } = useCallEditor()
  return (
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
  )
}

function TotalThresholdField() {
  const t = useTexts('callParts')
  const { content } = useCallEditor()
  const change = useGridEdit()
  return (
    <NumberField
      id="grid.totalThreshold"
      label={t().grid.totalThreshold}
      isOptional
      value={content().grid.totalThreshold}
      faultOf={(value, text) =>
        text.trim() !== '' && (value === undefined || value < 0 || value > 100)
          ? t().grid.between(0, 100)
          : undefined
      }
      onInput={(threshold) =>
        change(
          ({ totalThreshold: _before, ...grid }) =>
            threshold === undefined ? grid : { ...grid, totalThreshold: threshold },
          'grid.totalThreshold',
        )
      }
    />
  )
}

function StepField() {
  const t = useTexts('callParts')
  const { content } = useCallEditor()
  const change = useGridEdit()
  return (
    <RadioGroup
      label={t().grid.step}
      options={[
        { value: '0.5', label: t().grid.half },
        { value: '1', label: t().grid.whole },
      ]}
      value={content().grid.scale.step === 1 ? '1' : '0.5'}
      onChange={(step) =>
        change((grid) => ({ ...grid, scale: { ...grid.scale, step: step === '1' ? 1 : 0.5 } }))
      }
    />
  )
}

function ExtremesField() {
  const t = useTexts('callParts')
  const { content } = useCallEditor()
  const change = useGridEdit()
  return (
    <Checkbox
      label={t().grid.extremes}
      isChecked={content().grid.extremesNeedComment}
      onChange={(extremesNeedComment) => change((grid) => ({ ...grid, extremesNeedComment }))}
    />
  )
}
