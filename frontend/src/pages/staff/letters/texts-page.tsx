import { useSearchParams } from '@solidjs/router'
import { Show } from 'solid-js'
import { OUTCOMES } from '../../../../../shared/decisions/outcomes.ts'
import type { CallLetterText } from '../../../../../shared/letters/letter.ts'
import { LETTER_LANGUAGES } from '../../../../../shared/letters/letter-languages.ts'
import { call } from '../../../api/client.ts'
import { language as pageLanguage } from '../../../i18n/language.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { paths } from '../../../paths.ts'
import { FilterSelect } from '../../../ui/filter-select.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { createLoad } from '../../../ui/resource.ts'
import { useStaffCall } from '../call/call-context.ts'
import { CallTitle } from '../call/call-title.tsx'
import { TextEditor } from './text-editor.tsx'

/** Texts of the call's letters: which one, and its editor. The address names it. */
export default function LetterTextsPage() {
  const t = useTexts('letters')
  const { call: current } = useStaffCall()
  const [search, setSearch] = useSearchParams()
  const outcome = () => OUTCOMES.find((name) => name === search['letter']) ?? 'award'
  const language = () => LETTER_LANGUAGES.find((name) => name === search['language']) ?? 'fr'
  const params = () => ({ callId: current().id })
  const { resource, reload, replace } = createLoad(params, (of) =>
    call('GET /calls/:callId/letter-texts', { params: of }),
  )
  const isNamed = (text: CallLetterText) => text.outcome === outcome() && text.language === language()
  return (
    <>
      <CallTitle text={t().textsTitle} />
      <p>
        <a href={paths.letters(pageLanguage(), current().id)}>{t().toLetters}</a>
      </p>
      <p class="prose">{t().textsIntro}</p>
      <div class="narrow">
        <FilterSelect
          label={t().letter}
          options={OUTCOMES.map((value) => ({ value, label: t().outcomes[value] }))}
          value={outcome()}
          onChange={(letter) => setSearch({ letter })}
        />
        <FilterSelect
          label={t().language}
          options={LETTER_LANGUAGES.map((value) => ({ value, label: t().languages[value] }))}
          value={language()}
          onChange={(chosen) => setSearch({ language: chosen })}
        />
      </div>
      <Loaded resource={resource} onRetry={reload}>
        {(loaded) => (
          <Show when={`${outcome()}#${language()}`} keyed>
            <TextEditor
              callId={current().id}
              outcome={outcome()}
              language={language()}
              stored={loaded().texts.find(isNamed)}
              onStored={(text) =>
                replace({ texts: [...loaded().texts.filter((other) => !isNamed(other)), text] })
              }
              onReload={reload}
            />
          </Show>
        )}
      </Loaded>
    </>
  )
}
