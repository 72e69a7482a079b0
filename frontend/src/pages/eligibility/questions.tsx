import { createSignal, For, Show } from 'solid-js'
import type { CallFacts, FactName } from '../../../../shared/calls/call-facts.ts'
import type { RuledCall } from '../../../../shared/calls/judgements.ts'
import { factsOfRule, rulesOf } from '../../../../shared/calls/rules.ts'
import { findAmountFault } from '../../../../shared/money.ts'
import { LEGAL_FORMS } from '../../../../shared/organisations/legal-forms.ts'
import { TERRITORY_CODES, territoryName } from '../../../../shared/territories.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { RadioGroup, SelectField } from '../../ui/choice-fields.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { MoneyField, type MoneyInput } from '../../ui/money-field.tsx'
import { Partners } from './partners.tsx'

interface Props {
  facts: CallFacts
  onChange: (facts: CallFacts) => void
}

/** Kind of question by fact, in the order in which they are asked. */
const KINDS = {
  leadTerritory: 'territory',
  leadLegalForm: 'legalForm',
  signsRepublicanContract: 'yesNo',
  partners: 'partners',
  totalCost: 'money',
  requestedGrant: 'money',
  foreignContribution: 'money',
  startsOn: 'day',
  endsOn: 'day',
  hasUnsettledGrant: 'yesNo',
  unsettledSince: 'day',
  hasEconomicActivity: 'yesNo',
  deMinimisReceived: 'money',
} as const satisfies Record<FactName, string>

type FactsOf<Kind> = { [Fact in FactName]: (typeof KINDS)[Fact] extends Kind ? Fact : never }[FactName]

const FACTS = Object.keys(KINDS).filter((name): name is FactName => Object.hasOwn(KINDS, name))

/** Questions that only some answers lead to. */
const isAsked = (fact: FactName, facts: CallFacts): boolean => {
  if (fact === 'unsettledSince') return facts.hasUnsettledGrant === true
  if (fact === 'deMinimisReceived') return facts.hasEconomicActivity === true
  if (fact === 'signsRepublicanContract')
    return facts.leadLegalForm === 'association' || facts.leadLegalForm === 'foundation'
  return true
}

/** Only the questions that the rules of this call need. */
export function Questions(props: Props & { call: RuledCall }) {
  const needed = () => new Set(rulesOf(props.call).flatMap(factsOfRule))
  return (
    <div class="form">
      <For each={FACTS}>
        {(fact) => (
          <Show when={needed().has(fact) && isAsked(fact, props.facts)}>
            <Question fact={fact} facts={props.facts} onChange={props.onChange} />
          </Show>
        )}
      </For>
    </div>
  )
}

/** The facts with one of them changed; without it where the person took the answer back. */
function withFact<Fact extends FactName>(facts: CallFacts, fact: Fact, value: CallFacts[Fact]): CallFacts {
  const { [fact]: _before, ...rest } = facts
  return value === undefined ? rest : { ...rest, [fact]: value }
}

function Question(props: Props & { fact: FactName }) {
  const { fact } = props
  switch (fact) {
    case 'partners':
      return (
        <Partners
          partners={props.facts.partners}
          onChange={(partners) => props.onChange(withFact(props.facts, 'partners', partners))}
        />
      )
    case 'leadTerritory':
      return <TerritoryQuestion {...props} />
    case 'leadLegalForm':
      return <LegalFormQuestion {...props} />
    case 'signsRepublicanContract':
    case 'hasUnsettledGrant':
    case 'hasEconomicActivity':
      return <YesNoQuestion {...props} fact={fact} />
    case 'startsOn':
    case 'endsOn':
    case 'unsettledSince':
      return <DayQuestion {...props} fact={fact} />
    default:
      return <MoneyQuestion {...props} fact={fact} />
  }
}

function TerritoryQuestion(props: Props) {
  const t = useTexts('eligibility')
  return (
    <SelectField
      label={t().questions.leadTerritory}
      options={TERRITORY_CODES.map((code) => ({ value: code, label: territoryName(code, language()) }))}
      value={props.facts.leadTerritory}
      onChange={(territory) => props.onChange(withFact(props.facts, 'leadTerritory', territory))}
      onClear={() => props.onChange(withFact(props.facts, 'leadTerritory', undefined))}
    />
  )
}

function LegalFormQuestion(props: Props) {
  const [t, rules] = [useTexts('eligibility'), useTexts('rules')]
  return (
    <SelectField
      label={t().questions.leadLegalForm}
      options={LEGAL_FORMS.map((form) => ({ value: form, label: rules().legalForms[form] }))}
      value={props.facts.leadLegalForm}
      onChange={(form) => props.onChange(withFact(props.facts, 'leadLegalForm', form))}
      onClear={() => props.onChange(withFact(props.facts, 'leadLegalForm', undefined))}
    />
  )
}

function YesNoQuestion(props: Props & { fact: FactsOf<'yesNo'> }) {
  const t = useTexts('eligibility')
  const value = () => {
    const said = props.facts[props.fact]
    return said === undefined ? undefined : said ? 'yes' : 'no'
  }
  return (
    <RadioGroup
      label={t().questions[props.fact]}
      hint={t().hints[props.fact]}
      options={[
        { value: 'yes', label: t().yes },
        { value: 'no', label: t().no },
      ]}
      value={value()}
      onChange={(chosen) => props.onChange(withFact(props.facts, props.fact, chosen === 'yes'))}
    />
  )
}

function DayQuestion(props: Props & { fact: FactsOf<'day'> }) {
  const t = useTexts('eligibility')
  return (
    <DateField
      label={t().questions[props.fact]}
      value={props.facts[props.fact] ?? ''}
      onInput={(day) => props.onChange(withFact(props.facts, props.fact, day === '' ? undefined : day))}
    />
  )
}

function MoneyQuestion(props: Props & { fact: FactsOf<'money'> }) {
  const [t, common] = [useTexts('eligibility'), useTexts('common')]
  const [typed, setTyped] = createSignal<MoneyInput>()
  const value = (): MoneyInput => {
    const amount = props.facts[props.fact]
    return typed() ?? (amount === undefined ? { kind: 'empty' } : { kind: 'amount', amount })
  }
  const isWrong = () => {
    const input = value()
    return input.kind === 'unread' || (input.kind === 'amount' && findAmountFault(input.amount) !== undefined)
  }
  const input = (next: MoneyInput) => {
    setTyped(next)
    const amount = next.kind === 'amount' && !findAmountFault(next.amount) ? next.amount : undefined
    props.onChange(withFact(props.facts, props.fact, amount))
  }
  return (
    <MoneyField
      label={t().questions[props.fact]}
      value={value()}
      error={isWrong() ? common().failure.fault : undefined}
      onInput={input}
      onBlur={() => !isWrong() && setTyped(undefined)}
    />
  )
}
