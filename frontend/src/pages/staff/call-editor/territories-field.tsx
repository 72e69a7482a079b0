import { For, Show } from 'solid-js'
import { TERRITORY_CODES, territoryName, type Territory } from '../../../../../shared/territories.ts'
import { language } from '../../../i18n/language.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { FilterSelect } from '../../../ui/filter-select.tsx'

/** Some of the region's territories: those chosen, each with its removal, and a list of the others. */
export function TerritoriesField(props: {
  label: string
  value: readonly Territory[]
  onChange: (territories: Territory[]) => void
}) {
  const t = useTexts('ruleEditor')
  const others = () => TERRITORY_CODES.filter((code) => !props.value.includes(code))
  return (
    <fieldset class="field group">
      <legend class="field__label">{props.label}</legend>
      <Show when={props.value.length > 0} fallback={<p class="quiet">{t().noTerritory}</p>}>
        <ul class="button-row">
          <For each={props.value}>
            {(code) => (
              <li>
                <Button
                  look="quiet"
                  isSmall
                  onClick={() => props.onChange(props.value.filter((other) => other !== code))}
                >
                  <span class="visually-hidden">{t().remove} </span>
                  {territoryName(code, language())} <span aria-hidden="true">×</span>
                </Button>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <FilterSelect
        label={t().addTerritory}
        options={others().map((code) => ({ value: code, label: territoryName(code, language()) }))}
        all={t().choose}
        value={undefined}
        onChange={(code) => code && props.onChange([...props.value, code])}
      />
    </fieldset>
  )
}
