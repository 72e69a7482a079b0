import { createSignal, For, Show } from 'solid-js'
import { LETTER_LANGUAGES, type LetterLanguage } from '../../../../shared/letters/letter-languages.ts'
import { apiPath, call } from '../../api/client.ts'
import { fileSize, longDate } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { FilterSelect } from '../../ui/filter-select.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { createLoad } from '../../ui/resource.ts'
import { showDone, showFailure } from '../../ui/toasts.tsx'

/** Letters of the service about a dossier, to read and keep; and in which language the next one comes. */
export default function OwnLetters(props: { dossierId: string }) {
  const t = useTexts('ownLetters')
  const { resource, reload } = createLoad(
    () => props.dossierId,
    (dossierId) => call('GET /dossiers/:dossierId/letters', { params: { dossierId } }),
  )
  return (
    <section class="block card" aria-labelledby="letters">
      <h2 id="letters">{t().title}</h2>
      <Loaded resource={resource} onRetry={reload}>
        {(loaded) => (
          <>
            <Show when={loaded().isOnItsWay}>
              <p>{t().onItsWay}</p>
              <p>
                <Button look="quiet" isSmall onClick={reload}>
                  {t().look}
                </Button>
              </p>
            </Show>
            <Show when={loaded().letters.length === 0 && !loaded().isOnItsWay}>
              <p class="quiet">{t().none}</p>
            </Show>
            <ul class="plain-list">
              <For each={loaded().letters}>
                {(letter) => (
                  <li>
                    <a
                      rel="external"
                      href={apiPath('GET /dossiers/:dossierId/letters/:decisionId/letter.pdf', {
                        params: { dossierId: props.dossierId, decisionId: letter.decisionId },
                      })}
                    >
                      {t().letters[letter.outcome]}
                    </a>{' '}
                    <span class="quiet">
                      {t().about(
                        longDate(letter.madeAt),
                        t().languages[letter.language],
                        fileSize(letter.size),
                      )}
                    </span>
                  </li>
                )}
              </For>
            </ul>
            <Show when={loaded().mayChooseLanguage}>
              <ChooseLanguage dossierId={props.dossierId} language={loaded().language} />
            </Show>
          </>
        )}
      </Loaded>
    </section>
  )
}

function ChooseLanguage(props: { dossierId: string; language: LetterLanguage }) {
  const t = useTexts('ownLetters')
  const [chosen, setChosen] = createSignal(props.language)
  const choose = async (wanted: LetterLanguage | undefined) => {
    if (!wanted) return
    const before = chosen()
    setChosen(wanted)
    try {
      await call('PUT /dossiers/:dossierId/letter-language', {
        params: { dossierId: props.dossierId },
        body: { language: wanted },
      })
      showDone(t().chosen(t().languages[wanted]))
    } catch (failure) {
      setChosen(before)
      showFailure(failure)
    }
  }
  return (
    <FilterSelect
      label={t().language}
      hint={t().languageHint}
      options={LETTER_LANGUAGES.map((value) => ({ value, label: t().languages[value] }))}
      value={chosen()}
      onChange={(wanted) => void choose(wanted)}
    />
  )
}
