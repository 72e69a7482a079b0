import { Show } from 'solid-js'
import { call } from '../../api/client.ts'
import { useTexts } from '../../i18n/texts.ts'
import { createLoad, valueOf } from '../resource.ts'
import { askAgain } from './ask-again.ts'

/** The way to a dossier's messages, with how many are new. Where the count does not come, the way is there all the same. */
export function MessagesLink(props: { dossierId: string; href: string; label: string }) {
  const t = useTexts('messages')
  const { resource, reload } = createLoad(
    () => props.dossierId,
    (dossierId) =>
      call('GET /dossiers/:dossierId/messages/unread', { params: { dossierId } }).catch(() => undefined),
  )
  askAgain(reload)
  const unread = () => valueOf(resource)?.unread ?? 0
  return (
    <a href={props.href}>
      {props.label}
      <Show when={unread()}>{(count) => <strong> ({t().unread(count())})</strong>}</Show>
    </a>
  )
}
