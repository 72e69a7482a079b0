import { longDate } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'

/** That the day by which evaluations are expected is over, and what is still missing; who is late stands below. */
export default function LateEvaluators(props: {
  dueOn: string
  evaluators: readonly { late?: number | undefined }[]
}) {
  const t = useTexts('evaluationDue')
  const counts = () => props.evaluators.flatMap(({ late }) => late ?? [])
  const missing = () => counts().reduce((sum, count) => sum + count, 0)
  return <p class="notice notice--warning">{t().late(longDate(props.dueOn), missing(), counts().length)}</p>
}
