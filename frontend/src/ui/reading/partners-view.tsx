import { For, Show } from 'solid-js'
import type { Partner } from '../../../../shared/dossiers/dossier.ts'
import { territoryName } from '../../../../shared/territories.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import './reading.css'

/** The organisations of a dossier, the lead first, with the numbers by which they are known. */
export function PartnersView(props: { partners: readonly Partner[] }) {
  const t = useTexts('reading')
  const sorted = () =>
    props.partners.toSorted((left, right) => Number(right.role === 'lead') - Number(left.role === 'lead'))
  const number = ({ identifier: { scheme, value } }: Partner) => {
    if (value === '') return t().noIdentifier
    // Registers without a fixed form are often typed with their name: it is not said twice.
    const isNamed = value.toUpperCase().startsWith(scheme)
    return isNamed ? value : `${t().schemes[scheme]} ${value}`
  }
  return (
    <section class="block" id="partners">
      <h2>{t().partners}</h2>
      <ul class="partners">
        <For each={sorted()}>
          {(partner) => (
            <li>
              <strong>{partner.name}</strong>{' '}
              <Show when={partner.role === 'lead'}>
                <span class="badge badge--sea">{t().roles.lead}</span>
              </Show>
              <span class="block-line quiet">
                {t().legalForms[partner.legalForm]} · {territoryName(partner.territory, language())} ·{' '}
                {number(partner)}
              </span>
            </li>
          )}
        </For>
      </ul>
    </section>
  )
}
