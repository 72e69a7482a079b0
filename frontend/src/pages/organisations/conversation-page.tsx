import { useParams } from '@solidjs/router'
import { For } from 'solid-js'
import type { Conversation } from '../../../../shared/partner-search/offer.ts'
import { call } from '../../api/client.ts'
import { longDateTime } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { createLoad } from '../../ui/resource.ts'
import { showDone } from '../../ui/toasts.tsx'
import { MessageForm } from './message-form.tsx'

/** What two organisations wrote to each other, and the next message. */
export default function ConversationPage() {
  const t = useTexts('organisations')
  const parameters = useParams()
  const params = () => ({
    organisationId: parameters['organisationId'] ?? '',
    conversationId: parameters['conversationId'] ?? '',
  })
  const { resource, reload, replace } = createLoad(params, (current) =>
    call('GET /organisations/:organisationId/conversations/:conversationId', { params: current }),
  )
  const send = async (text: string, idempotencyKey: string) => {
    replace(
      await call('POST /organisations/:organisationId/conversations/:conversationId/messages', {
        params: params(),
        body: { text },
        idempotencyKey,
      }),
    )
    showDone(t().conversations.sent)
  }
  return (
    <div class="narrow">
      <a class="back-link" href={paths.conversations(language(), params().organisationId)}>
        {t().conversations.back}
      </a>
      <Loaded resource={resource} onRetry={reload} isPage>
        {(conversation) => (
          <>
            <Messages conversation={conversation()} own={params().organisationId} />
            <MessageForm send={send} />
          </>
        )}
      </Loaded>
    </div>
  )
}

function Messages(props: { conversation: Conversation; own: string }) {
  const t = useTexts('organisations')
  const nameOf = (organisationId: string) =>
    [props.conversation.asking, props.conversation.asked].find(
      (side) => side.organisationId === organisationId,
    )?.name ?? ''
  const other = () =>
    props.conversation.asking.organisationId === props.own
      ? props.conversation.asked.name
      : props.conversation.asking.name
  return (
    <>
      <PageTitle
        text={t().conversations.with(other())}
        caption={t().conversations.about(props.conversation.title)}
      />
      <ol class="cards">
        <For each={props.conversation.messages}>
          {({ author, organisationId, at, text }) => (
            <li class="card">
              <p>
                <strong>{author}</strong>, {nameOf(organisationId)}{' '}
                <span class="quiet">{longDateTime(at)}</span>
              </p>
              <p class="pre-line">{text}</p>
            </li>
          )}
        </For>
      </ol>
    </>
  )
}
