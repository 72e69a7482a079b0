import { LEGAL_FORMS } from '../../../../../../shared/organisations/legal-forms.ts'
import type { CallRules } from '../../../../../../shared/calls/rules-schema.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { CheckboxGroup } from '../../../../ui/choice-fields.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { NumberField } from '../../../../ui/number-field.tsx'
import { AmountField } from '../amount-field.tsx'
import { CompositionEditor } from './composition-editor.tsx'
import { useCallEditor } from '../create-editor.ts'
import { changeRule } from './rule-edits.ts'
import { RuleSwitch } from './rule-switch.tsx'
import { TerritoriesField } from '../territories-field.tsx'

/** Who and what the call takes: each rule switched on with its values, and told as applicants will read it. */
export default function RulesPart() {
  const t = useTexts('ruleEditor')
  return (
    <div class="form">
      <p class="prose">{t().intro}</p>
      <h2>{t().who}</h2>
      <TerritoriesRule rule="leadTerritories" />
      <LegalFormsRule rule="leadLegalForms" />
      <RuleSwitch
        rule="composition"
        first={[
          { territories: ['MF'], minimum: 1 },
          { territories: ['SX'], minimum: 1 },
        ]}
      >
        <CompositionEditor />
      </RuleSwitch>
      <TerritoriesRule rule="partnerTerritories" />
      <LegalFormsRule rule="partnerLegalForms" />
      <RuleSwitch rule="republicanContract" first={true} />
      <NumberRule rule="unsettledGrantYears" first={2} least={0} most={20} />
      <h2>{t().money}</h2>
      <AmountRule rule="lowestGrant" first={5_000_00} />
      <AmountRule rule="highestGrant" first={50_000_00} />
      <NumberRule rule="leastForeignShare" first={1_000} least={0.01} most={100} per={100} />
      <AmountRule rule="deMinimisCeiling" first={300_000_00} />
      <h2>{t().time}</h2>
      <DayRule rule="earliestStart" />
      <DayRule rule="latestEnd" />
      <NumberRule rule="longestDuration" first={24} least={1} most={120} />
      <DayRule rule="decisionBy" />
    </div>
  )
}

function TerritoriesRule(props: { rule: 'leadTerritories' | 'partnerTerritories' }) {
  const t = useTexts('ruleEditor')
  const { content, edit } = useCallEditor()
  return (
    <RuleSwitch rule={props.rule} first={['MF', 'SX']}>
      <TerritoriesField
        label={t().territories}
        value={content().rules?.[props.rule] ?? []}
        onChange={(territories) => edit(changeRule(props.rule, territories))}
      />
    </RuleSwitch>
  )
}

function LegalFormsRule(props: { rule: 'leadLegalForms' | 'partnerLegalForms' }) {
  const [t, rules] = [useTexts('ruleEditor'), useTexts('rules')]
  const { content, edit } = useCallEditor()
  return (
    <RuleSwitch rule={props.rule} first={['association', 'foundation', 'school', 'publicBody']}>
      <CheckboxGroup
        label={t().legalForms}
        options={LEGAL_FORMS.map((value) => ({ value, label: rules().legalForms[value] }))}
        value={content().rules?.[props.rule] ?? []}
        onChange={(forms) => edit(changeRule(props.rule, forms))}
      />
    </RuleSwitch>
  )
}

function AmountRule(props: { rule: 'lowestGrant' | 'highestGrant' | 'deMinimisCeiling'; first: number }) {
  const t = useTexts('ruleEditor')
  const { content, edit } = useCallEditor()
  return (
    <RuleSwitch rule={props.rule} first={props.first}>
      <AmountField
        place={`rules.${props.rule}.value`}
        label={t().values[props.rule]}
        amount={content().rules?.[props.rule] ?? 0}
        onAmount={(amount) => edit(changeRule(props.rule, amount), `rules.${props.rule}`)}
      />
    </RuleSwitch>
  )
}

/** A number of a rule; `per` stored units make one of what staff type (100 basis points are 1 %). */
function NumberRule(props: {
  rule: 'unsettledGrantYears' | 'leastForeignShare' | 'longestDuration'
  first: number
  least: number
  most: number
  per?: number
}) {
  const t = useTexts('ruleEditor')
  const { content, edit } = useCallEditor()
  const per = () => props.per ?? 1
  const isGood = (value: number | undefined) =>
    value !== undefined &&
    value >= props.least &&
    value <= props.most &&
    (per() > 1 || Number.isInteger(value))
  return (
    <RuleSwitch rule={props.rule} first={props.first}>
      <NumberField
        id={`rules.${props.rule}.value`}
        label={t().values[props.rule]}
        unit={per() > 1 ? '%' : undefined}
        value={(content().rules?.[props.rule] ?? 0) / per()}
        faultOf={(value) => (isGood(value) ? undefined : t().numberFault(props.least, props.most))}
        onInput={(value) =>
          value !== undefined &&
          edit(changeRule(props.rule, Math.round(value * per())), `rules.${props.rule}`)
        }
      />
    </RuleSwitch>
  )
}

type DayName = 'earliestStart' | 'latestEnd' | 'decisionBy'

function DayRule(props: { rule: DayName }) {
  const t = useTexts('ruleEditor')
  const { content, edit } = useCallEditor()
  /** The first day offered: a year after the closing, for the person to change. */
  const first = (): NonNullable<CallRules[DayName]> => {
    const closing = content().closesAt.slice(0, 10)
    return `${Number(closing.slice(0, 4)) + (props.rule === 'latestEnd' ? 2 : 1)}-01-01`
  }
  return (
    <RuleSwitch rule={props.rule} first={first()}>
      <DateField
        id={`rules.${props.rule}.value`}
        label={t().values[props.rule]}
        value={content().rules?.[props.rule] ?? ''}
        onInput={(day) => day !== '' && edit(changeRule(props.rule, day), `rules.${props.rule}`)}
      />
    </RuleSwitch>
  )
}
