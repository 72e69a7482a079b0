import { For, Show } from 'solid-js'
import { language } from '../../../i18n/language.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { paths } from '../../../paths.ts'
import { PageTitle } from '../../../ui/page-title.tsx'
import { useDossier } from '../open-dossier.ts'
import { Colleagues } from './colleagues.tsx'
import { Invitations } from './invitations.tsx'
import { InviteForm } from './invite-form.tsx'
import { PartnerCard } from './partner-card.tsx'

/** Who is in the dossier, who is asked to join, and who has confirmed. */
export default function PartnersPage() {
  const t = useTexts('partners')
  const back = useTexts('dossier')
  const { dossier } = useDossier()
  const mayManage = () => dossier().may.includes('partner.manage')
  return (
    <div class="narrow">
      <a class="back-link" href={paths.dossier(language(), dossier().id)}>
        {back().back}
      </a>
      <PageTitle text={t().title} />
      <p>{t().intro}</p>
      <ul class="plain-list">
        <For each={dossier().partners}>{(partner) => <PartnerCard partner={partner} />}</For>
      </ul>
      <Show when={dossier().may.includes('partner.addPeople')}>
        <Colleagues />
      </Show>
      <Show when={dossier().invitations.length > 0}>
        <Invitations />
      </Show>
      <Show when={mayManage()}>
        <InviteForm />
      </Show>
    </div>
  )
}
