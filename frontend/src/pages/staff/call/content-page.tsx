import { Show } from 'solid-js'
import type { Call, PublicCall } from '../../../../../shared/calls/call.ts'
import { could } from '../../../api/session.ts'
import { language } from '../../../i18n/language.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { paths } from '../../../paths.ts'
import { CallView } from '../../public/call-page.tsx'
import { contentOf } from '../call-editor/content.ts'
import { FormSection } from '../call-editor/form/form-section.tsx'
import { useStaffCall } from './call-context.ts'

/** A call to be read: a published one, or a draft for those who do not write calls. */
export default function ContentPage() {
  const t = useTexts('callEditor')
  const workspace = useTexts('workspace')
  const { call, next } = useStaffCall()
  return (
    <>
      <Show
        when={call().state === 'published'}
        fallback={<p class="notice notice--warning">{t().content.draft}</p>}
      >
        <p class="button-row">
          <a href={paths.call(language(), call().id)}>{workspace().publicPage}</a>
          <Show when={could('call.write')}>
            <a href={paths.editCall(language(), call().id)}>{next() ? t().next.goOn : t().next.start}</a>
          </Show>
        </p>
      </Show>
      <p>
        <a rel="external" download="" href={`/api/staff/calls/${call().id}/file`}>
          {t().exportFile}
        </a>
      </p>
      <CallView call={asPublic(call())} isPreview />
      <FormSection form={call().form} />
    </>
  )
}

const asPublic = (call: Call): PublicCall => ({
  ...contentOf(call),
  id: call.id,
  formVersion: call.formVersion,
})
