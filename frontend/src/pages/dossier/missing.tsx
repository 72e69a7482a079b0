import { For } from 'solid-js'
import { useTexts } from '../../i18n/texts.ts'
import { gapLinks } from './gap-links.ts'
import { useDossier } from './open-dossier.ts'

/** What keeps the dossier from being submitted, each with the way to its place. */
export default function Missing() {
  const open = useDossier()
  const links = () => gapLinks(open.gaps(), open)
  const t = useTexts('check')
  return (
    <section class="summary summary--calm" id="missing" tabindex="-1">
      <h2>{t().missingTitle(links().length)}</h2>
      <ul>
        <For each={links()}>
          {(link) => (
            <li>
              <a href={link.href}>{link.text}</a>
            </li>
          )}
        </For>
      </ul>
    </section>
  )
}
