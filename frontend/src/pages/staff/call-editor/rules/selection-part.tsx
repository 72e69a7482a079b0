import { For, Show } from 'solid-js'
import { OVERFLOWS, SCORES, selectionRulesOf, TIES } from '../../../../../../shared/selection/rules.ts'
import { selectionTold } from '../../../../i18n/selection-rule-text.ts'
import { lateTexts } from '../../../../i18n/texts.ts'
import { Checkbox } from '../../../../ui/checkbox.tsx'
import { RadioGroup } from '../../../../ui/choice-fields.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { NumberField } from '../../../../ui/number-field.tsx'
import { Skeleton } from '../../../../ui/skeleton.tsx'
import { useCallEditor } from '../create-editor.ts'
import { CeilingsEditor, type SelectionTexts } from './ceilings-editor.tsx'
import { changeSelection } from './selection-edits.ts'

/** The rules by which dossiers are chosen, told beside as applicants will read them. */
export default function SelectionPart() {
  return (
    <Show when={lateTexts('selectionEditor')} fallback={<Skeleton />}>
      {(t) => (
        <div class="form" id="selection" tabindex="-1">
          <p class="prose">{t().intro}</p>
          <OverflowField t={t()} />
          <BalancingField t={t()} />
          <OrderFields t={t()} />
          <DivergenceField t={t()} />
          <ReserveField t={t()} />
          <Told t={t()} />
        </div>
      )}
    </Show>
  )
}

const useRules = () => {
  const { content } = useCallEditor()
  return () => selectionRulesOf(content())
}

const isInteger = (value: number | undefined, low: number, high: number) =>
  value !== undefined && Number.isInteger(value) && value >= low && value <= high

function OverflowField(props: { t: SelectionTexts }) {
  const { edit } = useCallEditor()
  const rules = useRules()
  return (
    <>
      <RadioGroup
        id="selection.overflow"
        label={props.t.overflow}
        options={OVERFLOWS.map((value) => ({ value, label: props.t.overflows[value] }))}
        value={rules().overflow}
        onChange={(overflow) =>
          edit(changeSelection(({ lowestShare: _share, ...rest }) => ({ ...rest, overflow })))
        }
      />
      <Show when={rules().overflow === 'reduce'}>
        <LowestShareField t={props.t} />
      </Show>
    </>
  )
}

function LowestShareField(props: { t: SelectionTexts }) {
  const { edit } = useCallEditor()
  const rules = useRules()
  const percent = () => {
    const { lowestShare } = rules()
    return lowestShare === undefined ? undefined : lowestShare / 100
  }
  return (
    <NumberField
      id="selection.lowestShare"
      label={props.t.lowestShare}
      hint={props.t.lowestShareHint}
      unit="%"
      isOptional
      value={percent()}
      faultOf={(value, text) =>
        text.trim() === '' || isInteger(value, 1, 100) ? undefined : props.t.between(1, 100)
      }
      onInput={(value) =>
        edit(
          changeSelection(({ lowestShare: _before, ...rest }) =>
            value === undefined ? rest : { ...rest, lowestShare: value * 100 },
          ),
          'selection.lowestShare',
        )
      }
    />
  )
}

function BalancingField(props: { t: SelectionTexts }) {
  const { edit } = useCallEditor()
  const rules = useRules()
  return (
    <>
      <Checkbox
        id="selection.balancing"
        label={props.t.pot}
        hint={props.t.potHint}
        isChecked={rules().balancing !== undefined}
        onChange={(isOn) =>
          edit(
            changeSelection(({ balancing: _before, ...rest }) =>
              isOn ? { ...rest, balancing: { ceilings: [] } } : rest,
            ),
          )
        }
      />
      <Show when={rules().balancing}>
        {(balancing) => <CeilingsEditor t={props.t} ceilings={balancing().ceilings} />}
      </Show>
    </>
  )
}

function OrderFields(props: { t: SelectionTexts }) {
  const { edit } = useCallEditor()
  const rules = useRules()
  return (
    <>
      <RadioGroup
        id="selection.score"
        label={props.t.score}
        options={SCORES.map((value) => ({ value, label: props.t.scores[value] }))}
        value={rules().score}
        onChange={(score) => edit(changeSelection((before) => ({ ...before, score })))}
      />
      <RadioGroup
        id="selection.ties"
        label={props.t.ties}
        options={TIES.map((value) => ({ value, label: props.t.tieRules[value] }))}
        value={rules().ties}
        onChange={(ties) => edit(changeSelection((before) => ({ ...before, ties })))}
      />
    </>
  )
}

function DivergenceField(props: { t: SelectionTexts }) {
  const { edit } = useCallEditor()
  const rules = useRules()
  return (
    <NumberField
      id="selection.divergence"
      label={props.t.divergence}
      unit={props.t.divergenceUnit}
      value={rules().divergence}
      faultOf={(value) => (isInteger(value, 1, 100) ? undefined : props.t.between(1, 100))}
      onInput={(value) =>
        value !== undefined &&
        edit(
          changeSelection((before) => ({ ...before, divergence: value })),
          'selection.divergence',
        )
      }
    />
  )
}

function ReserveField(props: { t: SelectionTexts }) {
  const { edit } = useCallEditor()
  const rules = useRules()
  return (
    <DateField
      id="selection.reserveUntil"
      label={props.t.reserveUntil}
      hint={props.t.reserveUntilHint}
      isOptional
      value={rules().reserveUntil ?? ''}
      onInput={(day) =>
        edit(
          changeSelection(({ reserveUntil: _before, ...rest }) =>
            day === '' ? rest : { ...rest, reserveUntil: day },
          ),
          'selection.reserveUntil',
        )
      }
    />
  )
}

function Told(props: { t: SelectionTexts }) {
  const { content } = useCallEditor()
  return (
    <section class="notice">
      <h2>{props.t.told}</h2>
      <ul>
        <For each={selectionTold(content())}>{(sentence) => <li>{sentence}</li>}</For>
      </ul>
    </section>
  )
}
