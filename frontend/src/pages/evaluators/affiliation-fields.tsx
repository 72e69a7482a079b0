import { For, Show } from 'solid-js'
import { produce, type SetStoreFunction } from 'solid-js/store'
import { IDENTIFIER_SCHEMES } from '../../../../shared/identifiers.ts'
import { MOST_AFFILIATIONS } from '../../../../shared/evaluators/limits.ts'
import type { EvaluatorContent } from '../../../../shared/evaluators/profile.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { SelectField } from '../../ui/choice-fields.tsx'
import { fieldError } from '../../ui/form-shell.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { tieId } from './tie-ids.ts'

/** A part of the form: what is typed, how to change it, and what the API answered. */
export interface ProfilePart {
  typed: EvaluatorContent
  setTyped: SetStoreFunction<EvaluatorContent>
  error: unknown
}

type Affiliation = EvaluatorContent['affiliations'][number]

/** Organisations that the evaluator works or worked for. */
export function Affiliations(props: ProfilePart) {
  const t = useTexts('evaluators')
  const add = () =>
    props.setTyped('affiliations', props.typed.affiliations.length, { name: '', isCurrent: true })
  return (
    <>
      <h2>{t().profile.affiliations}</h2>
      <p class="quiet">{t().profile.affiliationsHint}</p>
      <For each={props.typed.affiliations}>
        {(affiliation, index) => (
          <fieldset class="tie">
            <legend>{t().profile.affiliation(index() + 1)}</legend>
            <TextField
              id={tieId('affiliations', index(), 'name')}
              label={t().profile.name}
              value={affiliation.name}
              error={fieldError(props.error, `affiliations.${index()}.name`)}
              onInput={(name) => props.setTyped('affiliations', index(), { name })}
            />
            <Number
              id={tieId('affiliations', index(), 'identifier.value')}
              affiliation={affiliation}
              error={fieldError(props.error, `affiliations.${index()}.identifier.value`)}
              onChange={(identifier) =>
                props.setTyped(produce((all) => void setNumber(all.affiliations[index()], identifier)))
              }
            />
            <Checkbox
              label={t().profile.isCurrent}
              isChecked={affiliation.isCurrent}
              onChange={(isCurrent) => props.setTyped('affiliations', index(), { isCurrent })}
            />
            <Button
              look="quiet"
              isSmall
              onClick={() => props.setTyped(produce((all) => void all.affiliations.splice(index(), 1)))}
            >
              {t().profile.remove}
              <span class="visually-hidden">: {t().profile.affiliation(index() + 1)}</span>
            </Button>
          </fieldset>
        )}
      </For>
      <Show when={props.typed.affiliations.length < MOST_AFFILIATIONS}>
        <Button look="quiet" isSmall onClick={add}>
          {t().profile.addAffiliation}
        </Button>
      </Show>
    </>
  )
}

function setNumber(affiliation: Affiliation | undefined, identifier: Affiliation['identifier']): void {
  if (!affiliation) return
  if (identifier) affiliation.identifier = identifier
  else delete affiliation.identifier
}

/** The number by which it is found for sure, where the evaluator knows it. */
function Number(props: {
  id: string
  affiliation: Affiliation
  error: string | undefined
  onChange: (identifier: Affiliation['identifier']) => void
}) {
  const t = useTexts('evaluators')
  const words = useTexts('account')
  const known = IDENTIFIER_SCHEMES.filter((scheme) => scheme !== 'OTHER')
  return (
    <>
      <SelectField
        label={t().profile.scheme}
        options={[
          { value: 'none' as const, label: t().profile.noNumber },
          ...known.map((value) => ({ value, label: words().organisation.schemes[value] })),
        ]}
        value={props.affiliation.identifier?.scheme ?? 'none'}
        onChange={(scheme) =>
          props.onChange(
            scheme === 'none' ? undefined : { scheme, value: props.affiliation.identifier?.value ?? '' },
          )
        }
      />
      <Show when={props.affiliation.identifier}>
        {(identifier) => (
          <TextField
            id={props.id}
            label={t().profile.number}
            isShort
            spellcheck={false}
            value={identifier().value}
            error={props.error}
            onInput={(value) => props.onChange({ scheme: identifier().scheme, value })}
          />
        )}
      </Show>
    </>
  )
}
