import { call } from '../api/client.ts'
import { useTexts } from '../i18n/texts.ts'
import { showFailure } from './toasts.tsx'

/** Downloads the form to fill in of a kind of paper, as this version of the call has it. */
export function TemplateLink(props: { callId: string; formVersion: number; kindId: string; name: string }) {
  const t = useTexts('templates')
  const download = async () => {
    const { callId, kindId, formVersion } = props
    const params = { callId, kindId, formVersion: String(formVersion) }
    try {
      const path = 'GET /calls/:callId/forms/:formVersion/templates/:kindId/link'
      const { url } = await call(path, { params })
      window.location.assign(url)
    } catch (failure) {
      showFailure(failure)
    }
  }
  return (
    <button type="button" class="link-button" onClick={() => void download()}>
      {t().download(props.name)}
    </button>
  )
}
