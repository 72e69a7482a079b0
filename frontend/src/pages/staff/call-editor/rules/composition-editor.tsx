import { Index, Show } from 'solid-js'
import type { CompositionClause } from '../../../../../../shared/calls/rules-schema.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { Button } from '../../../../ui/button.tsx'
import { NumberField } from '../../../../ui/number-field.tsx'
import { useCallEditor } from '../create-editor.ts'
import { LocalizedField } from '../localized-field.tsx'
import { addClause, changeClause, removeClause } from './rule-edits.ts'
import { TerritoriesField } from '../territories-field.tsx'

const MOST_CLAUSES = 10
const MOST_ORGANISATIONS = 20

/** Conditions on who takes part together: at least or at most so many organisations, from anywhere or from some places. */
export function CompositionEditor() {
  const t = useTexts('ruleEditor')
  const { content, edit } = useCallEditor()
  const clauses = () => content().rules?.composition ?? []
  return (
    <>
      <Index each={clauses()}>{(clause, index) => <Clause clause={clause()} index={index} />}</Index>
      <Show when={clauses().length < MOST_CLAUSES}>
        <Button look="quiet" isSmall onClick={() => edit(addClause)}>
          {t().addClause}
        </Button>
      </Show>
    </>
  )
}

function Clause(props: { clause: CompositionClause; index: number }) {
  const t = useTexts('ruleEditor')
  const { edit } = useCallEditor()
  const place = () => `rules.composition.${props.index}`
  const change = (next: CompositionClause, about?: string) => edit(changeClause(props.index, next), about)
  const bound = (member: 'minimum' | 'maximum') => (
    <NumberField
      id={`${place()}.${member}`}
      label={t()[member]}
      isOptional
      value={props.clause[member]}
      faultOf={(value, text) =>
        text.trim() !== '' &&
        (value === undefined || !Number.isInteger(value) || value < 1 || value > MOST_ORGANISATIONS)
          ? t().countFault(MOST_ORGANISATIONS)
          : undefined
      }
      onInput={(value) => change(withBound(props.clause, member, value), `${place()}.${member}`)}
    />
  )
  return (
    <fieldset class="field group" id={place()} tabindex="-1">
      <legend class="field__label">{t().clause(props.index + 1)}</legend>
      <div class="row-of-fields">
        {bound('minimum')}
        {bound('maximum')}
      </div>
      <TerritoriesField
        label={t().clauseTerritories}
        value={props.clause.territories ?? []}
        onChange={(territories) => change(withTerritories(props.clause, territories))}
      />
      <LocalizedField
        place={`${place()}.label`}
        label={t().clauseLabel}
        limit={300}
        isOptional
        value={props.clause.label}
        change={(label) => changeClause(props.index, withLabel(props.clause, label))}
      />
      <Button look="danger" isSmall onClick={() => edit(removeClause(props.index))}>
        {t().removeClause(props.index + 1)}
      </Button>
    </fieldset>
  )
}

function withBound(
  clause: CompositionClause,
  member: 'minimum' | 'maximum',
  value: number | undefined,
): CompositionClause {
  const { [member]: _before, ...rest } = clause
  return value === undefined ? rest : { ...rest, [member]: value }
}

function withTerritories(
  { territories: _before, ...clause }: CompositionClause,
  territories: NonNullable<CompositionClause['territories']>,
): CompositionClause {
  return territories.length > 0 ? { ...clause, territories } : clause
}

function withLabel(
  { label: _before, ...clause }: CompositionClause,
  label: { fr: string; en: string },
): CompositionClause {
  return label.fr === '' && label.en === '' ? clause : { ...clause, label }
}
