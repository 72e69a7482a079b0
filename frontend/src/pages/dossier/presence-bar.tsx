import { For, Show } from 'solid-js'
import type { Presence } from '../../../../shared/partners/api.ts'
import { localized } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { useDossier } from './open-dossier.ts'
import { createPresence } from './presence.ts'

/** Who else has the dossier open, and where. Nothing is locked; it is good to know. */
export default function PresenceBar() {
  const t = useTexts('presence')
  const open = useDossier()
  const others = createPresence(open)
  const textOf = ({ name, partnerId, sectionKey }: Presence) => {
    const partner = open.dossier().partners.find(({ id }) => id === partnerId)
    const who = t().one(name, partner?.name ?? '')
    const section = open.shown().find(({ key }) => key === sectionKey)
    return section ? t().in(who, localized(section.section.title)) : who
  }
  return (
    <Show when={others().length > 0}>
      <div class="presence no-print" role="status">
        <span class="presence__label">{t().label}</span>
        <ul>
          <For each={others()}>{(other) => <li>{textOf(other)}</li>}</For>
        </ul>
      </div>
    </Show>
  )
}
