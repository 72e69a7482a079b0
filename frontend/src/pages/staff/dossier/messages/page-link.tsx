import { language } from '../../../../i18n/language.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { paths } from '../../../../paths.ts'
import { MessagesLink } from '../../../../ui/thread/messages-link.tsx'

/** From a dossier to its messages, with how many are new to the service. */
export default function PageLink(props: { dossierId: string }) {
  const t = useTexts('messages')
  return (
    <MessagesLink
      dossierId={props.dossierId}
      href={paths.staffMessages(language(), props.dossierId)}
      label={t().staffLink}
    />
  )
}
