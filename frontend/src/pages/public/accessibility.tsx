import { For } from 'solid-js'
import { useTexts } from '../../i18n/texts.ts'
import { service } from '../../service.ts'
import { PageTitle } from '../../ui/page-title.tsx'

/** Accessibility statement (loi 2005-102 art. 47, décret 2019-768): state, known faults, whom to tell, appeal. */
export default function Accessibility() {
  const t = useTexts('notices')
  return (
    <div class="prose">
      <PageTitle text={t().accessibility.title} />
      <p class="lead">{t().accessibility.intro}</p>
      <h2>{t().accessibility.stateTitle}</h2>
      <p>{t().accessibility.state}</p>
      <h2>{t().accessibility.knownTitle}</h2>
      <ul>
        <For each={t().accessibility.known}>{(fault) => <li>{fault}</li>}</For>
      </ul>
      <h2>{t().accessibility.helpTitle}</h2>
      <p>
        {t().accessibility.help} <a href={`mailto:${service.email}`}>{service.email}</a>
      </p>
      <h2>{t().accessibility.rightsTitle}</h2>
      <p>{t().accessibility.rights}</p>
    </div>
  )
}
