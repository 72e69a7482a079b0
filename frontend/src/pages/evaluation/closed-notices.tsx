import { useTexts } from '../../i18n/texts.ts'
import { language } from '../../i18n/language.ts'
import { paths } from '../../paths.ts'
import { PageTitle } from '../../ui/page-title.tsx'
import { lastDeclaration } from './last-declaration.ts'

function ToList() {
  const t = useTexts('evaluation')
  return (
    <a class="button" href={paths.myEvaluations(language())}>
      {t().done.toList}
    </a>
  )
}

/** A declared conflict, or a question that the staff have not answered yet. */
export function ClosedNotice(props: { dossierId: string }) {
  const t = useTexts('evaluation')
  const text = () => {
    const declared = lastDeclaration(props.dossierId)
    if (declared === undefined) return t().closed.text
    return declared === 'conflict' ? t().closed.conflict : t().closed.asked
  }
  return (
    <div class="narrow">
      <PageTitle text={t().closed.title} />
      <p role="status">{text()}</p>
      <p>{t().closed.mistake}</p>
      <p class="button-row">
        <ToList />
        <a class="button button--quiet" href={paths.contact(language())}>
          {t().closed.service}
        </a>
      </p>
    </div>
  )
}

/** An address of a dossier that is not among the evaluator's. */
export function NotAssigned() {
  const t = useTexts('evaluation')
  return (
    <div class="narrow">
      <PageTitle text={t().notAssigned.title} />
      <p>{t().notAssigned.text}</p>
      <ToList />
    </div>
  )
}

/** Withdrawn, or evaluated without this evaluator. */
export function OverNotice() {
  const t = useTexts('evaluation')
  return (
    <div class="narrow">
      <PageTitle text={t().over.title} />
      <p>{t().over.text}</p>
      <ToList />
    </div>
  )
}
