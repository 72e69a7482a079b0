import { language } from '../../../i18n/language.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { paths } from '../../../paths.ts'
import { MessagesLink } from '../../../ui/thread/messages-link.tsx'
import { useDossier } from '../open-dossier.ts'

/** From the dossier's home to its messages, with how many are new. */
export default function HomeLink() {
  const t = useTexts('messages')
  const { dossier } = useDossier()
  return (
    <MessagesLink dossierId={dossier().id} href={paths.messages(language(), dossier().id)} label={t().link} />
  )
}
