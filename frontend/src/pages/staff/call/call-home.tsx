import { Navigate } from '@solidjs/router'
import { could } from '../../../api/session.ts'
import { language } from '../../../i18n/language.ts'
import { paths } from '../../../paths.ts'
import { useStaffCall } from './call-context.ts'

/** Leads to what one does with the call now: write a draft, read a draft, or work on the dossiers. */
export default function CallHome() {
  const { call } = useStaffCall()
  const target = () => {
    const { id, state } = call()
    if (state === 'published') return paths.callDossiers(language(), id)
    return could('call.write') ? paths.editCall(language(), id) : paths.callContent(language(), id)
  }
  return <Navigate href={target()} />
}
