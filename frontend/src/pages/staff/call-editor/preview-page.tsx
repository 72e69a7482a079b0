import { useLocation } from '@solidjs/router'
import { For } from 'solid-js'
import type { Call, CallContent, PublicCall } from '../../../../../shared/calls/call.ts'
import { LANGUAGES } from '../../../../../shared/language.ts'
import { language } from '../../../i18n/language.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { inLanguage } from '../../../paths.ts'
import { latePart } from '../../../ui/late-part.tsx'
import { PageSkeleton } from '../../../ui/skeleton.tsx'
import { useStaffCall } from '../call/call-context.ts'
import { useCallEditor } from './create-editor.ts'
import { FormSection } from './form/form-section.tsx'

// As every reader's page: it is drawn from the draft, and comes after the way to the other language.
const CallView = latePart(
  ['public', 'rules'],
  async () => ({ default: (await import('../../public/call-page.tsx')).CallView }),
  () => <PageSkeleton />,
)

/** The draft as its readers will see it: the public page, then the form as an applicant fills it in. */
export default function PreviewPage() {
  const t = useTexts('callEditor')
  const { call } = useStaffCall()
  const { content } = useCallEditor()
  return (
    <>
      <p class="notice">{t().preview.notice}</p>
      <LanguageChoice />
      <div class="preview">
        <CallView call={asPublic(call(), content())} isPreview />
      </div>
      <FormSection form={content().form} />
    </>
  )
}

const asPublic = ({ id, formVersion }: Call, content: CallContent): PublicCall => ({
  ...content,
  id,
  formVersion,
})

/** The page in its other language: what the reader of the other language will see. */
function LanguageChoice() {
  const t = useTexts('callEditor')
  const common = useTexts('common')
  const location = useLocation()
  return (
    <p class="button-row">
      <span>{t().preview.readIn}</span>
      <For each={LANGUAGES}>
        {(code) => (
          <a
            class="button button--small"
            classList={{ 'button--quiet': code !== language() }}
            href={inLanguage(code, location.pathname)}
            lang={code}
            hreflang={code}
            noScroll
            aria-current={code === language() ? 'true' : undefined}
          >
            {common().languageNames[code]}
          </a>
        )}
      </For>
    </p>
  )
}
