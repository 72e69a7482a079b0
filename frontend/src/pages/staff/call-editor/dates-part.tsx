import { createSignal, Show } from 'solid-js'
import { TERRITORIES, TERRITORY_CODES, territoryName } from '../../../../../shared/territories.ts'
import { isTimeZone, offsetName, toInstant, toLocalTime } from '../../../../../shared/time.ts'
import { serverNow } from '../../../api/clock.ts'
import { longDate, longDateTime } from '../../../i18n/format.ts'
import { language } from '../../../i18n/language.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { service } from '../../../service.ts'
import { DateField, DateTimeField } from '../../../ui/date-field.tsx'
import { Deadline } from '../../../ui/deadline.tsx'
import { FilterSelect } from '../../../ui/filter-select.tsx'
import { useCallEditor } from './create-editor.ts'
import { changeZone, silenceBeforeResults } from './dates.ts'

/** Opening and closing on the clock of a place, and the day of the results. */
export default function DatesPart() {
  const t = useTexts('callParts')
  const { content, edit } = useCallEditor()
  const silence = () => {
    const day = silenceBeforeResults(content(), service.silenceMonths)
    return day && t().dates.silence(longDate(day))
  }
  return (
    <div class="with-aside">
      <div>
        <ZoneField />
        <MomentField member="opensAt" label={t().dates.opens} />
        <MomentField member="closesAt" label={t().dates.closes} />
        <DateField
          id="resultsExpectedOn"
          label={t().dates.results}
          hint={t().dates.resultsHint}
          isOptional
          warning={silence()}
          value={content().resultsExpectedOn ?? ''}
          onInput={(day) =>
            edit(({ resultsExpectedOn: _before, ...call }) =>
              day === '' ? call : { ...call, resultsExpectedOn: day },
            )
          }
        />
      </div>
      <aside class="card">
        <h2>{t().dates.asShown}</h2>
        <Deadline dates={content()} />
      </aside>
    </div>
  )
}

function ZoneField() {
  const t = useTexts('callParts')
  const { content, edit } = useCallEditor()
  const options = () =>
    TERRITORY_CODES.map((code) => ({
      value: TERRITORIES[code].timeZone,
      label: `${territoryName(code, language())} · ${offsetName(serverNow(), TERRITORIES[code].timeZone)}`,
    }))
  return (
    <FilterSelect
      id="timeZone"
      label={t().dates.place}
      hint={t().dates.placeHint}
      options={options()}
      all={isTimeZone(content().timeZone) ? undefined : content().timeZone}
      value={options().find(({ value }) => value === content().timeZone)?.value}
      onChange={(timeZone) => timeZone && edit((call) => changeZone(call, timeZone))}
    />
  )
}

/** A moment on the clock of the call's place. What is half typed stays in the field and changes nothing. */
function MomentField(props: { member: 'opensAt' | 'closesAt'; label: string }) {
  const t = useTexts('callParts')
  const { content, edit } = useCallEditor()
  const [typed, setTyped] = createSignal<string>()
  const stored = () => toLocalTime(content()[props.member], content().timeZone)
  const found = () => toInstant(typed() ?? stored(), content().timeZone)
  const write = (localTime: string) => {
    setTyped(localTime)
    const moment = toInstant(localTime, content().timeZone)
    if (moment) edit((call) => ({ ...call, [props.member]: moment.instant }), props.member)
  }
  const warning = () => {
    const occurs = found()?.occurs
    if (occurs === 'never') return t().dates.never(longDateTime(content()[props.member], content().timeZone))
    return occurs === 'twice' ? t().dates.twice : undefined
  }
  return (
    <DateTimeField
      id={props.member}
      label={props.label}
      value={typed() ?? stored()}
      error={found() ? undefined : t().dates.incomplete}
      warning={warning()}
      foot={
        <Show when={found()}>
          <span>{longDateTime(content()[props.member], content().timeZone)}</span>
          <span>{offsetName(content()[props.member], content().timeZone)}</span>
        </Show>
      }
      onInput={write}
      onBlur={() => found() && setTyped(undefined)}
    />
  )
}
