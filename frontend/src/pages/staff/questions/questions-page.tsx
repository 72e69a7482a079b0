import { For, Show } from 'solid-js'
import { call as ask } from '../../../api/client.ts'
import { shortDateTime } from '../../../i18n/format.ts'
import { language } from '../../../i18n/language.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { paths } from '../../../paths.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { createLoad } from '../../../ui/resource.ts'
import { askAgain } from '../../../ui/thread/ask-again.ts'
import { useStaffCall } from '../call/call-context.ts'
import { CallTitle } from '../call/call-title.tsx'

/** Dossiers of a call whose applicants wait for an answer. */
export default function QuestionsPage() {
  const t = useTexts('messages')
  const { call } = useStaffCall()
  const { resource, reload } = createLoad(
    () => call().id,
    (callId) => ask('GET /calls/:callId/questions', { params: { callId } }),
  )
  askAgain(reload)
  return (
    <>
      <CallTitle text={t().questions} />
      <p>{t().questionsIntro}</p>
      <Loaded resource={resource} onRetry={reload}>
        {(answer) => (
          <Show
            when={answer().questions.length > 0}
            fallback={<EmptyState title={t().noQuestions} text={t().noQuestionsText} />}
          >
            <ul>
              <For each={answer().questions}>
                {(question) => (
                  <li>
                    <a href={paths.staffMessages(language(), question.dossierId)}>
                      {question.reference} · {question.projectTitle}
                    </a>
                    <span class="block-line quiet">
                      {question.lead} · {t().askedOn(shortDateTime(question.askedAt, call().timeZone))}
                    </span>
                  </li>
                )}
              </For>
            </ul>
          </Show>
        )}
      </Loaded>
    </>
  )
}
