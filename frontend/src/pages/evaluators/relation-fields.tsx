import { For, Show } from 'solid-js'
import { produce } from 'solid-js/store'
import { MOST_RELATIONS } from '../../../../shared/evaluators/limits.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choice-fields.tsx'
import { fieldError } from '../../ui/form-shell.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { tieId } from './tie-ids.ts'
import type { ProfilePart } from './affiliation-fields.tsx'

/** Ties to people and organisations that would make an evaluation doubtful. */
export function Relations(props: ProfilePart) {
  const t = useTexts('evaluators')
  const add = () =>
    props.setTyped('relations', props.typed.relations.length, { to: 'person', name: '', email: '' })
  return (
    <>
      <h2>{t().profile.relations}</h2>
      <p class="quiet">{t().profile.relationsHint}</p>
      <For each={props.typed.relations}>
        {(relation, index) => (
          <fieldset class="tie">
            <legend>{t().profile.relation(index() + 1)}</legend>
            <RadioGroup
              label={t().profile.tieTo}
              options={(['person', 'organisation'] as const).map((value) => ({
                value,
                label: t().profile.kinds[value],
              }))}
              value={relation.to}
              onChange={(to) => props.setTyped('relations', index(), { to })}
            />
            <TextField
              id={tieId('relations', index(), 'name')}
              label={t().profile.name}
              value={relation.name}
              error={fieldError(props.error, `relations.${index()}.name`)}
              onInput={(name) => props.setTyped('relations', index(), { name })}
            />
            <Show when={relation.to === 'person'}>
              <TextField
                id={tieId('relations', index(), 'email')}
                label={t().profile.email}
                hint={t().profile.emailHint}
                isOptional
                inputMode="email"
                value={relation.email}
                error={fieldError(props.error, `relations.${index()}.email`)}
                onInput={(email) => props.setTyped('relations', index(), { email })}
              />
            </Show>
            <Button
              look="quiet"
              isSmall
              onClick={() => props.setTyped(produce((all) => void all.relations.splice(index(), 1)))}
            >
              {t().profile.remove}
              <span class="visually-hidden">: {t().profile.relation(index() + 1)}</span>
            </Button>
          </fieldset>
        )}
      </For>
      <Show when={props.typed.relations.length < MOST_RELATIONS}>
        <Button look="quiet" isSmall onClick={add}>
          {t().profile.addRelation}
        </Button>
      </Show>
    </>
  )
}
