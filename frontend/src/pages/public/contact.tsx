import { localized } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { service } from '../../service.ts'
import { PageTitle } from '../../ui/page-title.tsx'

/** How to reach the service. */
export default function Contact() {
  const t = useTexts('notices')
  return (
    <div class="prose">
      <PageTitle text={t().contact.title} />
      <p class="lead">{t().contact.text}</p>
      <dl class="facts">
        <div>
          <dt>{t().contact.email}</dt>
          <dd>
            <a href={`mailto:${service.email}`}>{service.email}</a>
          </dd>
        </div>
        <div>
          <dt>{t().contact.telephone}</dt>
          <dd>
            <a href={`tel:${service.telephone.replaceAll(' ', '')}`}>{service.telephone}</a>
          </dd>
        </div>
        <div>
          <dt>{t().contact.address}</dt>
          <dd>
            {localized(service.name)}
            <br />
            {service.postalAddress}
          </dd>
        </div>
      </dl>
    </div>
  )
}
