import type { FormField } from '../../../../shared/calls/form.ts'
import { localized } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { controlId } from './control-id.ts'
import { useDossier } from './open-dossier.ts'

/** A question that a paper answers: what is there, and the way to the papers. */
export function FilePlace(props: { field: FormField }) {
  const t = useTexts('dossier')
  const { dossier } = useDossier()
  const given = () =>
    dossier().documents.filter(({ kindId, state }) => kindId === props.field.kindId && state === 'clean')
      .length
  return (
    <div class="field">
      <p class="field__label">{localized(props.field.label)}</p>
      <p class="field__hint">{localized(props.field.help)}</p>
      <p>
        {given() > 0 ? t().filePlace.given(given()) : t().filePlace.none}{' '}
        <a
          id={controlId(props.field.id)}
          href={`${paths.documents(language(), dossier().id)}#paper-${props.field.kindId ?? ''}`}
        >
          {t().filePlace.open}
          <span class="visually-hidden">: {localized(props.field.label)}</span>
        </a>
      </p>
    </div>
  )
}
