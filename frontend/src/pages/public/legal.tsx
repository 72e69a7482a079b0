import { For } from 'solid-js'
import { localized } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { service } from '../../service.ts'
import { PageTitle } from '../../ui/page-title.tsx'

/** Who publishes the portal, what becomes of personal data, and the software's licence. */
export default function Legal() {
  const t = useTexts('notices')
  return (
    <div class="prose">
      <PageTitle text={t().legal.title} />
      <h2>{t().legal.publisher}</h2>
      <p>
        {service.authority.name}, {localized(service.name)}
        <br />
        {service.postalAddress}
        <br />
        {t().legal.siret} {service.authority.siret}
      </p>
      <h2>{t().legal.dataTitle}</h2>
      <For each={t().legal.data}>{(paragraph) => <p>{paragraph}</p>}</For>
      <p>
        <a href={`mailto:${service.email}`}>{service.email}</a>
      </p>
      <h2>{t().legal.codeTitle}</h2>
      <p>{t().legal.code}</p>
    </div>
  )
}
