import { localized } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { PageTitle } from '../../../ui/page-title.tsx'
import { useStaffCall } from './call-context.ts'

/** Title of a page of the workspace, with the call above it. */
export function CallTitle(props: { text: string }) {
  const t = useTexts('workspace')
  const { call } = useStaffCall()
  return (
    <PageTitle text={props.text} caption={`${call().code} · ${localized(call().title) || t().untitled}`} />
  )
}
